package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.Desk.Outcome;
import io.slipway.data.store.Lake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a user can do wrong: each is told in a sentence that names file, line or key and the fix;
 * the exit code is 1 or 2; no stack trace is shown; and nothing is left half-written.
 */
class BadInputTest {

    private static final String SPY = "SPY.ARCX";

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private void importPrices() {
        desk.file("spy.csv", Prices.csv(300));
        assertThat(desk.run("data", "import", "spy.csv", "-f", "1d", "-i", SPY).code()).isZero();
    }

    /** The command must fail, name what is wrong, and leave every file as it was. */
    private Outcome refused(List<String> named, String... arguments) {
        return ends(1, named, arguments);
    }

    /** The same for what was typed and cannot be. */
    private Outcome mistyped(List<String> named, String... arguments) {
        return ends(2, named, arguments);
    }

    private Outcome ends(int code, List<String> named, String... arguments) {
        List<String> before = desk.files();
        Outcome outcome = desk.run(arguments);
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.err()).contains(named);
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ", "at io.slipway");
        assertThat(outcome.out()).isEmpty();
        assertThat(desk.files()).isEqualTo(before);
        return outcome;
    }

    private Outcome refusedImport(String content, String... named) {
        desk.file("bad.csv", content);
        return refused(List.of(named), "data", "import", "bad.csv", "-f", "1d", "-i", SPY);
    }

    @Test
    void unknownInstrument() {
        refused(List.of("SPY.ARCX", "data import"), "backtest", "buy-and-hold", "-i", SPY);
        importPrices();
        for (String typed : List.of("SPZ.ARCX", "SPY", "spy", "SPY.XNYS", "SPZ")) {
            mistyped(List.of("SPY.ARCX"), "backtest", "buy-and-hold", "-i", typed);
            mistyped(List.of("SPY.ARCX"), "data", "export", "out.csv", "-i", typed);
        }
        mistyped(
                List.of("--benchmark", "SPY.ARCX"),
                "backtest",
                "buy-and-hold",
                "-i",
                "SPY.ARCX",
                "--benchmark",
                "SPY");
    }

    @Test
    void missingFileAndMissingSpecification() {
        mistyped(List.of("none.csv"), "data", "import", "none.csv", "-f", "1d", "-i", SPY);
        mistyped(List.of("none.yaml"), "backtest", "none.yaml");
        mistyped(List.of("None.java"), "backtest", "None.java", "-i", SPY);
        mistyped(List.of("none.csv"), "report", "--returns", "none.csv");
    }

    @Test
    void emptyCsv() {
        refusedImport("", "bad.csv", "empty");
        refusedImport("Date,Open,High,Low,Close,Volume\n", "bad.csv", "no rows");
    }

    @Test
    void truncatedCsv() {
        String whole = Prices.csv(100);
        refusedImport(whole.substring(0, whole.length() - 20), "bad.csv", "line 101");
    }

    @Test
    void nothingButNaN() {
        refusedImport(
                """
                Date,Open,High,Low,Close,Volume
                2024-01-02,NaN,NaN,NaN,NaN,1
                2024-01-03,NaN,NaN,NaN,NaN,1
                """,
                "bad.csv");
    }

    @Test
    void fileThatIsNoCsv() throws Exception {
        refusedImport("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "bad.csv");
        Files.write(folder.resolve("bad.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3});
        refused(List.of("bad.csv"), "data", "import", "bad.csv", "-f", "1d", "-i", SPY);
    }

    @Test
    void gapsAreFoundByTheCheckAndTheRun() {
        List<String> lines = Prices.csv(300).lines().toList();
        StringBuilder gappy = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i < 100 || i > 130) {
                gappy.append(lines.get(i)).append('\n');
            }
        }
        desk.file("gappy.csv", gappy.toString());
        desk.run("data", "import", "gappy.csv", "-f", "1d", "-i", SPY);
        Outcome check = desk.run("data", "check");
        assertThat(check.out()).contains("WARNING", SPY);
        Outcome run = desk.run("backtest", "buy-and-hold", "-i", SPY);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("no bar on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    strategi: sma-cross     | spec.yaml | :1 | strategy
                    startegy: sma-cross     | spec.yaml | :1 | strategy
                    """)
    void misspeltKeyIsSuggested(String line, String file, String where, String suggestion) {
        importPrices();
        desk.file("spec.yaml", line + "\ninstruments: " + SPY + "\n");
        mistyped(List.of(file + where, suggestion), "backtest", "spec.yaml");
    }

    @Test
    void brokenYamlAndWrongValues() {
        importPrices();
        desk.file("spec.yaml", "strategy: [sma-cross\n");
        mistyped(List.of("spec.yaml"), "backtest", "spec.yaml");
        desk.file(
                "spec.yaml",
                "strategy: sma-cross\ninstruments: SPY.ARCX\nfrom: May\ncash: -5\nfees: lots\n");
        mistyped(
                List.of("spec.yaml:3", "May", "spec.yaml:4", "-5", "spec.yaml:5", "lots"),
                "backtest",
                "spec.yaml");
    }

    @Test
    void unknownStrategyIsSuggested() {
        importPrices();
        mistyped(List.of("smacross", "sma-cross"), "backtest", "smacross");
    }

    @Test
    void parameterOutOfRangeOrUnknown() {
        importPrices();
        mistyped(List.of("fast", "5000"), "backtest", "sma-cross", "-i", SPY, "--set", "fast=5000");
        mistyped(List.of("fsat"), "backtest", "sma-cross", "-i", SPY, "--set", "fsat=5");
        mistyped(
                List.of("fast", "many", "a whole number"),
                "backtest",
                "sma-cross",
                "-i",
                SPY,
                "--set",
                "fast=many");
    }

    @Test
    void optionThatCannotBeReadIsWrongUsage() {
        importPrices();
        assertThat(desk.run("backtest", "buy-and-hold", "-i", SPY, "--set", "x").code())
                .isEqualTo(2);
        Outcome fees = desk.run("backtest", "buy-and-hold", "-i", SPY, "--fees", "lots");
        assertThat(fees.code()).isEqualTo(2);
        assertThat(fees.err()).contains("--fees", "bps:");
    }

    @Test
    void strategyThatThrows() throws Exception {
        importPrices();
        desk.run("new", "strategy", "Thrower");
        Path file = folder.resolve("Thrower.java");
        String source = Files.readString(file);
        Files.writeString(
                file,
                source.replace(
                                "double close = bar.adjustedClose();",
                                "if (close(bar) > 0) throw new IllegalStateException(\"my own"
                                        + " words\");\n"
                                        + "        double close = bar.adjustedClose();")
                        .replace(
                                "private void onBar(",
                                "private static double close(Bar bar) { return bar.adjustedClose();"
                                        + " }\n\n"
                                        + "    private void onBar("));
        List<String> before = desk.files();
        Outcome outcome = desk.run("backtest", "Thrower.java", "-i", SPY);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("Thrower.java", "my own words").doesNotContain("\tat ");
        assertThat(desk.files()).isEqualTo(before);
        Outcome debug = desk.run("backtest", "Thrower.java", "-i", SPY, "--debug");
        assertThat(debug.err()).contains("\tat ", "Thrower.java");
    }

    @Test
    void strategyThatDoesNotCompile() {
        importPrices();
        desk.file("Wrong.java", "public final class Wrong {\n    int x = \"text\";\n}\n");
        refused(List.of("Wrong.java:2", "int x = \"text\";"), "backtest", "Wrong.java", "-i", SPY);
    }

    @Test
    void homeThatCannotBeWritten() {
        // A file in place of the folder: permissions do not stop a superuser.
        desk.file("home", "in the way");
        desk.file("spy.csv", Prices.csv(100));
        mistyped(
                List.of("home", "SLIPWAY_HOME"),
                "data",
                "import",
                "spy.csv",
                "-f",
                "1d",
                "-i",
                SPY);
    }

    @Test
    void everyBadFileOfAFolderIsNamed() {
        desk.file("in/SPY.ARCX.csv", Prices.csv(100));
        desk.file("in/AAA.XNYS.csv", "<html>");
        desk.file("in/BBB.XNYS.csv", "");
        refused(List.of("AAA.XNYS.csv", "BBB.XNYS.csv"), "data", "import", "in", "-f", "1d");
        assertThat(desk.run("data", "list").out()).doesNotContain(SPY);
    }

    @Test
    void exportsThatCannotBeAreExplained() {
        importPrices();
        mistyped(List.of(".xlsx", ".csv", ".parquet"), "data", "export", "spy.xlsx", "-i", SPY);
        mistyped(List.of("SPI.ARCX", SPY), "data", "export", "out", "-i", "SPI.ARCX");
        refused(List.of("1h"), "data", "export", "out.csv", "-i", SPY, "-f", "1h");
        assertThat(desk.folder().resolve("out.csv")).doesNotExist();
    }

    @Test
    void outThatHoldsOtherThingsIsLeftAlone() {
        importPrices();
        desk.file("mine/notes.txt", "mine");
        mistyped(List.of("mine"), "backtest", "buy-and-hold", "-i", SPY, "--out", "mine");
        mistyped(
                List.of("notes.txt"),
                "backtest",
                "buy-and-hold",
                "-i",
                SPY,
                "--out",
                "mine/notes.txt");
    }

    @Test
    void twoWritersAtOnce() {
        importPrices();
        desk.file("more.csv", Prices.csv(350));
        try (Lake lake = Lake.open(desk.home());
                var writer = lake.write()) {
            assertThat(writer).isNotNull();
            Outcome outcome =
                    desk.run("data", "import", "more.csv", "-f", "1d", "-i", SPY, "--wait", "0");
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err())
                    .contains("Another writer", String.valueOf(ProcessHandle.current().pid()))
                    .doesNotContain("Exception");
            assertThat(desk.run("data", "list").code()).isZero();
        }
        assertThat(desk.run("data", "import", "more.csv", "-f", "1d", "-i", SPY).code()).isZero();
    }

    @Test
    void returnsWithABadValueNameTheLine() {
        desk.file("returns.csv", "ret\n0.01\nabc\n0.02\n");
        refused(List.of("returns.csv", "3", "abc"), "report", "--returns", "returns.csv");
    }

    @Test
    void everyFailureIsOneJsonDocumentWhereThatIsWanted() {
        Outcome outcome = desk.run("backtest", "none.yaml", "--json");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.error().get("code").asString()).isEqualTo("spec.no-file");
        assertThat(outcome.error().get("arguments").get("file").asString()).contains("none.yaml");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void failuresAreToldInChinese() {
        Outcome outcome = desk.run("backtest", "none.yaml", "--lang", "zh");
        assertThat(outcome.err()).contains("文件不存在");
    }
}
