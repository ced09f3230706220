package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.Desk.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Runs from the command line: the contract of files and JSON, and how runs are found again. */
class BacktestCommandTest {

    private static final String SPY = "SPY.ARCX";
    private static final String SPECIFICATION =
            """
            strategy: sma-cross
            parameters: {fast: 5, slow: 20}
            instruments: SPY.ARCX
            frequency: 1d
            cash: 100000USD
            fees: bps:1
            """;

    /** A statistic as the program calls it, which is no word for people. */
    private static final Pattern KEY =
            Pattern.compile("\\b(maxDrawdown|annualizedReturn|profitFactor|winRate|riskFree\\w*)");

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void importPrices() {
        desk = new Desk(folder);
        desk.file("spy.csv", Prices.csv(400));
        assertThat(desk.run("data", "import", "spy.csv", "-f", "1d", "-i", SPY).code()).isZero();
        desk.file("spec.yaml", SPECIFICATION);
    }

    @Test
    void folderHasTheFilesOfTheContract() {
        Outcome outcome = desk.run("backtest", "spec.yaml", "--out", "out");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        for (String name :
                List.of(
                        "summary.json",
                        "orders.csv",
                        "fills.csv",
                        "equity.csv",
                        "trades.csv",
                        "run.yaml",
                        "report.html")) {
            assertThat(folder.resolve("out").resolve(name)).isNotEmptyFile();
        }
        assertThat(outcome.out())
                .contains("sma-cross (fast=5 slow=20", SPY, "Sharpe", "252 periods", "bps:1")
                .contains(folder.resolve("out").toString());
    }

    @Test
    void jsonHasWhatLaterToolsRelyOn() {
        JsonNode json = desk.run("backtest", "spec.yaml", "--out", "out", "--json").json();
        for (String key :
                List.of(
                        "finalEquity",
                        "fees",
                        "orders",
                        "fills",
                        "trades",
                        "denied",
                        "orderHash",
                        "snapshot",
                        "runId",
                        "conventions",
                        "folder")) {
            assertThat(json.has(key)).as(key).isTrue();
        }
        for (String name :
                List.of(
                        "totalReturn",
                        "cagr",
                        "annualizedReturn",
                        "annualizedVolatility",
                        "sharpe",
                        "sortino",
                        "calmar",
                        "maxDrawdown",
                        "omega",
                        "tailRatio",
                        "ulcerIndex",
                        "skewness",
                        "excessKurtosis",
                        "valueAtRisk95Historical",
                        "valueAtRisk95Gaussian",
                        "valueAtRisk95CornishFisher",
                        "expectedShortfall95Historical")) {
            assertThat(json.get("statistics").has(name)).as(name).isTrue();
        }
        assertThat(json.get("orders").intValue()).isPositive();
    }

    @Test
    void optionsOverrideTheSpecification() {
        JsonNode json =
                desk.run(
                                "backtest",
                                "spec.yaml",
                                "--set",
                                "fast=3",
                                "--cash",
                                "5000",
                                "--fees",
                                "none",
                                "--benchmark",
                                SPY,
                                "--from",
                                "2020-06-01",
                                "--risk-free",
                                "2%",
                                "--out",
                                "out",
                                "--json")
                        .json();
        assertThat(json.get("parameters").get("fast").asString()).isEqualTo("3");
        assertThat(json.get("initialCash").asString()).isEqualTo("5000");
        assertThat(json.get("fees").asString()).isEqualTo("0");
        assertThat(json.get("from").asString()).isEqualTo("2020-06-01");
        assertThat(json.get("statistics").has("informationRatio")).isTrue();
        assertThat(json.get("conventions").get("riskFreePerYear").asString()).isEqualTo("0.02");
    }

    @Test
    void runIsRepeatedByItsOwnFileToTheSameBytes() {
        desk.run("backtest", "spec.yaml", "--out", "one");
        desk.run("backtest", "one/run.yaml", "--out", "two");
        for (String name :
                List.of(
                        "summary.json",
                        "orders.csv",
                        "fills.csv",
                        "equity.csv",
                        "run.yaml",
                        "report.html")) {
            assertThat(folder.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
        }
    }

    @Test
    void runIsRepeatedAfterLaterImportsFromTheDataItHad() throws IOException {
        desk.run("backtest", "spec.yaml", "--out", "one");
        for (int i = 1; i <= 3; i++) {
            String row = "2021-02-0" + i + ",1,1,1,1,1";
            Files.writeString(
                    folder.resolve("later.csv"), "date,open,high,low,close,volume\n" + row + "\n");
            String[] more = {"--frequency", "1d", "--instrument", SPY};
            String[] importing = {
                "data", "import", "later.csv", more[0], more[1], more[2], more[3]
            };
            assertThat(desk.run(importing).code()).isZero();
        }
        assertThat(desk.run("backtest", "one/run.yaml", "--out", "two").code()).isZero();
        assertThat(folder.resolve("two/summary.json"))
                .hasSameBinaryContentAs(folder.resolve("one/summary.json"));
    }

    @Test
    void nameInCapitalsIsTakenForAName() {
        Outcome outcome = desk.run("backtest", "Sma-Cross", "-i", SPY);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Sma-Cross", "sma-cross").doesNotContain("no such file");
    }

    @Test
    void installedStrategyNeedsNoFile() {
        Outcome outcome = desk.run("backtest", "buy-and-hold", "-i", SPY, "--json");
        assertThat(outcome.code()).isZero();
        assertThat(Path.of(outcome.json().get("folder").asString()))
                .hasParent(desk.home().resolve("runs"));
    }

    @Test
    void newStrategyRunsAsItStands() {
        desk.run("new", "strategy", "MyStrategy");
        Outcome outcome = desk.run("backtest", "MyStrategy.java", "-i", SPY, "--json");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.json().get("orders").intValue()).isPositive();
    }

    @Test
    void runsAreListedShownAndCompared() {
        assertThat(desk.run("runs", "list").out()).contains("no run");
        desk.run("backtest", "spec.yaml");
        desk.run("backtest", "spec.yaml", "--set", "fast=3");
        JsonNode runs = desk.run("runs", "list", "--json").json().get("runs");
        assertThat(runs).hasSize(2);
        String first = runs.get(0).get("name").asString();
        String second = runs.get(1).get("name").asString();
        assertThat(desk.run("runs", "list").out()).contains(first, second, "sma-cross", SPY);
        assertThat(desk.run("runs", "show", first).out()).contains(first, "Max drawdown");
        assertThat(desk.run("runs", "show", first, "--json").json().get("runId").asString())
                .isEqualTo(runs.get(0).get("runId").asString());
        assertThat(desk.run("runs", "compare", first, second).out())
                .contains("Parameter fast", "Sharpe ratio", "Win rate");
        JsonNode comparison = desk.run("runs", "compare", first, second, "--json").json();
        assertThat(comparison.get("differences").has("parameters.fast")).isTrue();
        assertThat(desk.run("runs", "show", "nothing").code()).isEqualTo(2);
    }

    @Test
    void runsAreFoundByFolderNameOrBeginning() {
        desk.run("backtest", "spec.yaml", "--out", "mine/first");
        desk.run("backtest", "spec.yaml", "--set", "fast=3");
        String kept =
                desk.run("runs", "list", "--json").json().get("runs").get(0).get("name").asString();
        assertThat(desk.run("runs", "show", "mine/first").out()).startsWith("first\n");
        assertThat(desk.run("runs", "show", kept.substring(0, 10)).out()).startsWith(kept);
        assertThat(desk.run("runs", "compare", "mine/first/", kept).out())
                .contains("Parameter fast");
        Outcome other = desk.run("runs", "show", "./mine");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("mine", "summary.json");
    }

    @Test
    void runsAreShownInChinese() {
        Outcome outcome = desk.run("backtest", "spec.yaml", "--lang", "zh");
        assertThat(outcome.out()).contains("总收益率", "夏普比率", "每年 252 期", "盈利因子");
        assertThat(outcome.out()).contains("标准差 样本", "年化 几何").doesNotContain("sample");
        Outcome shown = desk.run("runs", "show", "--lang", "zh");
        assertThat(shown.out()).contains(outcome.out().substring(0, outcome.out().indexOf("\n\n")));
        desk.run("backtest", "spec.yaml", "--set", "fast=3");
        List<String> runs =
                desk.run("runs", "list", "--json")
                        .json()
                        .get("runs")
                        .valueStream()
                        .map(each -> each.get("name").asString())
                        .toList();
        Outcome compared = desk.run("runs", "compare", runs.get(0), runs.get(1), "--lang", "zh");
        assertThat(compared.out()).contains("参数 fast", "索提诺比率", "平均盈利");
        desk.file("returns.csv", "ret\n0.01\n-0.02\n0.03\n");
        Outcome report = desk.run("report", "--returns", "returns.csv", "--lang", "zh");
        assertThat(report.out()).contains("[回撤]", "夏普比率", "每年期数", "几何");
        for (Outcome each : List.of(outcome, shown, compared, report)) {
            assertThat(KEY.matcher(each.out()).results().map(MatchResult::group)).isEmpty();
        }
    }

    @Test
    void reportOfReturns() {
        desk.file(
                "returns.csv",
                """
                date,fund,index
                2024-01-31,0.01,0.02
                2024-02-29,-0.02,-0.01
                2024-03-31,0.03,0.01
                2024-04-30,0.01,0.00
                """);
        Outcome outcome =
                desk.run(
                        "report",
                        "--returns",
                        "returns.csv",
                        "--column",
                        "fund",
                        "--benchmark",
                        "index",
                        "--periods-per-year",
                        "12",
                        "--json");
        assertThat(outcome.code()).isZero();
        JsonNode json = outcome.json();
        // 1.01 * 0.98 * 1.03 * 1.01 - 1, by hand.
        assertThat(json.get("statistics").get("totalReturn").doubleValue())
                .isCloseTo(0.02968894, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(json.get("statistics").has("beta")).isTrue();
        assertThat(json.get("conventions").get("periodsPerYear").doubleValue()).isEqualTo(12);
        assertThat(json.get("statistics").toString()).doesNotContain("NaN");
        Outcome written =
                desk.run("report", "--returns", "returns.csv", "--column", "fund", "--out", "r");
        assertThat(written.code()).isZero();
        assertThat(written.out()).contains("Sharpe ratio", "[Drawdowns]", "Periods per year");
        assertThat(folder.resolve("r/summary.json")).isNotEmptyFile();
        assertThat(folder.resolve("r/report.html")).isNotEmptyFile();
    }

    @Test
    void reportDoesNotWriteAmongOtherFiles() {
        desk.file("returns.csv", "ret\n0.01\n0.02\n");
        desk.file("mine/notes.txt", "mine");
        Outcome outcome = desk.run("report", "--returns", "returns.csv", "--out", "mine");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("mine");
        assertThat(desk.files()).filteredOn(name -> name.startsWith("mine")).hasSize(1);
    }
}
