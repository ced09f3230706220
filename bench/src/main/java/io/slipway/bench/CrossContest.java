package io.slipway.bench;

import io.slipway.backtest.Backtest;
import io.slipway.backtest.EvaluatedRun;
import io.slipway.backtest.MemorySource;
import io.slipway.backtest.Progress;
import io.slipway.backtest.RunRequest;
import io.slipway.backtest.RunResult;
import io.slipway.backtest.SpecificationOverrides;
import io.slipway.backtest.SpecificationReader;
import io.slipway.backtest.StrategyCatalogue;
import io.slipway.data.BarColumns;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ta4j.core.BarSeries;

/** W1 and W2: the cross of two moving averages, all in and all out, against the peer's bare run. */
final class CrossContest {

    private static final int FAST = 10;
    private static final int SLOW = 30;

    /** A realistic fee ruins so busy a strategy. */
    private static final double FEE = 0.00001;

    private static final int W1_BARS = 2_000_000;

    /** The peer does not finish two million bars in minutes. */
    private static final int W1_PEER_BARS = 400_000;

    private static final int W2_INSTRUMENTS = 500;
    private static final int W2_BARS = 2_500;

    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 9;

    private CrossContest() {}

    /** One instrument, two million minute bars. */
    static void one() {
        InstrumentId id = InstrumentId.of("W1.GENERATED");
        BarColumns bars = GeneratedBars.of(id, Frequency.MINUTE, W1_BARS, 0.001, 1);
        Run whole = new Run(List.of(bars), "1m", "1000000USD");
        warmUpOtherStrategies();
        System.out.println(whole.describe());
        BarSeries series = Ta4jCross.series(bars, W1_PEER_BARS);
        new Contest(WARM_UP_ROUNDS, ROUNDS)
                .hold(
                        "W1",
                        whole::bars,
                        "ta4j-double",
                        () -> {
                            Ta4jCross.run(series, FAST, SLOW, FEE);
                            return W1_PEER_BARS;
                        });
        linear(bars, whole);
    }

    /** Twice the bars must not cost much more than twice the time. */
    private static void linear(BarColumns bars, Run whole) {
        Run half = new Run(List.of(bars.slice(0, W1_BARS / 2)), "1m", "1000000USD");
        double[] factors = new double[ROUNDS];
        for (int i = -3; i < factors.length; i++) {
            double factor = 2 * Contest.rate(half::bars) / Contest.rate(whole::bars);
            if (i >= 0) {
                factors[i] = factor;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "W1 twice the bars cost %.2f times the time%n",
                Contest.median(factors));
    }

    /** One portfolio of 500 instruments; the peer runs them one after the other. */
    static void many() {
        List<BarColumns> all = new ArrayList<>();
        List<BarSeries> series = new ArrayList<>();
        for (int i = 0; i < W2_INSTRUMENTS; i++) {
            InstrumentId id = InstrumentId.of(String.format(Locale.ROOT, "W2-%03d.GENERATED", i));
            BarColumns bars = GeneratedBars.of(id, Frequency.DAY, W2_BARS, 0.02, i);
            all.add(bars);
            series.add(Ta4jCross.series(bars, W2_BARS));
        }
        Run portfolio = new Run(all, "1d", "50000000USD");
        warmUpOtherStrategies();
        System.out.println(portfolio.describe());
        new Contest(WARM_UP_ROUNDS, ROUNDS)
                .hold(
                        "W2",
                        portfolio::bars,
                        "ta4j-double",
                        () -> {
                            series.forEach(each -> Ta4jCross.run(each, FAST, SLOW, FEE));
                            return (long) W2_INSTRUMENTS * W2_BARS;
                        });
    }

    /** So that the strategy is called through an interface with several implementations in use. */
    private static void warmUpOtherStrategies() {
        InstrumentId id = InstrumentId.of("OTHER.GENERATED");
        BarColumns bars = GeneratedBars.of(id, Frequency.DAY, 5_000, 0.02, 7);
        Run other = new Run(List.of(bars), "1d", "1000000USD");
        for (String name :
                List.of("buy-and-hold", "rsi-reversion", "donchian-breakout", "macd-trend")) {
            for (int i = 0; i < 20; i++) {
                other.run(name);
            }
        }
    }

    /** A backtest over bars in memory. */
    private static final class Run {
        private final Backtest backtest;
        private final SpecificationOverrides overrides;
        private final long count;

        Run(List<BarColumns> columns, String frequency, String cash) {
            List<Instrument> instruments = new ArrayList<>();
            SpecificationOverrides options =
                    SpecificationOverrides.none()
                            .with("frequency", frequency)
                            .with("cash", cash)
                            .with("fees", "bps:0.1");
            long bars = 0;
            for (BarColumns each : columns) {
                // Fractional quantities: all in means all in.
                instruments.add(
                        Instrument.stock(each.instrument(), Currency.USD)
                                .withLotSize(new Decimal(1, 8)));
                options = options.withInstrument(each.instrument().toString());
                bars += each.size();
            }
            MemorySource source = MemorySource.of(instruments, columns, List.of());
            this.backtest =
                    new Backtest(source, StrategyCatalogue.installed(), "bench", System::nanoTime);
            this.overrides = options;
            this.count = bars;
        }

        RunResult run(String strategy) {
            RunRequest request = SpecificationReader.ofStrategy(strategy, overrides);
            return backtest.run(request, Progress.NONE);
        }

        /** Replays the bars and computes all statistics; nobody reads the table of orders here. */
        long bars() {
            RunRequest request = SpecificationReader.ofStrategy("sma-cross", overrides);
            EvaluatedRun run = backtest.evaluate(request, Progress.NONE);
            if (run.statistics().asMap().isEmpty()) {
                throw new IllegalStateException("a run without statistics");
            }
            return count;
        }

        String describe() {
            RunResult result = run("sma-cross");
            long denied = result.denied().count();
            if (denied > 0) {
                throw new IllegalStateException(denied + " orders were denied");
            }
            return String.format(
                    Locale.ROOT,
                    "%d bars, %d orders, %d fills, 0 denied, final equity %s, %s",
                    count,
                    result.orders().size(),
                    result.fills().size(),
                    result.finalEquity(),
                    result.timings());
        }
    }
}
