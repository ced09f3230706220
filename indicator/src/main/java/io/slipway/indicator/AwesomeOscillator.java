package io.slipway.indicator;

/**
 * Awesome oscillator: a fast less a slow simple average of the middle of the bar.
 *
 * <p>Formula: {@code SMA((high + low) / 2, fast) - SMA((high + low) / 2, slow)}. Source: B.
 * Williams, New Trading Dimensions (1998), with 5 and 34.
 */
public final class AwesomeOscillator extends HighLowIndicator {
    private final PriceOscillator averages;

    /**
     * @param fast from 1 and less than the slow one
     * @param slow 2 to 1,000,000
     */
    public AwesomeOscillator(int fast, int slow) {
        super(Inputs.period("slow", slow));
        this.averages = part(new PriceOscillator(fast, slow, AverageKind.SMA, false));
    }

    @Override
    double next(double high, double low) {
        return averages.update(0.5 * (high + low));
    }
}
