package io.slipway.indicator;

/**
 * Coppock curve: a weighted average of the sum of two rates of change in percent.
 *
 * <p>Formula: {@code WMA(ROC(long) + ROC(short), n)}. Source: E. S. C. Coppock, Barron's (October
 * 1965), on months: 14, 11 and 10.
 */
public final class Coppock extends SeriesFrame {
    private final Roc far;
    private final Roc near;
    private final Wma mean;

    /**
     * @param farPeriod of the longer rate of change; Coppock used 14
     * @param nearPeriod of the shorter; Coppock used 11
     * @param period of the average; Coppock used 10
     */
    public Coppock(int farPeriod, int nearPeriod, int period) {
        super(
                Math.max(Inputs.period("long", farPeriod), Inputs.period("short", nearPeriod))
                        + Inputs.period("period", period));
        this.far = part(new Roc(farPeriod));
        this.near = part(new Roc(nearPeriod));
        this.mean = part(new Wma(period));
    }

    @Override
    double next(double x) {
        return mean.update(far.update(x) + near.update(x));
    }
}
