package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class InstrumentPropertiesTest {

    private static final InstrumentId ID = InstrumentId.of("X.XNAS");

    @Provide
    Arbitrary<Decimal> steps() {
        return Arbitraries.of(
                        "0.01",
                        "0.05",
                        "0.25",
                        "0.005",
                        "0.0001",
                        "0.00000001",
                        "1",
                        "5",
                        "100",
                        "0.2",
                        "0.03125")
                .map(Decimal::of);
    }

    @Property
    void pricesLieOnATick(
            @ForAll("steps") Decimal tick,
            @ForAll @DoubleRange(min = -100_000, max = 100_000) double value,
            @ForAll RoundingMode mode) {
        if (mode == RoundingMode.UNNECESSARY) {
            return;
        }
        Price price = stock().withTickSize(tick).price(value, mode);
        assertThat(price.value().isMultipleOf(tick)).isTrue();
        double miss = price.toDouble() - value;
        double step = tick.toDouble();
        double slack = step * 1e-3;
        switch (mode) {
            case FLOOR -> assertThat(miss).isBetween(-step - slack, slack);
            case CEILING -> assertThat(miss).isBetween(-slack, step + slack);
            case DOWN ->
                    assertThat(Math.abs(price.toDouble()))
                            .isLessThanOrEqualTo(Math.abs(value) + slack);
            case UP ->
                    assertThat(Math.abs(price.toDouble()))
                            .isGreaterThanOrEqualTo(Math.abs(value) - slack);
            default -> assertThat(Math.abs(miss)).isLessThanOrEqualTo(step / 2 + slack);
        }
    }

    /** A price that is on a tick stays there, whatever the direction of rounding. */
    @Property
    void ticksAreFixedPoints(
            @ForAll("steps") Decimal tick,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int ticks,
            @ForAll RoundingMode mode) {
        BigDecimal exact = tick.toBigDecimal().multiply(BigDecimal.valueOf(ticks));
        Price price = stock().withTickSize(tick).price(exact.doubleValue(), mode);
        assertThat(price.value().toBigDecimal()).isEqualByComparingTo(exact);
    }

    @Property
    void quantitiesAreWholeLots(
            @ForAll("steps") Decimal lot, @ForAll @DoubleRange(max = 1_000_000) double units) {
        Instrument instrument = stock().withLotSize(lot);
        Quantity quantity = instrument.quantity(units, RoundingMode.DOWN);
        assertThat(quantity.value().isMultipleOf(lot)).isTrue();
        assertThat(quantity.toDouble())
                .isLessThanOrEqualTo(units * (1 + 1e-13) + 1e-3 * lot.toDouble());
        assertThat(instrument.wholeLots(quantity)).isEqualTo(quantity);
    }

    @Property
    void wholeLotsCutTowardsZero(
            @ForAll("steps") Decimal lot,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int units) {
        Quantity asked = Quantity.of(new Decimal(units, 3));
        Quantity cut = stock().withLotSize(lot).wholeLots(asked);
        assertThat(cut.value().isMultipleOf(lot)).isTrue();
        assertThat(cut.abs()).isLessThanOrEqualTo(asked.abs());
        assertThat(asked.minus(cut).abs().value()).isLessThan(lot);
    }

    @Property
    void executionPricesKeepFourDigitsMore(
            @ForAll("steps") Decimal tick,
            @ForAll @DoubleRange(min = 0.01, max = 100_000) double value) {
        Price price = stock().withTickSize(tick).executionPrice(value);
        int digits = Math.max(tick.scale(), Math.min(tick.scale() + 4, 9));
        double half = 0.5 * Math.pow(10, -digits);
        assertThat(price.value().scale()).isLessThanOrEqualTo(digits);
        assertThat(Math.abs(price.toDouble() - value))
                .isLessThanOrEqualTo(half * 1.01 + value * 1e-14);
    }

    @Example
    void nanAndInfinityFailAtTheBorder() {
        for (double bad :
                new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> stock().price(bad, RoundingMode.DOWN))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            stock().withTickSize(Decimal.of("0.05")).price(bad, RoundingMode.UP))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> stock().quantity(bad, RoundingMode.DOWN))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> stock().executionPrice(bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void notionalTakesTheMultiplier() {
        Instrument future =
                new Instrument(
                        InstrumentId.of("IF2412.CCFX"),
                        "CSI 300",
                        InstrumentType.FUTURE,
                        Currency.CNY,
                        Decimal.of("0.2"),
                        Decimal.ONE,
                        Decimal.of(300),
                        null,
                        null);
        assertThat(future.notional(Price.of("3950.2"), Quantity.of(2))).hasToString("2370120CNY");
    }

    @Example
    void refusesStepsThatAreNotPositiveAndDatesThatDoNotAscend() {
        assertThatThrownBy(() -> stock().withTickSize(Decimal.ZERO))
                .hasMessageContaining("tickSize");
        assertThatThrownBy(() -> stock().withLotSize(Decimal.of("-1")))
                .hasMessageContaining("lotSize");
        assertThatThrownBy(() ->
                        new Instrument(
                                ID,
                                "",
                                InstrumentType.STOCK,
                                Currency.USD,
                                Decimal.ONE,
                                Decimal.ONE,
                                Decimal.ONE,
                                LocalDate.of(2020, 1, 2),
                                LocalDate.of(2020, 1, 1)))
                .hasMessageContaining("2020-01-01");
    }

    private static Instrument stock() {
        return Instrument.stock(ID, Currency.USD);
    }
}
