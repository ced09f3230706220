package io.slipway.bench.jmh;

import io.slipway.analytics.Conventions;
import io.slipway.analytics.ReturnStatistics;
import io.slipway.analytics.Statistics;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All statistics of a series of returns; ten times the returns should cost ten times the time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatisticsBenchmark {

    @Param({"2500", "25000"})
    public int returns = 2500;

    private double[] series = new double[0];

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        series = random.doubles(returns, -0.02, 0.0205).toArray();
    }

    @Benchmark
    public Statistics all() {
        return ReturnStatistics.of(series, Conventions.daily());
    }
}
