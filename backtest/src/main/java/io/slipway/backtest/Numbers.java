package io.slipway.backtest;

import java.math.BigDecimal;

/** How doubles are written in the files of a run. */
final class Numbers {

    private Numbers() {}

    /**
     * The shortest decimal that reads back as the same double, without an exponent.
     *
     * @throws NumberFormatException if the value is not finite
     */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).toPlainString();
    }
}
