package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.Desk.Outcome;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data in, data out, and the contract of the JSON in between. */
class DataCommandsTest {

    private static final String SPY = "SPY.ARCX";

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private Outcome importSpy(String... more) {
        desk.file("spy.csv", Prices.csv(300));
        String[] base = {"data", "import", "spy.csv", "--frequency", "1d", "--instrument", SPY};
        String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        return desk.run(all);
    }

    @Test
    void importSaysWhatItUnderstoodAndDid() {
        Outcome outcome = importSpy();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("UTF-8", "time=Date", "close=Close", SPY, "USD", "Imported 300 bars");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void importCountsAsJson() {
        desk.file(
                "bad.csv",
                Prices.csv(100)
                        + "2022-01-03,100,90,95,95,1\n"
                        + "2022-01-04,100,101,99,NaN,1\n"
                        + "2022-01-05,100,101,99,100,-5\n");
        Outcome outcome = desk.run("data", "import", "bad.csv", "-f", "1d", "-i", SPY, "--json");
        assertThat(outcome.code()).isZero();
        var json = outcome.json();
        assertThat(json.get("schemaVersion").intValue()).isEqualTo(1);
        assertThat(json.get("imported").longValue()).isEqualTo(100);
        assertThat(json.get("quarantined").longValue()).isEqualTo(3);
        assertThat(json.get("reasons").propertyNames())
                .containsExactlyInAnyOrder("high-below-low", "not-finite", "negative-volume");
        assertThat(Path.of(json.get("quarantineFile").asString())).isRegularFile();
        assertThat(json.get("created").get(0).get("instrument").asString()).isEqualTo(SPY);
        assertThat(json.get("snapshot").asString()).hasSize(64);
    }

    @Test
    void setAsideRowsAreToldWithTheirReasons() {
        desk.file("bad.csv", Prices.csv(100) + "2022-01-03,100,90,95,95,1\n");
        Outcome outcome = desk.run("data", "import", "bad.csv", "-f", "1d", "-i", SPY);
        assertThat(outcome.out()).contains("Set aside 1 row that", "high below low");
    }

    @Test
    void damagedFilesAreForgottenOnRequest() throws Exception {
        importSpy();
        Path bars = someBarFile();
        Files.write(bars, new byte[] {1, 2, 3});
        Outcome damaged = desk.run("data", "check");
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out()).contains(bars.toString(), "data check --drop-damaged");

        Outcome dropped = desk.run("data", "check", "--drop-damaged");
        assertThat(dropped.out()).contains("Forgot " + bars);
        assertThat(dropped.code()).isZero();
        assertThat(desk.run("data", "check", "--json").json().get("errors").intValue()).isZero();
        importSpy();
        assertThat(desk.run("data", "check", "--drop-damaged", "--json").json().get("dropped"))
                .isEmpty();
        assertThat(desk.run("data", "list").out()).contains("300");
    }

    private Path someBarFile() throws Exception {
        try (var files = Files.walk(desk.home().resolve("lake/bars"))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findAny()
                    .orElseThrow();
        }
    }

    @Test
    void valuesThatAreNoNumbersAreEmptyInCsv() {
        String query =
                "select 1.5 a, 'Infinity'::double b, 'NaN'::double c, null d, -1/0.0::double e";
        assertThat(desk.run("data", "sql", query, "--csv").out()).isEqualTo("a,b,c,d,e\n1.5,,,,\n");
    }

    @Test
    void importingAgainChangesNothing() {
        importSpy();
        var again = importSpy("--json").json();
        assertThat(again.get("changes").get("unchanged").longValue()).isEqualTo(300);
        assertThat(again.get("changes").get("inserted").longValue()).isZero();
    }

    @Test
    void chineseFileIsImportedInItsOwnEncoding() throws Exception {
        String text =
                Prices.csv(50)
                        .replace("Date,Open,High,Low,Close,Volume", "交易日期,开盘价,最高价,最低价,收盘价,成交量");
        Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName("GBK")));
        Outcome outcome =
                desk.run("data", "import", "a.csv", "-f", "1d", "-i", "600519.SH", "--lang", "zh");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("600519.XSHG", "CNY", "已导入").contains("收盘价");
    }

    @Test
    void longFileWithASymbolColumn() {
        StringBuilder text = new StringBuilder("ts_code,trade_date,open,high,low,close,vol\n");
        for (int day = 10; day < 25; day++) {
            text.append("600519.SH,202401").append(day).append(",10,11,9,10,5\n");
            text.append("000001.SZ,202401").append(day).append(",20,21,19,20,7\n");
        }
        desk.file("long.csv", text.toString());
        var json =
                desk.run(
                                "data",
                                "import",
                                "long.csv",
                                "--frequency",
                                "1d",
                                "--symbol-column",
                                "ts_code",
                                "--json")
                        .json();
        assertThat(json.get("imported").longValue()).isEqualTo(30);
        assertThat(json.get("instruments").propertyNames())
                .containsExactlyInAnyOrder("600519.XSHG", "000001.XSHE");
    }

    @Test
    void actionsAreImportedForOneInstrument() {
        importSpy();
        desk.file("actions.csv", "date,kind,value\n2020-03-02,split,2\n2020-06-01,dividend,0.5\n");
        Outcome outcome =
                desk.run(
                        "data",
                        "import",
                        "--kind",
                        "actions",
                        "actions.csv",
                        "--instrument",
                        SPY,
                        "--json");
        assertThat(outcome.json().get("imported").longValue()).isEqualTo(2);
        var rows = desk.run("data", "sql", "select * from actions", "--json").json().get("rows");
        assertThat(rows).hasSize(2);
    }

    @Test
    void listShowsWhatThereIs() {
        assertThat(desk.run("data", "list").out()).contains("no data");
        assertThat(desk.run("data", "list", "--json").json().get("bars")).isEmpty();
        importSpy();
        assertThat(desk.run("data", "list").out()).contains(SPY, "1d", "2020-01-01", "300", "USD");
        var bars = desk.run("data", "list", "--json").json().get("bars").get(0);
        assertThat(bars.get("instrument").asString()).isEqualTo(SPY);
        assertThat(bars.get("rows").longValue()).isEqualTo(300);
    }

    @Test
    void checkFindsWhatIsLostAndEndsWith1() throws Exception {
        importSpy();
        assertThat(desk.run("data", "check").code()).isZero();
        Path parquet =
                desk.files().stream()
                        .filter(name -> name.contains("bars") && name.endsWith(".parquet"))
                        .map(folder::resolve)
                        .findFirst()
                        .orElseThrow();
        Files.write(parquet, new byte[] {1, 2, 3});
        Outcome outcome = desk.run("data", "check");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("ERROR", String.valueOf(parquet.getFileName()));
        var json = desk.run("data", "check", "--json").json();
        assertThat(json.get("sound").booleanValue()).isFalse();
        assertThat(json.get("findings")).isNotEmpty();
    }

    @Test
    void strictCheckTakesWarningsForErrors() {
        // 2020-01-01 was a holiday of the venue: a warning.
        importSpy();
        var json = desk.run("data", "check", "--json").json();
        int expected = json.get("warnings").intValue() > 0 ? 1 : 0;
        assertThat(desk.run("data", "check", "--strict").code()).isEqualTo(expected);
    }

    @Test
    void findingsOfOneRuleAreOneTable() {
        desk.file("spy.csv", Prices.csv(300).replaceAll("(?m)^2020-01-0[67].*\\R", ""));
        for (int i = 10; i < 35; i++) {
            desk.run("data", "import", "spy.csv", "-f", "1d", "-i", "S" + i + ".ARCX");
        }
        Outcome outcome = desk.run("data", "check");
        assertThat(outcome.out().split("Trading days without a bar", -1)).hasSize(2);
        assertThat(outcome.out())
                .contains("S10.ARCX", "2  2020-01-06  2020-01-07", "... and 5 more", "50 warnings");
        // The prices have weekdays, some of which were holidays of the venue.
        assertThat(outcome.out().split("Bars on days when the venue is closed", -1)).hasSize(2);
        assertThat(desk.run("data", "check", "--json").json().get("findings")).hasSize(50);
    }

    @Test
    void exportComesBackTheSame() {
        importSpy();
        Outcome outcome = desk.run("data", "export", "out.csv", "-i", SPY, "--to", "2020-03-31");
        assertThat(outcome.code()).isZero();
        assertThat(folder.resolve("out.csv")).isRegularFile();
        var again = desk.run("data", "import", "out.csv", "-f", "1d", "-i", SPY, "--json").json();
        assertThat(again.get("imported").longValue())
                .isEqualTo(again.get("changes").get("unchanged").longValue())
                .isPositive()
                .isLessThan(300);
        assertThat(desk.run("data", "export", "folder", "--format", "parquet").code()).isZero();
        assertThat(desk.files()).anyMatch(name -> name.startsWith("folder/"));
        assertThat(desk.run("data", "export", "x.csv", "-i", "NO.XNYS").code()).isEqualTo(2);
    }

    @Test
    void sqlAnswersAsTableCsvAndJson() {
        importSpy();
        String query = "select 'a,b' as t, count(*) as n, null as nothing from bars";
        assertThat(desk.run("data", "sql", query).out()).contains("t    ", "a,b").contains("300");
        assertThat(desk.run("data", "sql", query, "--csv").out())
                .isEqualTo("t,n,nothing\n\"a,b\",300,\n");
        var json = desk.run("data", "sql", query, "--json").json();
        assertThat(json.get("rows").get(0).get(1).longValue()).isEqualTo(300);
        assertThat(json.get("rows").get(0).get(2).isNull()).isTrue();
        assertThat(json.get("truncated").booleanValue()).isFalse();
    }

    @Test
    void sqlShowsNoMoreThanIsWanted() {
        importSpy();
        Outcome outcome = desk.run("data", "sql", "select * from bars", "--limit", "5");
        assertThat(outcome.out().lines()).hasSize(7);
        assertThat(outcome.err()).contains("first 5 rows");
        assertThat(
                        desk.run("data", "sql", "select * from bars", "--limit", "5", "--csv")
                                .out()
                                .lines())
                .hasSize(6);
    }

    @Test
    void sqlThatIsWrongIsToldInOneSentence() {
        Outcome outcome = desk.run("data", "sql", "selec 1");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("selec").doesNotContain("\tat ");
        assertThat(desk.run("data", "sql", "copy (select 1) to 'x.csv'").code()).isEqualTo(2);
        assertThat(desk.files()).doesNotContain("x.csv");
    }
}
