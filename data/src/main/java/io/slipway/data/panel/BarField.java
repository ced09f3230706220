package io.slipway.data.panel;

import io.slipway.data.BarColumns;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a panel can hold of a bar. Prices are multiplied by the bar's cumulative factor and volumes
 * divided by it, so that the newest bars never rewrite history; {@code raw_…} is as traded.
 */
public enum BarField {
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    /** Units traded, divided by the factor. */
    VOLUME,
    /** Money traded, as it was; NaN where the source did not say. */
    AMOUNT,
    /** Amount by volume, adjusted; NaN where either is missing or nothing traded. */
    VWAP,
    /** The cumulative backward adjustment factor. */
    FACTOR,
    RAW_OPEN,
    RAW_HIGH,
    RAW_LOW,
    RAW_CLOSE,
    RAW_VOLUME,
    RAW_VWAP;

    private static final Map<String, BarField> BY_NAME =
            Stream.of(values())
                    .collect(
                            Collectors.toUnmodifiableMap(BarField::fieldName, Function.identity()));

    /** The name in a panel, such as {@code raw_close}; in expressions a {@code $} precedes it. */
    public String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is a field of that name. */
    public static boolean isName(String name) {
        return BY_NAME.containsKey(name);
    }

    /**
     * @throws IllegalArgumentException if bars have no such field
     */
    public static BarField named(String name) {
        BarField field = BY_NAME.get(name);
        if (field == null) {
            throw new IllegalArgumentException("bars have no field " + name);
        }
        return field;
    }

    /** Copies all rows to consecutive places; loops that the compiler turns into vectors. */
    void copy(BarColumns bars, double[] block, int at) {
        double[] factor = bars.adjustmentFactor();
        switch (this) {
            case OPEN -> multiply(bars.open(), factor, block, at);
            case HIGH -> multiply(bars.high(), factor, block, at);
            case LOW -> multiply(bars.low(), factor, block, at);
            case CLOSE -> multiply(bars.close(), factor, block, at);
            case VOLUME -> divide(bars.volume(), factor, block, at);
            case AMOUNT -> System.arraycopy(bars.amount(), 0, block, at, bars.size());
            case RAW_CLOSE -> System.arraycopy(bars.close(), 0, block, at, bars.size());
            default -> {
                for (int row = 0; row < bars.size(); row++) {
                    block[at + row] = value(bars, row);
                }
            }
        }
    }

    private static void multiply(double[] x, double[] factor, double[] block, int at) {
        for (int row = 0; row < x.length; row++) {
            block[at + row] = x[row] * factor[row];
        }
    }

    private static void divide(double[] x, double[] factor, double[] block, int at) {
        for (int row = 0; row < x.length; row++) {
            block[at + row] = x[row] / factor[row];
        }
    }

    /** The value at one row of a bar's columns. */
    double value(BarColumns bars, int row) {
        double factor = bars.adjustmentFactor()[row];
        return switch (this) {
            case OPEN -> bars.open()[row] * factor;
            case HIGH -> bars.high()[row] * factor;
            case LOW -> bars.low()[row] * factor;
            case CLOSE -> bars.close()[row] * factor;
            case VOLUME -> bars.volume()[row] / factor;
            case AMOUNT -> bars.amount()[row];
            case VWAP -> bars.amount()[row] / bars.volume()[row] * factor;
            case FACTOR -> factor;
            case RAW_OPEN -> bars.open()[row];
            case RAW_HIGH -> bars.high()[row];
            case RAW_LOW -> bars.low()[row];
            case RAW_CLOSE -> bars.close()[row];
            case RAW_VOLUME -> bars.volume()[row];
            case RAW_VWAP -> bars.amount()[row] / bars.volume()[row];
        };
    }
}
