package io.slipway.indicator;

/**
 * Donchian channel: the highest high and the lowest low of the last {@code period} bars, the
 * current one included, and the middle between them. {@link #value()} is the middle.
 *
 * <p>Formula: {@code upper = max(high)}, {@code lower = min(low)}, {@code middle = (upper + lower)
 * / 2} over the window; TA-Lib's MAX, MIN and MIDPRICE. A breakout compares a price with the
 * channel of the bar before, which is what the accessors return until the next update.
 */
public final class Donchian implements BarIndicator {
    private final RollingMaximum highest;
    private final RollingMinimum lowest;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public Donchian(int period) {
        this.highest = new RollingMaximum(period);
        this.lowest = new RollingMinimum(period);
    }

    /** Returns the new middle; the close is not read. */
    @Override
    public double update(double high, double low, double close) {
        return update(high, low);
    }

    /** As {@link #update(double, double, double)}, without the close, which the channel ignores. */
    public double update(double high, double low) {
        if (Inputs.isGap(high) || Inputs.isGap(low)) {
            reset();
            return Double.NaN;
        }
        highest.update(high);
        lowest.update(low);
        return middle();
    }

    /** The middle. */
    @Override
    public double value() {
        return middle();
    }

    /** The highest high, NaN while warming up. */
    public double upper() {
        return highest.value();
    }

    /** Half-way between the bands, NaN while warming up. */
    public double middle() {
        return 0.5 * (highest.value() + lowest.value());
    }

    /** The lowest low, NaN while warming up. */
    public double lower() {
        return lowest.value();
    }

    @Override
    public int warmUp() {
        return highest.warmUp();
    }

    @Override
    public void reset() {
        highest.reset();
        lowest.reset();
    }

    /** The channel of columns of bars; NaN in the warm-up. */
    public static Bands over(double[] high, double[] low, int period) {
        Bands out = Bands.ofLength(high.length);
        over(high, low, period, out);
        return out;
    }

    /** As {@link #over(double[], double[], int)}, into columns of the same length. */
    public static void over(double[] high, double[] low, int period, Bands out) {
        Inputs.sameLength("low", low, high);
        Inputs.sameLength("out", out.upper(), high);
        double[] upper = out.upper();
        double[] middle = out.middle();
        double[] lower = out.lower();
        Donchian donchian = new Donchian(period);
        for (int i = 0; i < high.length; i++) {
            double mid = donchian.update(high[i], low[i]);
            upper[i] = donchian.upper();
            lower[i] = donchian.lower();
            middle[i] = mid;
        }
    }
}
