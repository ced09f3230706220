package io.slipway.indicator;

/**
 * True strength index, -100 to 100, and its signal.
 *
 * <p>Formula: {@code 100 EMA(EMA(change, slow), fast) / EMA(EMA(|change|, slow), fast)}, the signal
 * an exponential average of it. Source: W. Blau, Momentum, Direction, and Divergence (1995). 0
 * where nothing moved. Outputs: tsi, signal.
 */
public final class TrueStrength extends SeriesFrame {
    private final Momentum change = part(new Momentum(1));
    private final SeriesIndicator moved;
    private final SeriesIndicator travelled;
    private final Ema signal;

    /**
     * @param slow period of the first smoothing; Blau used 25
     * @param fast period of the second; Blau used 13
     * @param signalPeriod period of the signal
     */
    public TrueStrength(int slow, int fast, int signalPeriod) {
        super(
                Inputs.period("slow", slow)
                        + Inputs.period("fast", fast)
                        + Inputs.period("signal", signalPeriod)
                        - 1);
        this.moved = part(new Ema(slow).then(new Ema(fast)));
        this.travelled = part(new Ema(slow).then(new Ema(fast)));
        this.signal = part(new Ema(signalPeriod));
    }

    @Override
    double next(double x) {
        double step = change.update(x);
        double way = travelled.update(Math.abs(step));
        double strength = moved.update(step) / way;
        double result = way == 0 ? 0 : 100 * strength;
        return Double.isNaN(signal.update(result)) ? Double.NaN : result;
    }

    @Override
    double further(int index) {
        return signal.value();
    }
}
