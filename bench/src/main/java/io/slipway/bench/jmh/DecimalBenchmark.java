package io.slipway.bench.jmh;

import io.slipway.model.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Price times quantity, rounded to cents: exact decimals against the JDK's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecimalBenchmark {

    private Decimal price = Decimal.of("187.43");
    private Decimal quantity = Decimal.of("1234.56789012");
    private BigDecimal jdkPrice = new BigDecimal("187.43");
    private BigDecimal jdkQuantity = new BigDecimal("1234.56789012");

    @Benchmark
    public Decimal product() {
        return price.times(quantity, 2, RoundingMode.HALF_EVEN);
    }

    @Benchmark
    public BigDecimal productOfBigDecimals() {
        return jdkPrice.multiply(jdkQuantity).setScale(2, RoundingMode.HALF_EVEN);
    }

    @Benchmark
    public Decimal fromDouble() {
        return Decimal.fromDouble(187.43, 2, RoundingMode.HALF_EVEN);
    }
}
