package io.slipway.indicator;

/**
 * Know sure thing: a weighted sum of four smoothed rates of change in percent, and its signal.
 *
 * <p>Formula: {@code SMA(ROC(r1), s1) + 2 SMA(ROC(r2), s2) + 3 SMA(ROC(r3), s3) + 4 SMA(ROC(r4),
 * s4)}, the signal a simple average of it. Source: M. Pring, Summed Rate of Change (KST), Stocks &
 * Commodities 10:9 (1992); TA-Lib's KST. Daily periods are 10, 15, 20, 30 and 10, 10, 10, 15 with a
 * signal of 9. Outputs: kst, signal.
 */
public final class KnowSureThing extends SeriesFrame {
    private static final int TERMS = 4;

    private final SeriesIndicator[] terms;
    private final Sma signal;

    /**
     * @param changes the four periods of the rates of change, each 1 to 1,000,000
     * @param averages the four periods of their averages, each 1 to 1,000,000
     * @param signalPeriod period of the signal, 1 to 1,000,000
     */
    public KnowSureThing(int[] changes, int[] averages, int signalPeriod) {
        SeriesIndicator[] smoothed = new SeriesIndicator[TERMS];
        int slowest = 0;
        for (int i = 0; i < TERMS; i++) {
            smoothed[i] = new Roc(changes[i]).then(new Sma(averages[i]));
            slowest = Math.max(slowest, smoothed[i].warmUp());
        }
        super(slowest + Inputs.period("signal", signalPeriod) - 1);
        this.terms = smoothed;
        for (SeriesIndicator term : terms) {
            part(term);
        }
        this.signal = part(new Sma(signalPeriod));
    }

    @Override
    double next(double x) {
        double sum = 0;
        for (int i = 0; i < TERMS; i++) {
            sum += (i + 1) * terms[i].update(x);
        }
        return Double.isNaN(signal.update(sum)) ? Double.NaN : sum;
    }

    @Override
    double further(int index) {
        return signal.value();
    }
}
