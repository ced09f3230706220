package io.slipway.indicator;

/**
 * Know sure thing: a weighted sum of four smoothed rates of change, and its signal.
 *
 * <p>Formula: {@code SMA(ROC(10), 10) + 2 SMA(ROC(15), 10) + 3 SMA(ROC(20), 10) + 4 SMA(ROC(30),
 * 15)}, the signal a simple average over 9. Source: M. Pring, Summed Rate of Change (KST), Stocks &
 * Commodities 10:9 (1992), with the daily periods of StockCharts. Outputs: kst, signal.
 */
public final class KnowSureThing extends SeriesFrame {
    private static final int[] CHANGES = {10, 15, 20, 30};
    private static final int[] AVERAGES = {10, 10, 10, 15};

    private final SeriesIndicator[] terms = new SeriesIndicator[CHANGES.length];
    private final Sma signal;

    /**
     * @param signalPeriod period of the signal; StockCharts uses 9
     */
    public KnowSureThing(int signalPeriod) {
        super(CHANGES[3] + AVERAGES[3] + Inputs.period("signal", signalPeriod) - 1);
        for (int i = 0; i < terms.length; i++) {
            terms[i] = part(new Roc(CHANGES[i]).then(new Sma(AVERAGES[i])));
        }
        this.signal = part(new Sma(signalPeriod));
    }

    @Override
    double next(double x) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += (i + 1) * terms[i].update(x);
        }
        return Double.isNaN(signal.update(sum)) ? Double.NaN : sum;
    }

    @Override
    double further(int index) {
        return signal.value();
    }
}
