package io.slipway.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.slipway.data.BarColumns;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Messages;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportTest extends ImportFixture {

    @Test
    void aPlainDailyFileClosesWithItsSessions() throws IOException {
        // 2024-07-03 was a half day: the New York Stock Exchange closed at 13:00.
        Path file =
                file(
                        "spy.csv",
                        """
                        Date,Open,High,Low,Close,Volume
                        2024-07-02,545.0,549.5,544.5,549.0,40434800
                        2024-07-03,548.5,551.8,548.4,551.5,32789900
                        2024-07-05,551.8,555.1,551.1,554.6,41488400
                        """);
        ImportResult result = load(file, DAILY);
        assertThat(result.imported()).isEqualTo(3);
        assertThat(result.quarantined()).isZero();
        assertThat(result.quarantineFile()).isEmpty();
        assertThat(result.created()).extracting(Instrument::id).containsExactly(SPY);
        assertThat(times(SPY, Frequency.DAY))
                .containsExactly(
                        "2024-07-02T20:00:00Z", "2024-07-03T17:00:00Z", "2024-07-05T20:00:00Z");
        assertThat(bars(SPY, Frequency.DAY).close()).containsExactly(549.0, 551.5, 554.6);
        assertThat(bars(SPY, Frequency.DAY).volume()).containsExactly(40434800, 32789900, 41488400);
    }

    @Test
    void importingAgainChangesNothing() throws IOException {
        Path file = file("spy.csv", "date,open,high,low,close,volume\n2024-07-02,1,2,1,2,3\n");
        ImportResult first = load(file, DAILY);
        ImportResult second = load(file, DAILY);
        assertThat(second.snapshot()).isEqualTo(first.snapshot());
        assertThat(second.imported()).isEqualTo(1);
        assertThat(second.changes().unchanged()).isEqualTo(1);
        assertThat(second.changes().inserted() + second.changes().replaced()).isZero();
        assertThat(second.created()).isEmpty();
    }

    @Test
    void eachKindOfBadRowIsSetAsideWithLineAndReason() throws IOException {
        Path file =
                file(
                        "spy.csv",
                        """
                        date,open,high,low,close,volume
                        2024-01-02,10,11,9,10,100
                        2024-01-03,10,9,11,10,100
                        2024-01-04,12,11,9,10,100
                        2024-01-05,10,11,9,10,-1
                        2024-01-08,10,11,9,10,100
                        2024-01-08,10,11,9,10.5,100
                        2024-01-09,10,11,9,abc,100
                        2024-02-30,10,11,9,10,100
                        2024-01-10,10,11,9,10
                        2024-01-11,10,11,NaN,10,100
                        2024-01-12,0,11,0,10,100
                        2024-01-16,10,11,9,,100
                        2024-01-17,10,11,9,10,100
                        2024-01-06,10,11,9,10,100

                        2024-01-18,10,11,9,10,100
                        """);
        ImportResult result = load(file, DAILY);
        assertThat(result.imported()).isEqualTo(4);
        assertThat(result.quarantined()).isEqualTo(11);
        assertThat(result.reasons().values()).allMatch(count -> count == 1);
        assertThat(Files.readAllLines(result.quarantineFile().orElseThrow()))
                .startsWith("file,line,reason,text")
                .anyMatch(line -> line.endsWith(",3,high-below-low,\"2024-01-03,10,9,11,10,100\""))
                .anyMatch(line -> line.contains(",4,outside-high-low,"))
                .anyMatch(line -> line.contains(",5,negative-volume,"))
                .anyMatch(
                        line -> line.endsWith(",7,duplicate-time,\"2024-01-08,10,11,9,10.5,100\""))
                .anyMatch(line -> line.contains(",8,unparsable-number,"))
                .anyMatch(line -> line.contains(",9,unparsable-date,"))
                .anyMatch(line -> line.contains(",10,wrong-field-count,"))
                .anyMatch(line -> line.contains(",11,not-finite,"))
                .anyMatch(line -> line.contains(",12,non-positive-price,"))
                .anyMatch(line -> line.contains(",13,value-missing,"))
                .anyMatch(line -> line.endsWith(",15,out-of-order,\"2024-01-06,10,11,9,10,100\""));
        assertThat(result.quarantineFile().orElseThrow().getParent())
                .isEqualTo(home.resolve("quarantine"));
        assertThat(bars(SPY, Frequency.DAY).close()).containsExactly(10, 10, 10, 10);
    }

    @Test
    void aMendedFileTakesItsQuarantineAway() throws IOException {
        Path file =
                file(
                        "spy.csv",
                        "date,open,high,low,close\n2024-01-02,1,2,1,2\n2024-01-03,x,2,1,2\n");
        Path quarantine = load(file, DAILY).quarantineFile().orElseThrow();
        assertThat(quarantine).exists();
        file("spy.csv", "date,open,high,low,close\n2024-01-02,1,2,1,2\n2024-01-03,1,2,1,2\n");
        assertThat(load(file, DAILY).quarantineFile()).isEmpty();
        assertThat(quarantine).doesNotExist();
    }

    @Test
    void chineseHeadersInGbk() throws IOException {
        Path file =
                file(
                        "moutai.csv",
                        """
                        交易日期,股票名称,开盘价,收盘价,最高价,最低价,成交量(股),成交额(元)
                        2024/1/2,贵州茅台,1715.00,1685.01,1718.19,1678.10,3215644,5440082500
                        2024/1/3,贵州茅台,1681.11,1694.00,1695.22,1676.33,2022929,3411400700
                        """
                                .getBytes(GBK));
        ImportResult result = load(file, ImportOptions.of(Frequency.DAY, MOUTAI));
        CsvUnderstanding understood = result.understandings().getFirst();
        assertThat(understood.format().encoding()).isEqualTo(Charset.forName("GB18030"));
        assertThat(understood.columns())
                .isEqualTo(
                        "time=交易日期, open=开盘价, close=收盘价, high=最高价, low=最低价, volume=成交量(股),"
                                + " amount=成交额(元)");
        BarColumns bars = bars(MOUTAI, Frequency.DAY);
        assertThat(bars.high()).containsExactly(1718.19, 1695.22);
        assertThat(bars.amount()).containsExactly(5440082500.0, 3411400700.0);
        // Shanghai closes at 15:00, eight hours ahead of UTC.
        assertThat(times(MOUTAI, Frequency.DAY))
                .containsExactly("2024-01-02T07:00:00Z", "2024-01-03T07:00:00Z");
        Instrument created = result.created().getFirst();
        assertThat(created.currency()).isEqualTo(Currency.CNY);
        assertThat(created.lotSize()).isEqualTo(Decimal.of(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-16"})
    void everyEncodingIsTold(String encoding) throws IOException {
        String text =
                "日期,开盘,最高,最低,收盘,成交量,名称\n2024-01-02,10,11,9,10,100,贵州茅台\n2024-01-03,10,11,9,10,100,贵州茅台\n";
        Path file = file("x.csv", text.getBytes(Charset.forName(encoding)));
        assertThat(load(file, DAILY).imported()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() throws IOException {
        Path file = file("x.csv", "\uFEFFdate,open,high,low,close\n2024-01-02,1,2,1,2\n");
        assertThat(load(file, DAILY).imported()).isEqualTo(1);
    }

    @Test
    void westernAccentsAreNotTakenForChinese() throws IOException {
        String text =
                "Datum;Eröffnung;Hoch;Tief;Schluss;Stück\n02.01.2024;1.234,5;1.240,25;1.230;1.235,75;1.000.000\n";
        Path file = file("x.csv", text.getBytes(StandardCharsets.ISO_8859_1));
        ImportResult result = load(file, DAILY);
        CsvFormat format = result.understandings().getFirst().format();
        assertThat(format.encoding()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(format.delimiter()).isEqualTo(';');
        assertThat(format.point()).isEqualTo(',');
        assertThat(format.group()).isEqualTo('.');
        assertThat(format.dateForm()).isEqualTo(DateForm.DAY_FIRST);
        BarColumns bars = bars(SPY, Frequency.DAY);
        assertThat(bars.open()).containsExactly(1234.5);
        assertThat(bars.low()).containsExactly(1230);
        assertThat(bars.volume()).containsExactly(1_000_000);
    }

    @Test
    void aLongFileOfTushareIsSplitBySymbolAndItsUnitsConverted() throws IOException {
        Path file =
                file(
                        "daily.csv",
                        """
                        ts_code,trade_date,open,high,low,close,pre_close,change,pct_chg,vol,amount
                        600519.SH,20240103,1681.11,1695.22,1676.33,1694.00,1685.01,8.99,0.5335,20229.29,3411400.7
                        000001.SZ,20240103,9.19,9.22,9.15,9.20,9.21,-0.01,-0.1086,733610.31,673673.6
                        600519.SH,20240102,1715.00,1718.19,1678.10,1685.01,1726.00,-40.99,-2.3749,32156.44,5440082.5
                        000001.SZ,20240102,9.39,9.42,9.21,9.21,9.39,-0.18,-1.9169,1158366.45,1075742.25
                        """);
        ImportResult result =
                load(file, ImportOptions.of(Frequency.DAY).withSymbolColumn("ts_code"));
        InstrumentId pingan = InstrumentId.of("000001.XSHE");
        assertThat(result.perInstrument()).isEqualTo(Map.of(MOUTAI, 2L, pingan, 2L));
        assertThat(bars(MOUTAI, Frequency.DAY).close()).containsExactly(1685.01, 1694.00);
        assertThat(bars(MOUTAI, Frequency.DAY).volume()[0]).isCloseTo(3_215_644, within(0.001));
        assertThat(bars(MOUTAI, Frequency.DAY).amount()[0])
                .isCloseTo(5_440_082_500.0, within(0.01));
        assertThat(result.understandings().getFirst().notes())
                .extracting(Object::toString)
                .anyMatch(note -> note.startsWith("data.import.note.units"))
                .anyMatch(note -> note.startsWith("data.import.note.descending"));
    }

    @Test
    void aFolderIsReadByFileNames() throws IOException {
        String rows = "date,open,high,low,close,volume\n2024-01-02,10,11,9,10,100\n";
        file("SPY.ARCX.csv", rows);
        file("600519.SH.csv", rows);
        file("sz000001.csv", rows);
        file("notes.md", "no prices");
        ImportResult result = load(home.resolve("in"), ImportOptions.of(Frequency.DAY));
        assertThat(result.perInstrument().keySet())
                .containsExactlyInAnyOrder(SPY, MOUTAI, InstrumentId.of("000001.XSHE"));
    }

    @Test
    void aFileWithoutInstrumentIsRefused() throws IOException {
        Path file = file("prices of mine.csv", "date,open,high,low,close\n2024-01-02,1,2,1,2\n");
        assertRefused(file, ImportOptions.of(Frequency.DAY), "data.import.no-instrument");
    }

    @Test
    void withoutAHeaderTheValuesTell() throws IOException {
        // Date, open, close, high, low, volume, amount: the order of a well-known Chinese site.
        Path file =
                file(
                        "x.csv",
                        """
                        2024-01-02,10.0,10.5,11.0,9.5,1000,10200
                        2024-01-03,10.6,10.2,10.8,10.1,2000,20800
                        2024-01-04,10.2,10.9,10.9,10.0,1500,15750
                        """);
        ImportResult result = load(file, DAILY);
        BarColumns bars = bars(SPY, Frequency.DAY);
        assertThat(result.imported()).isEqualTo(3);
        assertThat(bars.open()).containsExactly(10.0, 10.6, 10.2);
        assertThat(bars.close()).containsExactly(10.5, 10.2, 10.9);
        assertThat(bars.high()).containsExactly(11.0, 10.8, 10.9);
        assertThat(bars.low()).containsExactly(9.5, 10.1, 10.0);
        assertThat(bars.volume()).containsExactly(1000, 2000, 1500);
        assertThat(bars.amount()).containsExactly(10200, 20800, 15750);
    }

    @Test
    void quotesCurrencySignsAndThousandsAndANewestFirstOrder() throws IOException {
        Path file =
                file(
                        "HistoricalData.csv",
                        """
                        "Date","Close/Last","Volume","Open","High","Low"
                        "07/03/2024","$1,221.55","37,369,800","$1,220.00","$1,221.55","$1,219.03"
                        "07/02/2024","$1,220.27","58,046,180","$1,216.15","$1,220.38","$1,215.10"
                        """);
        ImportResult result = load(file, DAILY);
        assertThat(result.quarantined()).isZero();
        assertThat(bars(SPY, Frequency.DAY).close()).containsExactly(1220.27, 1221.55);
        assertThat(bars(SPY, Frequency.DAY).volume()).containsExactly(58046180, 37369800);
    }

    @Test
    void quotesThatBeginFarDownAreFound() throws IOException {
        StringBuilder text = new StringBuilder("date,open,high,low,close,name\n");
        java.time.LocalDate day = java.time.LocalDate.of(1990, 1, 1);
        for (int i = 0; i < 9_000; i++) {
            text.append(day.plusDays(i))
                    .append(",1,2,1,2,")
                    .append(i == 5_000 ? "\"a,b\"\n" : "ab\n");
        }
        ImportResult result = load(file("x.csv", text.toString()), DAILY);
        assertThat(result.quarantined()).isZero();
        assertThat(result.imported()).isEqualTo(9_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", "|", " "})
    void everyDelimiter(String delimiter) throws IOException {
        String text =
                "date,open,high,low,close,volume\n2024-01-02,10,11,9,10,100\n2024-01-03,10,11,9,10,100\n"
                        .replace(",", delimiter);
        assertThat(load(file("x.txt", text), DAILY).imported()).isEqualTo(2);
        assertThat(bars(SPY, Frequency.DAY).volume()).containsExactly(100, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void everyLineEnd(String lineEnd) throws IOException {
        String text =
                "date,open,high,low,close\n2024-01-02,1,2,1,2\n2024-01-03,1,2,1,2\n"
                        .replace("\n", lineEnd);
        assertThat(load(file("x.csv", text), DAILY).imported()).isEqualTo(2);
    }

    @Test
    void packedFiles() throws IOException {
        Path file = home.resolve("SPY.ARCX.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    "date,open,high,low,close\n2024-01-02,1,2,1,2\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(load(file, ImportOptions.of(Frequency.DAY)).imported()).isEqualTo(1);
    }

    @Test
    void threeHeaderLinesOfAWellKnownDownloader() throws IOException {
        Path file =
                file(
                        "x.csv",
                        """
                        Price,Close,High,Low,Open,Volume
                        Ticker,SPY,SPY,SPY,SPY,SPY
                        Date,,,,,
                        2024-01-02,472.65,473.67,470.49,472.16,123623700
                        2024-01-03,468.79,471.19,468.17,470.43,103585900
                        """);
        ImportResult result = load(file, DAILY);
        assertThat(result.quarantined()).isZero();
        assertThat(bars(SPY, Frequency.DAY).open()).containsExactly(472.16, 470.43);
    }

    @Test
    void anAdjustedCloseBecomesACumulativeFactor() throws IOException {
        Path file =
                file(
                        "x.csv",
                        """
                        Date,Open,High,Low,Close,Adj Close,Volume
                        2024-01-02,100,100,100,100.000000,49.000000,1
                        2024-01-03,102,102,102,102.000000,49.980000,1
                        2024-01-04,50,50,50,50.000000,49.000000,1
                        2024-01-05,51,51,51,51.000000,51.000000,1
                        """);
        load(file, DAILY);
        double[] factor = bars(SPY, Frequency.DAY).adjustmentFactor();
        assertThat(factor[0]).isEqualTo(1);
        assertThat(factor[1]).isEqualTo(1);
        assertThat(factor[2]).isCloseTo(2, within(1e-12));
        assertThat(factor[3]).isCloseTo(1 / 0.49, within(1e-12));
    }

    @Test
    void vwapTimesVolumeIsTheAmountWhereThereIsNone() throws IOException {
        Path file =
                file(
                        "x.csv",
                        "date,open,high,low,close,volume,vwap\n2024-01-02,10,11,9,10,100,10.25\n");
        load(file, DAILY);
        assertThat(bars(SPY, Frequency.DAY).amount()).containsExactly(1025);
    }

    @Test
    void columnsCanBeSaidByNameAndNumber() throws IOException {
        Path file = file("x.csv", "when;a;b;c;d\n2024-01-02;10;11;9;10.5\n");
        ImportOptions options =
                DAILY.withColumns(
                        Map.of(
                                CsvColumn.TIME, "when",
                                CsvColumn.OPEN, "a",
                                CsvColumn.HIGH, "#3",
                                CsvColumn.LOW, "c",
                                CsvColumn.CLOSE, "5"));
        load(file, options);
        assertThat(bars(SPY, Frequency.DAY).close()).containsExactly(10.5);
        assertRefused(file, DAILY, "data.import.missing-columns");
        assertRefused(
                file,
                DAILY.withColumns(Map.of(CsvColumn.TIME, "wann")),
                "data.import.no-such-column");
    }

    private void assertRefused(Path file, ImportOptions options, String code) {
        var before = lake.snapshot();
        assertThatThrownBy(() -> load(file, options))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problems().getFirst().code()).isEqualTo(code);
                            assertThat(e.problems().getFirst().arguments().get("file"))
                                    .contains(String.valueOf(file.getFileName()));
                        });
        assertThat(lake.snapshot()).isEqualTo(before);
    }

    @Test
    void whatIsNoPriceFileIsRefusedAndNothingIsWritten() throws IOException {
        String header = "date,open,high,low,close\n";
        assertRefused(home.resolve("missing.csv"), DAILY, "data.import.no-such-file");
        assertRefused(file("a.csv", ""), DAILY, "data.import.empty");
        assertRefused(file("b.csv", "\n\n"), DAILY, "data.import.empty");
        assertRefused(file("c.csv", header), DAILY, "data.import.no-rows");
        assertRefused(
                file("d.csv", "<html><body>Log in</body></html>\n"),
                DAILY,
                "data.import.other-format");
        assertRefused(file("e.csv", "{\"error\":1}\n"), DAILY, "data.import.other-format");
        assertRefused(file("f.csv", "PK\u0003\u0004xxxx"), DAILY, "data.import.other-format");
        assertRefused(file("g.csv", new byte[5_000]), DAILY, "data.import.binary");
        assertRefused(file("h.csv", "Hello\nworld\n"), DAILY, "data.import.no-columns");
        assertRefused(
                file("i.csv", header + "x,x,x,x,x\ny,y,y,y,y\n"),
                DAILY,
                "data.import.missing-columns");
        assertRefused(
                file("j.csv", header + "2024-01-02,3,2,3,2\n"), DAILY, "data.import.no-good-row");
        assertRefused(
                file("k.csv", header + "2024-01-02,1,2,1,2\n2024-01-03,1,2"),
                DAILY,
                "data.import.truncated");
        assertRefused(
                file(
                        "l.csv",
                        "code,date,open,high,low,close\nA,2024-01-02,1,2,1,2\nB,2024-01-02,1,2,1,2\n"),
                DAILY,
                "data.import.several-symbols");
        assertRefused(
                file(
                        "m.csv",
                        "time,open,high,low,close\n" + "2024-01-02 10:00,1,2,1,2\n".repeat(9)),
                DAILY,
                "data.import.mostly-duplicates");
        Path folder = Files.createDirectories(home.resolve("nothing"));
        assertRefused(folder, DAILY, "data.import.empty-folder");
        assertThat(home.resolve("quarantine")).doesNotExist();
    }

    @Test
    void oneBadFileOfAFolderKeepsAllOut() throws IOException {
        file("SPY.ARCX.csv", "date,open,high,low,close\n2024-01-02,1,2,1,2\n");
        file("QQQ.XNAS.csv", "<html>");
        assertThatThrownBy(() -> load(home.resolve("in"), ImportOptions.of(Frequency.DAY)))
                .isInstanceOf(ProblemException.class);
        assertThat(lake.list()).isEmpty();
    }

    @Test
    void everyBadFileOfAFolderIsNamed() throws IOException {
        file("SPY.ARCX.csv", "date,open,high,low,close\n2024-01-02,1,2,1,2\n");
        file("AAA.XNYS.csv", "<html>");
        file("BBB.XNYS.csv", "");
        assertThatThrownBy(() -> load(home.resolve("in"), ImportOptions.of(Frequency.DAY)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(each -> each.arguments().get("file"))
                                        .containsExactly(
                                                home.resolve("in/AAA.XNYS.csv").toString(),
                                                home.resolve("in/BBB.XNYS.csv").toString()));
        assertThat(lake.list()).isEmpty();
    }

    @Test
    void anImportWaitsForAnotherWriter() throws IOException {
        Path file = file("x.csv", "date,open,high,low,close\n2024-01-02,1,2,1,2\n");
        LakeWriter other = lake.write();
        List<Problem> waiting = new ArrayList<>();
        ImportProgress progress =
                new ImportProgress() {
                    @Override
                    public void waiting(Problem whom) {
                        waiting.add(whom);
                        other.close();
                    }

                    @Override
                    public void read(Path path, int done, int files) {}
                };
        ImportResult result =
                new CsvImport(lake, Duration.ofMinutes(1)).bars(List.of(file), DAILY, progress);
        assertThat(result.imported()).isEqualTo(1);
        assertThat(waiting)
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo("data.lake.waiting");
    }

    @Test
    void aLastLineWithoutLineFeedIsARow() throws IOException {
        Path file =
                file("x.csv", "date,open,high,low,close\n2024-01-02,1,2,1,2\n2024-01-03,1,2,1,2");
        assertThat(load(file, DAILY).imported()).isEqualTo(2);
    }

    @Test
    void splitsAndDividendsAreImportedAndAdjustTheBars() throws IOException {
        load(
                file(
                        "x.csv",
                        "date,open,high,low,close\n2024-01-02,100,100,100,100\n2024-01-03,50,50,50,50\n"),
                DAILY);
        Path file =
                file(
                        "actions.csv",
                        """
                        date,kind,value
                        2024-01-03,split,2
                        2024-03-15,dividend,1.594937
                        2024-04-01,merger,1
                        2024-04-02,split,-1
                        """);
        ImportResult result = new CsvImport(lake).actions(file, SPY, DAILY);
        assertThat(result.imported()).isEqualTo(2);
        assertThat(result.quarantined()).isEqualTo(2);
        assertThat(lake.actions(SPY))
                .extracting(CorporateAction::type)
                .containsExactly(CorporateAction.Type.SPLIT, CorporateAction.Type.CASH_DIVIDEND);
        assertThat(Times.instant(lake.actions(SPY).getFirst().eventTime()))
                .hasToString("2024-01-03T05:00:00Z");
        assertThat(bars(SPY, Frequency.DAY).adjustmentFactor()).containsExactly(1, 2);
        assertThat(new CsvImport(lake).actions(file, SPY, DAILY).snapshot())
                .isEqualTo(result.snapshot());
    }

    @ParameterizedTest
    @EnumSource(BadRowReason.class)
    void everyReasonHasASentence(BadRowReason reason) {
        for (Messages.Language language : Messages.Language.values()) {
            String text = Messages.in(language).text(reason.code(), "line", 7, "text", "a,b");
            assertThat(text).contains("7").contains("a,b");
        }
    }
}
