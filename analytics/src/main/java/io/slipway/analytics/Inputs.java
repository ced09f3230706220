package io.slipway.analytics;

import org.jspecify.annotations.Nullable;

/** Checks of what comes in; each failure names the array, the index and the value. */
final class Inputs {

    private Inputs() {}

    static void requireFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        name + "[" + i + "] must be finite, was " + values[i]);
            }
        }
    }

    static void requireReturns(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= -1) || values[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        name
                                + "["
                                + i
                                + "] must be a finite return of at least -1 (-100 %), was "
                                + values[i]);
            }
        }
    }

    static void requireSameLength(String name, int actual, String other, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException(
                    name + " has " + actual + " values, " + other + " has " + expected);
        }
    }

    static void requirePaired(String name, double @Nullable [] values, int expected) {
        if (values != null) {
            requireSameLength(name, values.length, "returns", expected);
            requireReturns(name, values);
        }
    }

    static void requireWindow(int window) {
        if (window < 1) {
            throw new IllegalArgumentException("window must be at least 1, was " + window);
        }
    }
}
