package io.slipway.model;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tradable thing.
 *
 * @param id permanent id
 * @param name what people call it; may be empty
 * @param type kind of instrument
 * @param currency currency of prices, cash flows and fees
 * @param tickSize smallest price step, positive
 * @param lotSize smallest quantity step, positive
 * @param multiplier money per unit and price point, positive; 1 for stocks
 * @param listed first trading day, if known
 * @param delisted last trading day, if known
 */
public record Instrument(
        InstrumentId id,
        String name,
        InstrumentType type,
        Currency currency,
        Decimal tickSize,
        Decimal lotSize,
        Decimal multiplier,
        @Nullable LocalDate listed,
        @Nullable LocalDate delisted) {

    /** Fill prices may lie between ticks (slippage, averages): they keep this many digits more. */
    private static final int EXECUTION_DIGITS = 4;

    public Instrument {
        Objects.requireNonNull(id, "id");
        requirePositive(id, "tickSize", tickSize);
        requirePositive(id, "lotSize", lotSize);
        requirePositive(id, "multiplier", multiplier);
        if (listed != null && delisted != null && delisted.isBefore(listed)) {
            throw new IllegalArgumentException(
                    id + ": delisted " + delisted + " is before listed " + listed);
        }
    }

    /** A stock with a tick of 0.01, a lot of 1 share and no known dates. */
    public static Instrument stock(InstrumentId id, Currency currency) {
        return new Instrument(
                id,
                "",
                InstrumentType.STOCK,
                currency,
                new Decimal(1, 2),
                Decimal.ONE,
                Decimal.ONE,
                null,
                null);
    }

    public Instrument withTickSize(Decimal newTickSize) {
        return new Instrument(
                id, name, type, currency, newTickSize, lotSize, multiplier, listed, delisted);
    }

    public Instrument withLotSize(Decimal newLotSize) {
        return new Instrument(
                id, name, type, currency, tickSize, newLotSize, multiplier, listed, delisted);
    }

    public Instrument withName(String newName) {
        return new Instrument(
                id, newName, type, currency, tickSize, lotSize, multiplier, listed, delisted);
    }

    /**
     * The price on a tick nearest to {@code value} in the given direction: the only road from a
     * {@code double} to an order's price.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public Price price(double value, RoundingMode mode) {
        return new Price(onStep(value, tickSize, mode));
    }

    /**
     * What an execution at {@code value} is booked at: four digits finer than a tick, half-even,
     * because average and slipped prices need not be on a tick.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public Price executionPrice(double value) {
        int scale = tickSize.scale();
        Decimal onTickDigits = Decimal.fromDouble(value, scale, RoundingMode.HALF_EVEN);
        if (onTickDigits.toDouble() == value) {
            return new Price(onTickDigits);
        }
        int finer = Math.max(scale, Math.min(scale + EXECUTION_DIGITS, Decimal.MAX_DIGITS / 2));
        return new Price(Decimal.fromDouble(value, finer, RoundingMode.HALF_EVEN));
    }

    /**
     * The quantity in whole lots nearest to {@code units} in the given direction.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public Quantity quantity(double units, RoundingMode mode) {
        return new Quantity(onStep(units, lotSize, mode));
    }

    /** The given quantity cut down (towards zero) to whole lots. */
    public Quantity wholeLots(Quantity quantity) {
        return new Quantity(quantity.value().roundedToStep(lotSize, RoundingMode.DOWN));
    }

    /** {@code price × quantity × multiplier}, rounded to the digits of the currency. */
    public Money notional(Price price, Quantity quantity) {
        return Money.product(price, quantity, multiplier, currency);
    }

    private static Decimal onStep(double value, Decimal step, RoundingMode mode) {
        if (step.unscaled() == 1) {
            return Decimal.fromDouble(value, step.scale(), mode);
        }
        Decimal steps = Decimal.fromDouble(value / step.toDouble(), 0, mode);
        return new Decimal(Math.multiplyExact(steps.unscaled(), step.unscaled()), step.scale());
    }

    private static void requirePositive(InstrumentId id, String name, Decimal value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    id + ": " + name + " must be positive but is " + value);
        }
    }
}
