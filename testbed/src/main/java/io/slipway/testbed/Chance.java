package io.slipway.testbed;

/** Numbers that look random and depend on nothing but what they are asked with. */
final class Chance {

    private Chance() {}

    /** SplitMix64's finaliser over the mixed words. */
    static long hash(long seed, long a, long b, long c) {
        long z = seed ^ (a * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(b * 0xC2B2AE3D27D4EB4FL, 31);
        z ^= Long.rotateLeft(c * 0x165667B19E3779F9L, 17);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform from 0 to 1. */
    static double uniform(long seed, long a, long b, long c) {
        return (hash(seed, a, b, c) >>> 11) * 0x1.0p-53;
    }

    /** From 0 to {@code bound - 1}. */
    static int below(int bound, long seed, long a, long b, long c) {
        return (int) Long.remainderUnsigned(hash(seed, a, b, c), bound);
    }
}
