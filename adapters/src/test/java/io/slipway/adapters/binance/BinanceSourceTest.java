package io.slipway.adapters.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.adapters.http.MovableClock;
import io.slipway.adapters.http.Patience;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.source.Slice;
import io.slipway.data.source.SourceException;
import io.slipway.model.Frequency;
import io.slipway.testbed.Fault;
import io.slipway.testbed.VendorServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way over real HTTP, against a server that speaks Binance's protocol. */
class BinanceSourceTest {

    private static final String BTC = "BTCUSDT.BINANCE";
    private static final LocalDate LAST = LocalDate.of(2024, 6, 28);

    private final MovableClock clock = new MovableClock("2024-06-28T14:00:10Z");
    private final VendorServer server = VendorServer.small(clock);
    private final BinanceSource source = source(false);

    private BinanceSource source(boolean useFiles) {
        BinanceSettings settings =
                new BinanceSettings(
                        server.url(),
                        server.url(),
                        server.url(),
                        useFiles,
                        List.of("BTCUSDT", "ETHUSDT"),
                        List.of(Frequency.DAY, Frequency.MINUTE));
        Patience patience = Patience.USUAL.withRequest(Duration.ofMillis(700));
        return new BinanceSource(settings, patience, clock, clock::pause, new SplittableRandom(1));
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

    private static Slice span(String symbol, LocalDate from) {
        return new Slice.Span(symbol, from, LAST);
    }

    @Test
    void pairsHaveTheirSteps() throws Exception {
        Rows rows = fetch("exchange_info", Slice.WHOLE);

        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.value(rows.column("instrument"), 0)).isEqualTo(BTC);
        assertThat(rows.value(rows.column("name"), 0)).isEqualTo("BTC/USDT");
        assertThat(rows.value(rows.column("type"), 0)).isEqualTo("SPOT");
        assertThat(rows.value(rows.column("currency"), 0)).isEqualTo("USDT");
        assertThat(rows.value(rows.column("tick"), 0)).isEqualTo(0.01);
        assertThat(rows.value(rows.column("lot"), 0)).isEqualTo(0.00001);
    }

    /** The example of Binance's own documentation of klines. */
    @Test
    void readsTheDocumentedCandle() {
        byte[] documented =
                """
                [[1499040000000,"0.01634790","0.80000000","0.01575800","0.01577100",
                "148976.11427815",1499644799999,"2434.19055334",308,"1756.87402397",
                "28.46694368","17928899.62484339"]]
                """
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(BinanceCodec.candles(documented))
                .containsExactly(
                        new Candle(
                                1499040000000L,
                                0.01634790,
                                0.8,
                                0.01575800,
                                0.01577100,
                                148976.11427815,
                                1499644799999L,
                                2434.19055334));
    }

    @Test
    void theGrowingCandleIsLeftOut() throws Exception {
        Rows days = fetch("klines_1d", span(BTC, LocalDate.of(2024, 6, 1)));
        Rows minutes = fetch("klines_1m", span(BTC, LAST));

        assertThat(days.size()).isEqualTo(27);
        assertThat(days.value(days.column("day"), 26)).isEqualTo(LAST.minusDays(1));
        int last = minutes.size() - 1;
        assertThat(minutes.value(minutes.column("time"), last))
                .isEqualTo(Instant.parse("2024-06-28T14:00:00Z"));
    }

    @Test
    void manyPagesAreOneSlice() throws Exception {
        Rows minutes = fetch("klines_1m", span(BTC, LAST.minusDays(3)));

        assertThat(minutes.size()).isEqualTo(3 * 1440 + 14 * 60);
        assertThat(server.requests("klines")).isEqualTo(6);
        Set<Long> times = new HashSet<>();
        for (int row = 0; row < minutes.size(); row++) {
            times.add(minutes.micros(minutes.column("time"), row));
        }
        assertThat(times).hasSize(minutes.size());
    }

    @Test
    void filesAndRestTellTheSame() throws Exception {
        Slice slice = span(BTC, LocalDate.of(2024, 4, 10));
        Rows rest = fetch("klines_1d", slice);
        Rows both;
        try (BinanceSource files = source(true)) {
            both = files.fetch(dataset("klines_1d"), slice);
        }

        assertThat(both.size()).isEqualTo(rest.size()).isEqualTo(79);
        for (int row = 0; row < rest.size(); row++) {
            for (int column = 0; column < rest.columns().size(); column++) {
                assertThat(both.value(column, row)).isEqualTo(rest.value(column, row));
            }
        }
        assertThat(server.requests("BTCUSDT-1d-2024-04.zip")).isEqualTo(1);
        assertThat(server.requests("BTCUSDT-1d-2024-06.zip")).isZero();
    }

    @Test
    void aFileWithAnotherChecksumIsNotBelieved() {
        server.faults().always("BTCUSDT-1d-2024-05.zip.CHECKSUM", Fault.CHANGED_COLUMNS);
        try (BinanceSource files = source(true)) {
            assertThatThrownBy(() ->
                            files.fetch(dataset("klines_1d"), span(BTC, LocalDate.of(2024, 5, 1))))
                    .isInstanceOfSatisfying(
                            SourceException.class,
                            e -> {
                                assertThat(e.kind()).isEqualTo(SourceException.Kind.TRUNCATED);
                                assertThat(e.getMessage()).contains("SHA-256");
                            });
        }
    }

    /** From 2025 on the files count microseconds. */
    @Test
    void microsecondsAreUnderstood() {
        assertThat(Candle.millis(1735689600010866L)).isEqualTo(1735689600010L);
        assertThat(Candle.millis(1601510340000L)).isEqualTo(1601510340000L);
    }

    @Test
    void fundingIsPaidThreeTimesADay() throws Exception {
        Rows rows = fetch("funding_rate", span("BTCUSDT.BINANCEUSDM", LocalDate.of(2023, 1, 1)));

        assertThat(rows.size()).isEqualTo(544 * 3 + 2);
        assertThat(rows.value(rows.column("mark_price"), 0)).isNull();
        assertThat(rows.number(rows.column("rate"), 5)).isBetween(-0.0001, 0.0001);
        assertThat(server.requests("fundingRate")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "BAN,             BANNED,          1",
        "REFUSED,         REFUSED,         1",
        "NOT_ALLOWED,     NOT_ALLOWED,     1",
        "CHANGED_COLUMNS, CHANGED_COLUMNS, 1",
        "WRONG_TYPE,      CHANGED_COLUMNS, 1",
        "QUOTA,           QUOTA,           4",
        "SERVER_ERROR,    UNREACHABLE,     4",
        "HTML,            UNREACHABLE,     4",
        "EMPTY,           TRUNCATED,       4",
        "CUT,             TRUNCATED,       4",
        "CUT_UNANNOUNCED, TRUNCATED,       4",
        "STALLED,         UNREACHABLE,     4",
    })
    void everyFailureIsNamed(Fault fault, SourceException.Kind kind, int requests) {
        server.faults().always("klines", fault);

        assertThatThrownBy(() -> fetch("klines_1d", span(BTC, LocalDate.of(2024, 6, 1))))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(kind);
                            assertThat(e.problem().arguments())
                                    .containsEntry("dataset", "klines_1d");
                        });
        assertThat(server.requests("klines")).isEqualTo(requests);
    }

    @Test
    void aBanIsKeptUntilItEnds() throws Exception {
        server.faults().next(Fault.BAN, 1);
        Slice slice = span(BTC, LocalDate.of(2024, 6, 1));

        assertThatThrownBy(() -> fetch("klines_1d", slice))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.until()).isEqualTo("2024-06-28T14:02:10Z"));
        assertThatThrownBy(() -> fetch("klines_1d", slice)).isInstanceOf(SourceException.class);
        assertThat(server.requests("klines")).isEqualTo(1);

        clock.pause(Duration.ofMinutes(2));
        assertThat(fetch("klines_1d", slice).size()).isEqualTo(27);
    }

    @Test
    void aQuotaIsWaitedForAsLongAsTheVendorSays() throws Exception {
        server.faults().next(Fault.QUOTA, 1);

        assertThat(fetch("klines_1d", span(BTC, LocalDate.of(2024, 6, 1))).size()).isEqualTo(27);
        assertThat(clock.waited()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    }

    /** The vendor says how much weight a minute may have; it is never passed. */
    @Test
    void theVendorsWeightIsKept() throws Exception {
        server.limitWeight(100);
        fetch("exchange_info", Slice.WHOLE);
        for (int i = 0; i < 90; i++) {
            fetch("klines_1d", span(BTC, LocalDate.of(2024, 6, 1)));
        }
        assertThat(server.requests("klines")).isEqualTo(90);
        assertThat(clock.waited()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(4));
    }

    @Test
    void anInstrumentOfAnotherVendorHasNoRows() throws Exception {
        assertThat(fetch("klines_1d", span("600519.XSHG", LAST)).size()).isZero();
        assertThat(server.requests()).isZero();
    }
}
