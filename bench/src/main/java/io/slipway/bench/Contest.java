package io.slipway.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Two ways to do the same work, measured in turns in one process, so that what else the machine
 * does meets both. Rates are medians.
 */
final class Contest {

    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 9;

    /** One way of doing it. */
    interface Entrant {
        /** Does the work once; returns how many units that were. */
        long run();
    }

    private Contest() {}

    /** Prints {@code NAME slipway RATE PEER RATE ratio R} and returns the ratio. */
    static double hold(String name, Entrant slipway, String peerName, Entrant peer) {
        double[] own = new double[ROUNDS];
        double[] other = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            double ownRate = rate(slipway);
            double otherRate = rate(peer);
            if (round >= 0) {
                own[round] = ownRate;
                other[round] = otherRate;
            }
        }
        double ratio = median(own) / median(other);
        System.out.printf(
                Locale.ROOT,
                "%s slipway %.2g %s %.2g ratio %.1f%n",
                name,
                median(own),
                peerName,
                median(other),
                ratio);
        return ratio;
    }

    /** Units per second of one run. */
    static double rate(Entrant entrant) {
        long begun = System.nanoTime();
        long units = entrant.run();
        return units * 1e9 / (System.nanoTime() - begun);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
