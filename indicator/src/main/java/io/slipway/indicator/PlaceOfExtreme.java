package io.slipway.indicator;

/** One of the places of {@link Extremes}: TA-Lib's MAXINDEX and MININDEX. */
public final class PlaceOfExtreme extends SeriesFrame {
    private final Extremes extremes;
    private final int which;

    /**
     * @param largest whether the place of the largest is shown, else that of the smallest
     * @param period length of the window, 1 to 1,000,000
     */
    public PlaceOfExtreme(boolean largest, int period) {
        super(Inputs.period("period", period));
        this.extremes = part(new Extremes(Extremes.Figure.PLACES, period));
        this.which = largest ? 1 : 0;
    }

    @Override
    double next(double x) {
        extremes.update(x);
        return extremes.output(which);
    }
}
