package io.slipway.backtest;

import io.slipway.model.Decimal;

/** Small numbers side by side in one long, and decimals as their digits and their packed scale. */
final class Packed {

    private static final int SCALE_BITS = 5;
    private static final long SCALE_MASK = (1L << SCALE_BITS) - 1;

    private Packed() {}

    /** The scale of a decimal as the {@code place}-th of several in one long. */
    static long scale(Decimal decimal, int place) {
        return (long) decimal.scale() << (place * SCALE_BITS);
    }

    static Decimal decimal(long unscaled, long packed, int place) {
        return new Decimal(unscaled, (int) (packed >>> (place * SCALE_BITS) & SCALE_MASK));
    }

    static double toDouble(long unscaled, long packed, int place) {
        return decimal(unscaled, packed, place).toDouble();
    }

    static boolean bit(long packed, int place) {
        return (packed >>> place & 1) == 1;
    }
}
