package io.slipway.indicator;

/**
 * Negative or positive volume index: 1,000 that grows with the close on days on which volume fell,
 * or rose, against the day before.
 *
 * <p>Formula: {@code index += index * (close - previous close) / previous close} on such days.
 * Source: N. Fosback, Stock Market Logic (1976); as Tulip's nvi and pvi. StockCharts adds up the
 * changes in percent instead of compounding them. A bar after a close of zero changes nothing.
 */
public final class VolumeIndex extends FlowIndicator {
    private static final double START = 1000;

    private final boolean onRise;
    private double previousClose;
    private double previousVolume = Double.NaN;
    private double index = START;

    private VolumeIndex(boolean onRise) {
        super(1);
        this.onRise = onRise;
    }

    /** The index of days on which volume fell. */
    public static VolumeIndex negative() {
        return new VolumeIndex(false);
    }

    /** The index of days on which volume rose. */
    public static VolumeIndex positive() {
        return new VolumeIndex(true);
    }

    @Override
    double next(double close, double volume) {
        boolean counts = onRise ? volume > previousVolume : volume < previousVolume;
        if (counts && previousClose != 0) {
            index += index * ((close - previousClose) / previousClose);
        }
        previousClose = close;
        previousVolume = volume;
        return index;
    }

    @Override
    public int unstablePeriod() {
        return WHOLE_HISTORY;
    }

    @Override
    void clear() {
        previousClose = 0;
        previousVolume = Double.NaN;
        index = START;
    }
}
