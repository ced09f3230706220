package io.slipway.indicator;

import java.util.Arrays;

/** The value of some inputs ago. */
final class Lag {
    private final double[] window;
    private int next;

    Lag(int distance) {
        window = new double[distance];
        Arrays.fill(window, Double.NaN);
    }

    /** Takes a finite input and returns the one of so many inputs ago, NaN before there is one. */
    double update(double x) {
        int at = next;
        double past = window[at];
        window[at] = x;
        next = ++at == window.length ? 0 : at;
        return past;
    }

    void reset() {
        Blocks.clear(window, next);
        next = 0;
    }
}
