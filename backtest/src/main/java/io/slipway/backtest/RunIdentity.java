package io.slipway.backtest;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What makes a run repeatable and comparable. Immutable to the eye; may be shared between threads.
 */
public final class RunIdentity {

    private static final int SHORT_DIGITS = 12;

    private final String runId;
    private final String snapshot;
    private final String engineVersion;
    private final Supplier<String> hashing;
    private volatile @Nullable String orderHash;

    private RunIdentity(
            String runId, Supplier<String> hashing, String snapshot, String engineVersion) {
        this.runId = runId;
        this.hashing = hashing;
        this.snapshot = snapshot;
        this.engineVersion = engineVersion;
    }

    /**
     * @param runId SHA-256 over {@code run.yaml}, which names specification, snapshot and engine
     *     version, in hexadecimal
     * @param hashing gives the order hash when it is first asked for: it takes as long as the
     *     statistics, and sweeps do without it
     * @param snapshot id of the lake's state the bars were read from
     * @param engineVersion version of Slipway that ran it
     */
    static RunIdentity of(
            String runId, Supplier<String> hashing, String snapshot, String engineVersion) {
        return new RunIdentity(runId, hashing, snapshot, engineVersion);
    }

    /** SHA-256 over specification, snapshot and engine version, in hexadecimal. */
    public String runId() {
        return runId;
    }

    /** SHA-256 over the canonical lines of orders and fills ({@code docs/ORDER-HASH.md}). */
    public String orderHash() {
        String known = orderHash;
        if (known == null) {
            known = hashing.get();
            orderHash = known;
        }
        return known;
    }

    /** Id of the lake's state the bars were read from. */
    public String snapshot() {
        return snapshot;
    }

    /** Version of Slipway that ran it. */
    public String engineVersion() {
        return engineVersion;
    }

    /** The first twelve digits of the run id, enough to tell runs apart. */
    public String shortId() {
        return runId.substring(0, Math.min(SHORT_DIGITS, runId.length()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunIdentity that
                && runId.equals(that.runId)
                && snapshot.equals(that.snapshot)
                && engineVersion.equals(that.engineVersion)
                && orderHash().equals(that.orderHash());
    }

    @Override
    public int hashCode() {
        return Objects.hash(runId, snapshot, engineVersion);
    }

    @Override
    public String toString() {
        return "run " + shortId() + " on " + snapshot + " by " + engineVersion;
    }
}
