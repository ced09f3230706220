package io.slipway.indicator;

/**
 * Elder ray: how far the high is above, and the low below, an exponential average of the close.
 *
 * <p>Formula: {@code bull = high - EMA(close, n)}, {@code bear = low - EMA(close, n)}. Source: A.
 * Elder, Trading for a Living (1993). Outputs: bull, bear.
 */
public final class ElderRay extends RangeIndicator {
    private final Ema mean;
    private double bear;

    /**
     * @param period n, 1 to 1,000,000; Elder used 13
     */
    public ElderRay(int period) {
        super(Inputs.period("period", period));
        this.mean = part(new Ema(period));
    }

    @Override
    double next(double high, double low, double close) {
        double middle = mean.update(close);
        bear = low - middle;
        return high - middle;
    }

    @Override
    double further(int index) {
        return bear;
    }
}
