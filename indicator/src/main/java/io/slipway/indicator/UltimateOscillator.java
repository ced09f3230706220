package io.slipway.indicator;

/**
 * Ultimate oscillator: buying pressure over three windows, 0 to 100.
 *
 * <p>Formula: {@code 100 (4 a + 2 b + c) / 7}, each the sum over its window of {@code close -
 * min(low, previous close)} over the sum of the true range. Source: L. Williams, The Ultimate
 * Oscillator, Stocks & Commodities 3:4 (1985); TA-Lib's ULTOSC. A window without range reads a
 * half.
 */
public final class UltimateOscillator extends RangeIndicator {
    private static final int[] WEIGHTS = {4, 2, 1};

    private final TrueRange range = part(new TrueRange());
    private final RollingTotal[] pressures = new RollingTotal[WEIGHTS.length];
    private final RollingTotal[] ranges = new RollingTotal[WEIGHTS.length];
    private double previousClose = Double.NaN;

    /** Three windows, in any order, of which the first counts four times and the second twice. */
    public UltimateOscillator(int first, int second, int third) {
        int[] periods = {
            Inputs.period("first", first),
            Inputs.period("second", second),
            Inputs.period("third", third)
        };
        super(Math.max(first, Math.max(second, third)) + 1);
        for (int i = 0; i < WEIGHTS.length; i++) {
            pressures[i] = new RollingTotal(periods[i]);
            ranges[i] = new RollingTotal(periods[i]);
        }
    }

    @Override
    double next(double high, double low, double close) {
        double travelled = range.update(high, low, close);
        double pressure = close - Math.min(low, previousClose);
        previousClose = close;
        if (Double.isNaN(travelled)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double whole = ranges[i].update(travelled);
            double part = pressures[i].update(pressure);
            sum += WEIGHTS[i] * (whole == 0 ? 0.5 : part / whole);
        }
        return 100 * sum / 7;
    }

    @Override
    void clear() {
        for (int i = 0; i < WEIGHTS.length; i++) {
            pressures[i].reset();
            ranges[i].reset();
        }
        previousClose = Double.NaN;
    }
}
