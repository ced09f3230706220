package io.slipway.indicator;

/**
 * The smallest and largest of the last inputs and where they were; TA-Lib's MINMAX and, with {@link
 * Figure#PLACES}, MINMAXINDEX.
 *
 * <p>A place counts the inputs since the first, or since the last gap, from 0, so it depends on
 * where the series starts. Of equal values the latest counts; TA-Lib decides differently from case
 * to case. Outputs: min, max.
 */
public final class Extremes extends SeriesFrame {

    /** What is said of the extremes. */
    public enum Figure {
        VALUES,
        PLACES
    }

    private final Figure figure;
    private final MonotoneWindow highest;
    private final MonotoneWindow lowest;
    private long seen;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public Extremes(Figure figure, int period) {
        super(Inputs.period("period", period));
        this.figure = figure;
        this.highest = new MonotoneWindow(period);
        this.lowest = new MonotoneWindow(period);
    }

    @Override
    double next(double x) {
        seen++;
        highest.update(x);
        double low = -lowest.update(-x);
        return Double.isNaN(low) || figure == Figure.VALUES ? low : seen - 1.0 - lowest.age();
    }

    @Override
    double further(int index) {
        return figure == Figure.VALUES ? highest.value() : seen - 1.0 - highest.age();
    }

    /** Places are counted from the start. */
    @Override
    public int unstablePeriod() {
        return figure == Figure.PLACES ? WHOLE_HISTORY : 0;
    }

    @Override
    void clear() {
        highest.reset();
        lowest.reset();
        seen = 0;
    }
}
