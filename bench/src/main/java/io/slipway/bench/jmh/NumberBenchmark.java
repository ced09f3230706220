package io.slipway.bench.jmh;

import io.slipway.data.csv.NumberText;
import java.nio.charset.StandardCharsets;
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

/** A number out of the bytes of a CSV file: our way against the JDK's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NumberBenchmark {

    @Param({"187.43", "0.00001234", "1e5"})
    public String text = "187.43";

    private final NumberText number = new NumberText(',', '.', '\0');
    private byte[] bytes = new byte[0];

    @Setup
    public void line() {
        bytes = (text + ",\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Benchmark
    public double fromBytes() {
        return number.read(bytes, 0);
    }

    @Benchmark
    public double parseDouble() {
        return Double.parseDouble(
                new String(bytes, 0, bytes.length - 2, StandardCharsets.ISO_8859_1));
    }
}
