package io.slipway.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Two ways to do the same work, measured in turns in one process, so that what else the machine
 * does meets both. Rates are medians.
 */
final class Contest {

    private final int warmUpRounds;
    private final int rounds;

    /** One way of doing it. */
    interface Entrant {
        /** Does the work once; returns how many units that were. */
        long run();
    }

    /**
     * @param warmUpRounds rounds that do not count
     * @param rounds rounds whose medians count, at least 5
     */
    Contest(int warmUpRounds, int rounds) {
        this.warmUpRounds = warmUpRounds;
        this.rounds = rounds;
    }

    /** Prints {@code NAME slipway RATE PEER RATE ratio R} and returns the ratio. */
    double hold(String name, Entrant slipway, String peerName, Entrant peer) {
        double[] own = new double[rounds];
        double[] other = new double[rounds];
        for (int round = -warmUpRounds; round < rounds; round++) {
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
