package io.slipway.indicator;

/** The last inputs, for statistics that have to look at all of them each time. */
final class Window {
    private final double[] ring;
    private int next;
    private boolean full;

    Window(int period) {
        ring = new double[period];
    }

    /** Takes a finite input; whether the window is full. */
    boolean update(double x) {
        ring[next] = x;
        if (++next == ring.length) {
            next = 0;
            full = true;
        }
        return full;
    }

    /** The input of a place, 0 for the oldest; the window must be full. */
    double fromOldest(int place) {
        int at = next + place;
        return ring[at < ring.length ? at : at - ring.length];
    }

    /** The mean, as an offset from an input so that equal inputs give exactly that input. */
    double mean(double offset) {
        double sum = 0;
        for (double x : ring) {
            sum += x - offset;
        }
        return offset + sum / ring.length;
    }

    /** The sum of the absolute differences from a value. */
    double absoluteDifferences(double from) {
        double sum = 0;
        for (double x : ring) {
            sum += Math.abs(x - from);
        }
        return sum;
    }

    /** The sum of differences from a value, weighted from the oldest to the newest. */
    double weighted(double[] weights, double from) {
        double sum = 0;
        int older = ring.length - next;
        for (int i = 0; i < older; i++) {
            sum += weights[i] * (ring[next + i] - from);
        }
        for (int i = older; i < ring.length; i++) {
            sum += weights[i] * (ring[i - older] - from);
        }
        return sum;
    }

    void reset() {
        next = 0;
        full = false;
    }
}
