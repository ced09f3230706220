package io.slipway.bench.jmh;

import io.slipway.backtest.Backtest;
import io.slipway.backtest.EvaluatedRun;
import io.slipway.backtest.MemorySource;
import io.slipway.backtest.Progress;
import io.slipway.backtest.RunRequest;
import io.slipway.backtest.SpecificationOverrides;
import io.slipway.backtest.SpecificationReader;
import io.slipway.backtest.StrategyCatalogue;
import io.slipway.bench.GeneratedBars;
import io.slipway.data.BarColumns;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole run over one instrument in memory, per bar: replay, loop, venue, books and statistics.
 * {@code withoutOrders} orders once, at the first bar; {@code withOrders} at about every third.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BacktestBenchmark.BARS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BacktestBenchmark {

    static final int BARS = 100_000;
    private static final InstrumentId ID = InstrumentId.of("B.GENERATED");
    private static final Instrument INSTRUMENT =
            Instrument.stock(ID, Currency.USD).withLotSize(new Decimal(1, 8));
    private static final SpecificationOverrides OVERRIDES =
            SpecificationOverrides.none()
                    .with("frequency", "1m")
                    .with("cash", "1000000USD")
                    .with("fees", "none")
                    .withInstrument(ID.toString());

    private final RunRequest idle = SpecificationReader.ofStrategy("buy-and-hold", OVERRIDES);
    private final RunRequest busy =
            SpecificationReader.ofStrategy(
                    "sma-cross", OVERRIDES.withParameter("fast", "2").withParameter("slow", "3"));
    private Backtest backtest =
            new Backtest(
                    MemorySource.of(List.of(), List.of(), List.of()),
                    StrategyCatalogue.installed(),
                    "bench");

    @Setup
    public void bars() {
        BarColumns bars = GeneratedBars.of(ID, Frequency.MINUTE, BARS, 0.001, 1);
        backtest =
                new Backtest(
                        MemorySource.of(List.of(INSTRUMENT), List.of(bars), List.of()),
                        StrategyCatalogue.installed(),
                        "bench");
    }

    @Benchmark
    public EvaluatedRun withoutOrders() {
        return backtest.evaluate(idle, Progress.NONE);
    }

    @Benchmark
    public EvaluatedRun withOrders() {
        return backtest.evaluate(busy, Progress.NONE);
    }
}
