package io.slipway.data.sample;

/**
 * The SplitMix64 generator (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators",
 * OOPSLA 2014), written out so that a seed gives the same numbers on every Java version.
 */
final class SplitMix64 {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    /** 64 fair coins have this variance, and the uniform number that fills their gaps 1/12. */
    private static final double DEVIATION = Math.sqrt(16 + 1.0 / 12);

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /** An independent generator for the part of that number. */
    static SplitMix64 of(long seed, long part) {
        return new SplitMix64(new SplitMix64(seed ^ part * 0xD1342543DE82EF95L).next());
    }

    long next() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** From 0 inclusive to 1 exclusive. */
    double uniform() {
        return (next() >>> 11) * TWO_TO_MINUS_53;
    }

    /**
     * Almost normal, mean 0 and deviation 1: the number of ones among 64 bits, smoothed. It uses
     * nothing but exact arithmetic, so that it is the same on every machine; beyond 8 it never
     * goes.
     */
    double normal() {
        return (Long.bitCount(next()) - 32 + uniform() - 0.5) / DEVIATION;
    }
}
