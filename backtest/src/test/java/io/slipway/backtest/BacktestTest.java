package io.slipway.backtest;

import static io.slipway.backtest.Samples.AAPL;
import static io.slipway.backtest.Samples.APPLE;
import static io.slipway.backtest.Samples.FIRST_DAY;
import static io.slipway.backtest.Samples.FIVE_BARS;
import static io.slipway.backtest.Samples.daily;
import static io.slipway.backtest.Samples.fiveDays;
import static io.slipway.backtest.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.slipway.backtest.OrderOutcome.Status;
import io.slipway.data.BarColumns;
import io.slipway.model.CashMovement;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.Price;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Quantity;
import io.slipway.model.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {

    /** Buys 10 at 102 and 103, sells them at 105 and 99, one dollar each time. */
    @Test
    void books_are_exact_to_the_cent() {
        RunResult result = run(fiveDays(), "");

        assertThat(result.equity().equity())
                .containsExactly(100_000, 100_009, 100_028, 100_007, 99_986);
        assertThat(result.equity().cash())
                .containsExactly(100_000, 98_979, 100_028, 98_997, 99_986);
        assertThat(result.equity().longValue()).containsExactly(0, 1030, 0, 1010, 0);
        assertThat(result.equity().shortValue()).containsOnly(0);
        assertThat(result.fills())
                .extracting(Fill::price)
                .map(Price::toString)
                .containsExactly("102", "105", "103", "99");
        assertThat(result.trades())
                .extracting(trade -> trade.profit().toString())
                .containsExactly("28USD", "-42USD");
        assertThat(result.totalFees()).isEqualTo(Money.parse("4USD"));
        assertThat(result.finalEquity()).isEqualTo(99_986);
        assertThat(result.positions()).isEmpty();
    }

    @Test
    void every_order_is_told_with_its_end() {
        RunResult result = run(fiveDays(), "");

        assertThat(result.orders())
                .extracting(OrderOutcome::status)
                .containsExactly(
                        Status.FILLED, Status.FILLED, Status.FILLED, Status.FILLED, Status.WORKING);
        OrderOutcome first = result.orders().getFirst();
        assertThat(first.averagePrice()).isEqualTo(Price.of("102"));
        assertThat(Times.instant(first.submittedTime())).isEqualTo("2020-01-02T21:00:00Z");
        assertThat(result.orders().getLast().finishedTime()).isEqualTo(OrderOutcome.STILL_OPEN);
        assertThat(result.denied()).isEmpty();
        assertThat(result.unfilled()).hasSize(1);
    }

    @Test
    void statistics_follow_from_the_days() {
        RunResult result = run(fiveDays(), "");

        assertThat(result.daily().returns()[0]).isZero();
        assertThat(result.daily().returns()[1]).isEqualTo(100_009.0 / 100_000 - 1);
        assertThat(result.statistics().get("totalReturn")).isCloseTo(-0.00014, within(1e-12));
        assertThat(result.statistics().get("trades")).isEqualTo(2);
        assertThat(result.statistics().get("winRate")).isEqualTo(0.5);
        assertThat(result.statistics().get("timeInMarket")).isEqualTo(0.4);
        assertThat(result.maxDrawdownPerBar()).isCloseTo(99_986.0 / 100_028 - 1, within(1e-12));
        assertThat(result.conventions())
                .containsEntry("periodsPerYear", 252.0)
                .containsEntry("fills", "next-open");
    }

    /** Bought at the second, fourth, … bar and sold at the next one, over and over. */
    @Test
    void trades_know_how_many_bars_they_were_held() {
        double[][] bars = new double[300][];
        for (int i = 0; i < bars.length; i++) {
            bars[i] = FIVE_BARS[i % FIVE_BARS.length];
        }
        MemorySource source =
                MemorySource.of(List.of(APPLE), List.of(daily(AAPL, FIRST_DAY, bars)), List.of());

        RunResult result = run(source, "");

        assertThat(result.trades()).hasSize(149);
        assertThat(result.statistics().get("averageBarsHeld")).isEqualTo(1);
    }

    @Test
    void what_is_resolved_leaves_nothing_to_default() {
        RunSpecification resolved = run(fiveDays(), "").specification();

        assertThat(resolved.from()).isEqualTo(FIRST_DAY);
        assertThat(resolved.to()).isEqualTo(LocalDate.of(2020, 1, 8));
        assertThat(resolved.cash()).isEqualTo(InitialCash.parse("100000USD"));
        assertThat(resolved.parameters()).containsEntry("units", "10").containsEntry("warmUp", "0");
    }

    @Test
    void the_same_request_gives_the_same_result_and_identity() {
        RunResult one = run(fiveDays(), "");
        RunResult other = run(fiveDays(), "");
        RunResult again = Samples.backtest(fiveDays()).run(one.request(), Progress.NONE);

        assertThat(other.identity()).isEqualTo(one.identity());
        assertThat(again.identity()).isEqualTo(one.identity());
        assertThat(again.orders()).isEqualTo(one.orders());
        assertThat(SpecificationWriter.write(again.request()))
                .isEqualTo(SpecificationWriter.write(one.request()));
    }

    @Test
    void another_parameter_or_another_price_is_another_identity() {
        RunResult plain = run(fiveDays(), "");
        RunResult more = run(fiveDays(), "parameters: {units: 11}\n");
        double[][] bars = FIVE_BARS.clone();
        bars[0] = new double[] {100, 101, 99, 100.5};
        MemorySource changed =
                MemorySource.of(List.of(APPLE), List.of(daily(AAPL, FIRST_DAY, bars)), List.of());

        assertThat(more.identity().runId()).isNotEqualTo(plain.identity().runId());
        assertThat(more.identity().orderHash()).isNotEqualTo(plain.identity().orderHash());
        assertThat(run(changed, "").identity().snapshot())
                .isNotEqualTo(plain.identity().snapshot());
        assertThat(run(changed, "").identity().orderHash()).isEqualTo(plain.identity().orderHash());
    }

    @Test
    void a_pinned_run_refuses_other_data() {
        RunRequest pinned = run(fiveDays(), "").request();
        MemorySource other =
                MemorySource.of(
                        List.of(APPLE), List.of(daily(AAPL, FIRST_DAY, longer())), List.of());

        assertThat(problems(() -> Samples.backtest(other).run(pinned, Progress.NONE)))
                .extracting(Problem::code)
                .containsExactly("run.other-snapshot");
    }

    @Test
    void the_range_is_that_of_trading_days() {
        RunResult result = run(fiveDays(), "from: 2020-01-03\nto: 2020-01-07\n");

        assertThat(result.equity().size()).isEqualTo(3);
        assertThat(result.daily().day(0)).isEqualTo("2020-01-03");
        assertThat(result.daily().day(2)).isEqualTo("2020-01-07");
        assertThat(result.bars().getFirst().size()).isEqualTo(3);
    }

    /** Two bars to see before ordering: the first bar of the run is seen before it starts. */
    @Test
    void bars_before_the_run_warm_the_strategy_up() {
        RunResult warm = run(fiveDays(), "parameters: {warmUp: 2}\nfrom: 2020-01-03\n");

        assertThat(warm.equity().size()).isEqualTo(4);
        assertThat(warm.orders().getFirst().terms().side().name()).isEqualTo("SELL");
        assertThat(warm.orders().getFirst().status()).isEqualTo(Status.DENIED);
        assertThat(warm.notes()).extracting(Problem::code).contains("run.note.short-warm-up");
    }

    @Test
    void without_bars_before_it_the_run_itself_warms_up() {
        RunResult cold = run(fiveDays(), "parameters: {warmUp: 3}\n");

        assertThat(cold.equity().size()).isEqualTo(5);
        assertThat(Times.instant(cold.orders().getFirst().submittedTime()))
                .isEqualTo("2020-01-06T21:00:00Z");
    }

    @Test
    void denied_orders_are_kept_with_their_reasons() {
        RunResult result = run(fiveDays(), "cash: 500USD\n");

        assertThat(result.denied())
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.reason()).isNotNull());
        assertThat(result.fills()).isEmpty();
        assertThat(result.equity().equity()).containsOnly(500);
    }

    @Test
    void a_dividend_is_paid_to_what_is_held_before_the_ex_day() {
        long exDay = Times.epochNanos(Instant.parse("2020-01-06T05:00:00Z"));
        CorporateAction dividend =
                new CorporateAction(
                        AAPL,
                        CorporateAction.Type.CASH_DIVIDEND,
                        Decimal.parse("0.5"),
                        exDay,
                        exDay);
        MemorySource source =
                MemorySource.of(
                        List.of(APPLE),
                        List.of(daily(AAPL, FIRST_DAY, FIVE_BARS)),
                        List.of(dividend));

        RunResult result = run(source, "");
        assertThat(result.finalEquity()).isEqualTo(99_991);
        assertThat(result.ledger().movements())
                .containsExactly(
                        new CashMovement(
                                exDay,
                                AAPL,
                                CashMovement.Kind.DIVIDEND,
                                Quantity.of(10),
                                Decimal.parse("0.5"),
                                Money.parse("5USD")));
        assertThat(RunSummary.of(result).get("dividends")).hasToString("5");
        assertThat(RunSummary.of(result).get("finalCash")).hasToString("99991");
    }

    @Test
    void a_benchmark_is_aligned_to_the_days_of_the_run() {
        InstrumentId spy = InstrumentId.of("SPY.ARCX");
        BarColumns reference =
                daily(
                        spy,
                        LocalDate.of(2019, 12, 31),
                        new double[][] {
                            {200, 200, 200, 200},
                            {202, 202, 202, 202},
                            {204.02, 204.02, 204.02, 204.02}
                        });
        MemorySource source =
                MemorySource.of(
                        List.of(APPLE, Instrument.stock(spy, Currency.USD)),
                        List.of(daily(AAPL, FIRST_DAY, FIVE_BARS), reference),
                        List.of());

        RunResult result = run(source, "benchmark: SPY.ARCX\n");

        assertThat(result.daily().benchmark())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.01, 0.01, 0, 0, 0);
        assertThat(result.statistics().has("beta")).isTrue();
    }

    @Test
    void missing_days_are_told() {
        BarColumns whole = daily(AAPL, FIRST_DAY, longer());
        int[] kept = {0, 1, 3, 4, 5, 6, 7};
        long[] time = new long[kept.length];
        double[][] bars = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            time[i] = whole.time()[kept[i]];
            bars[i] = longer()[kept[i]];
        }
        MemorySource source =
                MemorySource.of(
                        List.of(APPLE),
                        List.of(Samples.columns(AAPL, Frequency.DAY, time, bars)),
                        List.of());

        assertThat(run(source, "").notes())
                .contains(
                        Problem.of(
                                "run.note.missing-days",
                                "instrument",
                                AAPL,
                                "count",
                                1,
                                "first",
                                "2020-01-06",
                                "last",
                                "2020-01-06"));
    }

    @Test
    void an_unknown_instrument_suggests_the_nearest() {
        assertThat(problems(() -> run(fiveDays(), "benchmark: APPL.XNAS\n")))
                .containsExactly(
                        Problem.of(
                                "run.unknown-instrument-near",
                                "instrument",
                                "APPL.XNAS",
                                "near",
                                "AAPL.XNAS"));
    }

    @Test
    void a_range_without_bars_says_what_there_is() {
        assertThat(problems(() -> run(fiveDays(), "from: 2021-01-01\n")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("run.no-bars-in-range");
                    assertThat(problem.arguments())
                            .containsEntry("first", "2020-01-02")
                            .containsEntry("last", "2020-01-08");
                });
        assertThat(problems(() -> run(fiveDays(), "frequency: 1h\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsEntry("known", "1d"));
    }

    @Test
    void other_currencies_are_refused_by_name() {
        assertThat(problems(() -> run(fiveDays(), "cash: 1000CNY\n")))
                .containsExactly(
                        Problem.of(
                                "run.other-currency",
                                "cash",
                                "1000CNY",
                                "instrument",
                                AAPL,
                                "currency",
                                "USD"));
    }

    @Test
    void a_universe_is_everything_of_a_venue() {
        String yaml = "strategy: turn-taker\nuniverse: XNAS\n";

        RunResult result =
                Samples.backtest(fiveDays()).run(SpecificationReaderTest.read(yaml), Progress.NONE);

        assertThat(result.instruments()).containsExactly(APPLE);
        assertThat(result.specification().universe()).isEqualTo("XNAS");
        assertThat(
                        problems(() ->
                                Samples.backtest(fiveDays())
                                        .run(
                                                SpecificationReaderTest.read(
                                                        "strategy: turn-taker\nuniverse: sp500\n"),
                                                Progress.NONE)))
                .extracting(problem -> problem.arguments().get("known"))
                .containsExactly("all, XNAS");
    }

    @Test
    void a_strategy_that_throws_is_told_by_file_line_and_time(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("Broken.java");
        Files.writeString(
                file,
                """
                import io.slipway.model.*;
                import io.slipway.trading.*;

                public class Broken implements Strategy {
                    private int bars;

                    public void onMarket(MarketEvent event, View view, Orders orders) {
                        if (event instanceof Bar && ++bars == 3) {
                            view.position(InstrumentId.of("XXX.XNAS"));
                        }
                    }
                }
                """);
        RunRequest request =
                SpecificationReader.ofStrategy(
                        file.toString(), SpecificationOverrides.none().withInstrument("AAPL.XNAS"));

        ProblemException thrown =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> Samples.backtest(fiveDays()).run(request, Progress.NONE));

        assertThat(thrown.getCause()).isInstanceOf(IllegalArgumentException.class);
        assertThat(thrown.problems().getFirst())
                .isEqualTo(
                        Problem.of(
                                "run.strategy-failed",
                                "strategy",
                                file,
                                "file",
                                file,
                                "line",
                                9,
                                "method",
                                "onMarket",
                                "time",
                                "2020-01-06T21:00:00Z",
                                "error",
                                "IllegalArgumentException",
                                "message",
                                "XXX.XNAS is not an instrument of this run"));
    }

    @Test
    void progress_ends_at_the_total() {
        List<Long> told = new ArrayList<>();

        Samples.backtest(fiveDays())
                .run(Samples.request(""), (done, total) -> told.add(done * 1000 + total));

        assertThat(told).containsExactly(5005L);
    }

    /**
     * Eight minutes over two sessions: two days, the drawdown within the first seen per bar only.
     */
    @Test
    void intraday_runs_are_judged_by_the_day() {
        long[] time = new long[4];
        for (int i = 0; i < 4; i++) {
            String day = i < 2 ? "2020-01-02" : "2020-01-03";
            time[i] = Times.epochNanos(Instant.parse(day + "T14:3" + (1 + i % 2) + ":00Z"));
        }
        double[][] bars = {
            {100, 100, 100, 100}, {100, 100, 50, 50}, {200, 200, 200, 200}, {100, 100, 100, 100}
        };
        MemorySource source =
                MemorySource.of(
                        List.of(APPLE),
                        List.of(Samples.columns(AAPL, Frequency.MINUTE, time, bars)),
                        List.of());

        RunResult result = run(source, "frequency: 1m\n");

        assertThat(result.equity().size()).isEqualTo(4);
        assertThat(result.daily().size()).isEqualTo(2);
        assertThat(result.daily().equity())
                .containsExactly(result.equity().equity()[1], result.equity().equity()[3]);
    }

    private static double[][] longer() {
        double[][] bars = new double[8][];
        for (int i = 0; i < bars.length; i++) {
            bars[i] = FIVE_BARS[i % FIVE_BARS.length];
        }
        return bars;
    }

    private static List<Problem> problems(org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
        return catchThrowableOfType(ProblemException.class, c).problems();
    }
}
