package io.slipway.adapters.tushare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.adapters.http.MovableClock;
import io.slipway.adapters.http.Patience;
import io.slipway.adapters.http.Secret;
import io.slipway.data.source.Column;
import io.slipway.data.source.Cut;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.source.Slice;
import io.slipway.data.source.SourceException;
import io.slipway.model.SymbolScheme;
import io.slipway.testbed.Fault;
import io.slipway.testbed.VendorServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way over real HTTP, against a server that speaks Tushare's protocol. */
class TushareSourceTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 6, 28);

    private static final List<String> SOME =
            List.of("000001.XSHE", "000003.XSHE", "600000.XSHG", "300001.XSHE", "510300.XSHG");

    private final MovableClock clock = new MovableClock("2024-06-28T14:00:10Z");
    private final VendorServer server = VendorServer.small(clock);
    private TushareSource source = source(VendorServer.TOKEN);

    private TushareSource source(String token) {
        TushareSettings settings =
                new TushareSettings(
                        server.url(),
                        Secret.of(token),
                        500,
                        true,
                        List.of("000300.XSHG", "399001.XSHE"),
                        List.of("000001.XSHE"));
        Patience patience = Patience.USUAL.withRequest(Duration.ofMillis(700));
        return new TushareSource(settings, patience, clock, clock::pause, new SplittableRandom(1));
    }

    @AfterEach
    void stop() {
        source.close();
        server.close();
    }

    private Dataset dataset(String name) {
        return source.datasets().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Rows fetch(String name, Slice slice) throws SourceException, InterruptedException {
        return source.fetch(dataset(name), slice);
    }

    static Stream<String> names() {
        return Offers.all().stream().map(Offer::name);
    }

    /** Each way of each dataset brings rows with its columns, each key once. */
    @ParameterizedTest
    @MethodSource("names")
    void bringsEveryDataset(String name) throws Exception {
        Dataset dataset = dataset(name);
        for (Cut cut : dataset.cuts()) {
            int rows = 0;
            for (Slice slice : slices(dataset, cut)) {
                Rows fetched = source.fetch(dataset, slice);
                rows += fetched.size();
                assertThat(fetched.columns()).isEqualTo(dataset.columns());
                assertKeysAreWhole(dataset, fetched);
            }
            assertThat(rows).as("%s %s", name, cut).isPositive();
        }
    }

    private static List<Slice> slices(Dataset dataset, Cut cut) {
        List<String> symbols = dataset.symbols().isEmpty() ? SOME : dataset.symbols();
        return switch (cut) {
            case WHOLE -> List.of(Slice.WHOLE);
            // Something happens on most days, and on every one of some.
            case BY_DAY ->
                    DAY.datesUntil(DAY.plusDays(90))
                            .filter(day -> day.getDayOfWeek().getValue() < 6)
                            .map(day -> (Slice) new Slice.Day(day))
                            .toList();
            case BY_INSTRUMENT ->
                    symbols.stream()
                            .map(symbol -> (Slice) new Slice.Span(symbol, FROM, TO))
                            .toList();
        };
    }

    private static void assertKeysAreWhole(Dataset dataset, Rows rows) {
        Set<List<String>> keys = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            int each = row;
            List<String> key =
                    dataset.key().stream()
                            .map(column -> String.valueOf(rows.value(rows.column(column), each)))
                            .toList();
            assertThat(key).doesNotContain("null");
            assertThat(keys.add(key)).as("%s twice in %s", key, dataset.name()).isTrue();
        }
    }

    @Test
    void unitsAreWhole() throws Exception {
        Rows daily = fetch("daily", new Slice.Day(DAY));
        Rows basic = fetch("daily_basic", new Slice.Day(DAY));
        Map<String, Double> closes = numbers(daily, "close");

        for (int row = 0; row < daily.size(); row++) {
            double shares = daily.number(daily.column("volume"), row);
            double money = daily.number(daily.column("amount"), row);
            double low = daily.number(daily.column("low"), row);
            double high = daily.number(daily.column("high"), row);
            // Amount over volume is a price of that day only where both are in whole units.
            assertThat(money / shares).isBetween(low * 0.999, high * 1.001);
        }
        for (int row = 0; row < basic.size(); row++) {
            String instrument = String.valueOf(basic.text(0, row));
            double shares = basic.number(basic.column("total_share"), row);
            double value = basic.number(basic.column("total_mv"), row);
            double close = closes.getOrDefault(instrument, Double.NaN);
            assertThat(value / shares).isCloseTo(close, org.assertj.core.data.Offset.offset(0.01));
        }
    }

    private static Map<String, Double> numbers(Rows rows, String column) {
        Map<String, Double> numbers = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            numbers.put(String.valueOf(rows.text(0, row)), rows.number(rows.column(column), row));
        }
        return numbers;
    }

    @Test
    void aDayIsWhatTheMarketDid() throws Exception {
        Map<String, Double> closes = numbers(fetch("daily", new Slice.Day(DAY)), "close");
        Map<String, Double> factors = numbers(fetch("adj_factor", new Slice.Day(DAY)), "factor");

        assertThat(closes).hasSizeBetween(30, 40);
        assertThat(closes.get("600000.XSHG")).isEqualTo(server.shares().close("600000.SH", DAY));
        assertThat(factors.get("600000.XSHG"))
                .isCloseTo(
                        server.shares().factor("600000.SH", DAY),
                        org.assertj.core.data.Offset.offset(1e-6));
        assertThat(closes.keySet()).allMatch(name -> name.matches("[0-9]{6}\\.X(SHG|SHE|BSE)"));
    }

    @Test
    void manyPagesAreOneSlice() throws Exception {
        // 240 minutes a day, 8,000 rows a page.
        Rows minutes = fetch("stk_mins", new Slice.Span("000001.XSHE", FROM, FROM.plusMonths(4)));

        assertThat(minutes.size()).isGreaterThan(16_000).matches(size -> size % 240 == 0);
        assertThat(server.requests("stk_mins")).isEqualTo(minutes.size() / 8_000 + 1);
        Set<Long> times = new HashSet<>();
        for (int row = 0; row < minutes.size(); row++) {
            times.add(minutes.micros(minutes.column("time"), row));
        }
        assertThat(times).hasSize(minutes.size());
        // The first minute of a day ends at 09:31 in Shanghai.
        assertThat(times)
                .contains(Instant.parse("2023-01-03T01:31:00Z").toEpochMilli() * 1_000)
                .contains(Instant.parse("2023-01-03T07:00:00Z").toEpochMilli() * 1_000);
    }

    @Test
    void filingsOfDaysWithoutTradingComeWithTheNextTradingDay() throws Exception {
        Set<LocalDate> days = new HashSet<>();
        // Monday after a week's holiday.
        Rows rows = fetch("income", new Slice.Day(LocalDate.of(2024, 2, 19)));
        int known = rows.column("known");
        for (int row = 0; row < rows.size(); row++) {
            days.add(rows.date(known, row));
        }
        assertThat(days)
                .allMatch(day -> !day.isBefore(LocalDate.of(2024, 2, 10)))
                .anyMatch(day -> day.isBefore(LocalDate.of(2024, 2, 17)));
        assertThat(server.requests("trade_cal")).isEqualTo(1);
    }

    @Test
    void restatementsAreKnownWhenTheyCame() throws Exception {
        int restated = 0;
        for (String code : server.shares().codes()) {
            Rows rows = fetch("income", new Slice.Span(ours(code), FROM, TO));
            int known = rows.column("known");
            int announced = rows.column("announced");
            for (int row = 0; row < rows.size(); row++) {
                boolean late = rows.day(known, row) > rows.day(announced, row);
                restated += late ? 1 : 0;
                assertThat(rows.day(known, row)).isGreaterThanOrEqualTo(rows.day(announced, row));
            }
        }
        assertThat(restated).isPositive();
    }

    private static String ours(String code) {
        return SymbolScheme.TUSHARE.parse(code).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_TOKEN,     WRONG_TOKEN,     1",
        "NOT_ALLOWED,     NOT_ALLOWED,     1",
        "REFUSED,         REFUSED,         1",
        "CHANGED_COLUMNS, CHANGED_COLUMNS, 1",
        "WRONG_TYPE,      CHANGED_COLUMNS, 1",
        "ENDLESS,         TRUNCATED,       2",
        "SERVER_ERROR,    UNREACHABLE,     4",
        "GATEWAY,         UNREACHABLE,     4",
        "HTML,            UNREACHABLE,     4",
        "EMPTY,           TRUNCATED,       4",
        "CUT,             TRUNCATED,       4",
        "CUT_UNANNOUNCED, TRUNCATED,       4",
        "STALLED,         UNREACHABLE,     4",
        "SILENT,          UNREACHABLE,     4",
        "DROPPED,         UNREACHABLE,     4",
        "QUOTA,           QUOTA,           4",
        "DAILY_QUOTA,     QUOTA,           1",
    })
    void everyFailureIsNamed(Fault fault, SourceException.Kind kind, int requests) {
        server.faults().always("daily", fault);

        assertThatThrownBy(() -> fetch("daily", new Slice.Day(DAY)))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(kind);
                            assertThat(e.problem().arguments())
                                    .containsEntry("source", "tushare")
                                    .containsEntry("dataset", "daily");
                            assertThat(e.getMessage()).doesNotContain(VendorServer.TOKEN);
                        });
        if (fault != Fault.DROPPED) { // which the JDK's client itself sends once more
            assertThat(server.requests("daily")).isEqualTo(requests);
        }
    }

    @Test
    void aDailyQuotaComesBackAtMidnightInShanghai() {
        server.faults().next(Fault.DAILY_QUOTA, 1);

        assertThatThrownBy(() -> fetch("daily", new Slice.Day(DAY)))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.until()).isEqualTo("2024-06-28T16:00:01Z"));
        assertThat(clock.waited()).isZero();
    }

    @Test
    void aMinutesQuotaIsWaitedFor() throws Exception {
        server.faults().next(Fault.QUOTA, 1);

        assertThat(fetch("daily", new Slice.Day(DAY)).size()).isPositive();
        assertThat(clock.waited()).isBetween(Duration.ofSeconds(51), Duration.ofSeconds(53));
    }

    /** The vendor allows fewer calls than the settings say: its first refusal teaches the pace. */
    @Test
    void theVendorsQuotaIsLearned() throws Exception {
        server.limitCalls(30);
        for (int i = 0; i < 120; i++) {
            fetch("daily", new Slice.Day(DAY));
        }
        assertThat(server.requests("daily")).isLessThanOrEqualTo(120 + 2);
        assertThat(clock.waited()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(6));
    }

    @Test
    void aWrongTokenIsNotShown() {
        source.close();
        source = source("0123456789abcdef0123");

        assertThatThrownBy(() -> fetch("daily", new Slice.Day(DAY)))
                .isInstanceOf(SourceException.class)
                .hasMessageNotContaining("0123456789abcdef")
                .extracting(e -> ((SourceException) e).kind())
                .isEqualTo(SourceException.Kind.WRONG_TOKEN);
    }

    @Test
    void anInstrumentOfAnotherVendorHasNoRows() throws Exception {
        assertThat(fetch("daily", new Slice.Span("BTCUSDT.BINANCE", FROM, TO)).size()).isZero();
        assertThat(server.requests()).isZero();
    }

    @Test
    void delistedSharesAndFormerNamesAreThere() throws Exception {
        Rows stocks = fetch("stock_basic", Slice.WHOLE);
        Rows names = fetch("namechange", Slice.WHOLE);

        assertThat(stocks.size()).isEqualTo(40);
        assertThat(texts(names, "name")).anyMatch(name -> name.startsWith("*ST"));
    }

    @Test
    void industriesHaveThreeLevelsAndEnds() throws Exception {
        Rows members = fetch("index_member", Slice.WHOLE);
        int ends = 0;
        for (int row = 0; row < members.size(); row++) {
            ends += members.date(members.column("valid_to"), row) == null ? 0 : 1;
        }
        assertThat(Set.copyOf(texts(members, "kind")))
                .containsExactlyInAnyOrder("sw1", "sw2", "sw3");
        assertThat(members.size() % 3).isZero();
        assertThat(ends).isPositive();
    }

    @Test
    void beijingTradesOnShanghaisDays() throws Exception {
        Rows days = fetch("trade_cal", Slice.WHOLE);

        assertThat(Set.copyOf(texts(days, "venue")))
                .containsExactlyInAnyOrder("XSHG", "XSHE", "XBSE");
    }

    private static List<String> texts(Rows rows, String column) {
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(row -> String.valueOf(rows.text(rows.column(column), row)))
                .toList();
    }

    @Test
    void everyNumberHasAUnit() {
        assertThat(Offers.all())
                .flatMap(Offer::rules)
                .map(ColumnRule::column)
                .filteredOn(column -> column.type() == Column.Type.NUMBER)
                .allMatch(column -> !column.unit().isEmpty());
    }
}
