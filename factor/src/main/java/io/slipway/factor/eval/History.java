package io.slipway.factor.eval;

import java.util.Arrays;

/** The newest values of a series; those before its first are not there at all. */
final class History {

    private final double[] ring;
    private long count;

    History(int window) {
        this.ring = new double[window];
    }

    void add(double value) {
        ring[(int) (count++ % ring.length)] = value;
    }

    /** Oldest first; fewer than the window at the beginning. */
    double[] window() {
        int length = (int) Math.min(count, ring.length);
        double[] window = new double[length];
        for (int i = 0; i < length; i++) {
            window[i] = ring[(int) ((count - length + i) % ring.length)];
        }
        return window;
    }

    /** The value so many rows before the newest; NaN if there was none. */
    double back(int rows) {
        return rows < count && rows < ring.length
                ? ring[(int) ((count - 1 - rows) % ring.length)]
                : Double.NaN;
    }

    void clear() {
        count = 0;
        Arrays.fill(ring, 0);
    }
}
