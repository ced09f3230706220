package io.slipway.indicator;

/**
 * Money flow index: an RSI weighted by turnover, 0 to 100.
 *
 * <p>Formula: {@code 100 up / (up + down)}, the sums over n bars of typical price times volume
 * where the typical price rose or fell. Source: G. Quong, A. Soudack, Volume-Weighted RSI: Money
 * Flow, Stocks & Commodities 7:3 (1989); TA-Lib's MFI. 50 where nothing flowed; TA-Lib answers 0,
 * and does so below a turnover of 1 too.
 */
public final class MoneyFlowIndex extends VolumeIndicator {
    private final RollingTotal rises;
    private final RollingTotal falls;
    private double previous = Double.NaN;

    /**
     * @param period n, 1 to 1,000,000
     */
    public MoneyFlowIndex(int period) {
        super(Inputs.period("period", period) + 1);
        this.rises = new RollingTotal(period);
        this.falls = new RollingTotal(period);
    }

    @Override
    double next(double high, double low, double close, double volume) {
        double price = (high + low + close) / 3;
        double before = previous;
        previous = price;
        if (Double.isNaN(before)) {
            return Double.NaN;
        }
        double flow = price * volume;
        double up = rises.update(price > before ? flow : 0);
        double both = up + falls.update(price < before ? flow : 0);
        return both == 0 ? 50 : 100 * (up / both);
    }

    @Override
    void clear() {
        rises.reset();
        falls.reset();
        previous = Double.NaN;
    }
}
