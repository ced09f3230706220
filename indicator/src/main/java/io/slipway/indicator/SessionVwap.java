package io.slipway.indicator;

/**
 * Volume-weighted average price since an anchor: {@code sum(tp * volume) / sum(volume)} of all bars
 * since the last {@link #reset}, with the typical price {@code tp = (high + low + close) / 3}. In
 * the catalogue it starts anew where the series it takes first changes: the date for sessions, any
 * mark for an anchor. NaN before there is volume.
 */
public final class SessionVwap extends VolumeIndicator {
    private double turnover;
    private double total;

    public SessionVwap() {
        super(1);
    }

    @Override
    double next(double high, double low, double close, double volume) {
        turnover += (high + low + close) / 3 * volume;
        total += volume;
        return turnover / total;
    }

    /** All of the session counts. */
    @Override
    public int unstablePeriod() {
        return WHOLE_HISTORY;
    }

    @Override
    void clear() {
        turnover = 0;
        total = 0;
    }
}
