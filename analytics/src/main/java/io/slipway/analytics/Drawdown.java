package io.slipway.analytics;

/**
 * One fall of a curve from a peak until the peak is reached again. Positions are indices into the
 * curve that was searched; lengths count periods between them.
 *
 * @param peak where the fall started: the last point at the old maximum
 * @param trough the lowest point (the first, where several are equally low)
 * @param recovery the first point back at the old maximum or above, {@value #NONE} if not recovered
 * @param last the recovery, or the last point of the curve if not recovered
 * @param depth the fall from peak to trough as a negative fraction of the peak
 */
public record Drawdown(int peak, int trough, int recovery, int last, double depth) {

    /** The recovery of a drawdown that has not ended. */
    public static final int NONE = -1;

    /** Whether the old peak was reached again. */
    public boolean recovered() {
        return recovery != NONE;
    }

    /** Periods from the peak to the recovery, or to the end of the curve if not recovered. */
    public int length() {
        return last - peak;
    }

    /** Periods from the peak to the trough. */
    public int lengthToTrough() {
        return trough - peak;
    }

    /** Periods from the trough to the recovery, or {@value #NONE} if not recovered. */
    public int lengthToRecovery() {
        return recovered() ? recovery - trough : NONE;
    }
}
