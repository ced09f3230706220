package io.slipway.strategies.macdtrend;

import static io.slipway.trading.Parameters.requireBelow;

import io.slipway.indicator.Macd;
import io.slipway.indicator.Sma;
import io.slipway.model.Bar;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import io.slipway.trading.Needs;
import io.slipway.trading.Orders;
import io.slipway.trading.Param;
import io.slipway.trading.PerInstrument;
import io.slipway.trading.Strategy;
import io.slipway.trading.StrategyFactory;
import io.slipway.trading.View;

/**
 * Buys an instrument when its MACD line crosses above the signal line and sells it when the line is
 * below again. With a trend filter it buys only while the close is above a long moving average; it
 * sells in any case.
 *
 * <p>As with every cross here, the first bar on which both lines exist is none.
 *
 * <p>Source: G. Appel, Technical Analysis: Power Tools for Active Investors (2005), chapters 8 and
 * 9, who advises to take the signals in the direction of the main trend.
 */
public final class MacdTrend implements Strategy {

    /**
     * @param fast bars of the fast exponential average
     * @param slow bars of the slow one, more than fast
     * @param signal bars of the signal line
     * @param trend bars of the average the close must be above; 0 for no filter
     */
    public record Parameters(
            @Param(value = "12", min = 1, max = 499, step = 2, about = "bars of the fast average")
                    int fast,
            @Param(value = "26", min = 2, max = 500, step = 2, about = "bars of the slow average")
                    int slow,
            @Param(value = "9", min = 1, max = 500, step = 1, about = "bars of the signal line")
                    int signal,
            @Param(
                            value = "200",
                            min = 0,
                            max = 1000,
                            step = 50,
                            about = "buy above the average of so many bars only; 0 for always")
                    int trend) {

        public Parameters {
            requireBelow("fast", fast, "slow", slow);
        }
    }

    /** What lies five slow periods back weighs less than e^-10, as for the RSI at ten. */
    private static final int WARM_UP_PERIODS = 5;

    private final PerInstrument<Lines> lines;

    MacdTrend(Parameters parameters) {
        lines = new PerInstrument<>(id -> new Lines(parameters));
    }

    @Override
    public void onMarket(MarketEvent event, View view, Orders orders) {
        if (event instanceof Bar bar) {
            onBar(bar, view, orders);
        }
    }

    private void onBar(Bar bar, View view, Orders orders) {
        InstrumentId id = bar.instrument();
        Lines state = lines.of(id);
        double before = state.macd.histogram();
        state.update(bar.adjustedClose());
        double now = state.macd.histogram();
        if (before <= 0 && now > 0 && state.isUpTrend && view.quantity(id).isZero()) {
            orders.orderTargetPercent(id, 1.0 / view.instruments().size());
        } else if (now < 0 && !view.quantity(id).isZero()) {
            orders.orderTargetPercent(id, 0);
        }
    }

    /** The lines of one instrument, and whether the filter lets it be bought. */
    private static final class Lines {
        private final Macd macd;
        private final Sma trend;
        private final boolean isFiltered;
        private boolean isUpTrend;

        Lines(Parameters parameters) {
            macd = new Macd(parameters.fast, parameters.slow, parameters.signal);
            isFiltered = parameters.trend > 0;
            trend = new Sma(Math.max(1, parameters.trend));
        }

        void update(double close) {
            macd.update(close);
            isUpTrend = close > trend.update(close) || !isFiltered;
        }
    }

    /** Makes {@code macd-trend}. */
    public static final class Factory implements StrategyFactory<Parameters> {

        @Override
        public String name() {
            return "macd-trend";
        }

        @Override
        public Class<Parameters> parameterType() {
            return Parameters.class;
        }

        @Override
        public Needs needs(Parameters parameters) {
            int lines = WARM_UP_PERIODS * (parameters.slow + parameters.signal);
            return Needs.warmUp(Math.max(lines, parameters.trend));
        }

        @Override
        public Strategy create(Parameters parameters) {
            return new MacdTrend(parameters);
        }
    }
}
