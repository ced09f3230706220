package io.slipway.bench.jmh;

import io.slipway.bench.GeneratedBars;
import io.slipway.data.BarColumns;
import io.slipway.feed.ReplayFeed;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/** Events in total order out of columns, per bar. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ReplayBenchmark.BARS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReplayBenchmark {

    static final int BARS = 100_000;

    @Param({"1", "50"})
    public int instruments = 1;

    private List<BarColumns> columns = List.of();

    @Setup
    public void bars() {
        List<BarColumns> made = new ArrayList<>();
        for (int i = 0; i < instruments; i++) {
            InstrumentId id = InstrumentId.of("R" + i + ".GENERATED");
            made.add(GeneratedBars.of(id, Frequency.MINUTE, BARS / instruments, 0.001, i));
        }
        columns = made;
    }

    @Benchmark
    public void replay(Blackhole sink) {
        ReplayFeed feed = new ReplayFeed(columns, List.of());
        MarketEvent event = feed.next();
        while (event != null) {
            sink.consume(event);
            event = feed.next();
        }
    }
}
