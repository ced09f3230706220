package io.slipway.indicator;

import java.util.Arrays;

/** What rings that are NaN until they have been filled once have in common. */
final class Blocks {

    private Blocks() {}

    /** Makes all places NaN again, in time that the inputs since the last time have paid for. */
    static void clear(double[] ring, int next) {
        boolean filledOnce = !Double.isNaN(ring[ring.length - 1]);
        Arrays.fill(ring, 0, filledOnce ? ring.length : next, Double.NaN);
    }
}
