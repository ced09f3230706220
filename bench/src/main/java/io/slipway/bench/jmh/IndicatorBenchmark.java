package io.slipway.bench.jmh;

import io.slipway.indicator.Ema;
import io.slipway.indicator.Rsi;
import io.slipway.indicator.SeriesIndicator;
import io.slipway.indicator.Sma;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Indicators value by value and over a column, per value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(IndicatorBenchmark.VALUES)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndicatorBenchmark {

    static final int VALUES = 100_000;
    private static final int PERIOD = 30;

    @Param({"sma", "ema", "rsi"})
    public String name = "sma";

    private final double[] in = new double[VALUES];
    private final double[] out = new double[VALUES];
    private SeriesIndicator indicator = new Sma(PERIOD);

    @Setup
    public void prices() {
        SplittableRandom random = new SplittableRandom(1);
        double price = 100;
        for (int i = 0; i < VALUES; i++) {
            price *= 1 + (random.nextDouble() - 0.5) / 100;
            in[i] = price;
        }
        indicator =
                switch (name) {
                    case "sma" -> new Sma(PERIOD);
                    case "ema" -> new Ema(PERIOD);
                    case "rsi" -> new Rsi(PERIOD);
                    default -> throw new IllegalArgumentException(name);
                };
    }

    @Benchmark
    public double streaming() {
        indicator.reset();
        double sum = 0;
        for (double price : in) {
            double value = indicator.update(price);
            sum += indicator.isReady() ? value : 0;
        }
        return sum;
    }

    @Benchmark
    public double[] column() {
        indicator.reset();
        indicator.over(in, 0, VALUES, out);
        return out;
    }
}
