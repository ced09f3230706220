package io.slipway.strategies.smacross;

import static io.slipway.trading.Parameters.requireBelow;

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
 * Buys an instrument when the fast moving average of its closes crosses above the slow one and
 * sells it when it is below again.
 *
 * <p>A cross needs two bars: the distance of the averages was at most zero and is now above. Hence
 * the first bar on which both averages exist is no cross, even if the fast one already is above;
 * the strategy waits for the next. To sell, being below is enough, so that an order that did not
 * fill is given again.
 *
 * <p>Source: W. Brock, J. Lakonishok and B. LeBaron, Simple Technical Trading Rules and the
 * Stochastic Properties of Stock Returns, Journal of Finance 47 (1992), variable-length moving
 * averages without a band; long or flat here, where they also go short.
 */
public final class SmaCross implements Strategy {

    /**
     * @param fast bars of the fast average
     * @param slow bars of the slow average, more than fast
     */
    public record Parameters(
            @Param(value = "10", min = 1, max = 999, step = 5, about = "bars of the fast average")
                    int fast,
            @Param(value = "30", min = 2, max = 1000, step = 10, about = "bars of the slow average")
                    int slow) {

        public Parameters {
            requireBelow("fast", fast, "slow", slow);
        }
    }

    private final PerInstrument<Averages> averages;

    SmaCross(Parameters parameters) {
        averages = new PerInstrument<>(id -> new Averages(parameters));
    }

    @Override
    public void onMarket(MarketEvent event, View view, Orders orders) {
        if (event instanceof Bar bar) {
            onBar(bar, view, orders);
        }
    }

    private void onBar(Bar bar, View view, Orders orders) {
        InstrumentId id = bar.instrument();
        Averages state = averages.of(id);
        double before = state.distance;
        double now = state.update(bar.adjustedClose());
        // NaN, while the averages warm up, is neither above nor below zero.
        if (before <= 0 && now > 0 && view.quantity(id).isZero()) {
            orders.orderTargetPercent(id, 1.0 / view.instruments().size());
        } else if (now < 0 && !view.quantity(id).isZero()) {
            orders.orderTargetPercent(id, 0);
        }
    }

    /** The two averages of one instrument and how far the fast one lies above the slow one. */
    private static final class Averages {
        private final Sma fast;
        private final Sma slow;
        private double distance = Double.NaN;

        Averages(Parameters parameters) {
            fast = new Sma(parameters.fast);
            slow = new Sma(parameters.slow);
        }

        double update(double close) {
            distance = fast.update(close) - slow.update(close);
            return distance;
        }
    }

    /** Makes {@code sma-cross}. */
    public static final class Factory implements StrategyFactory<Parameters> {

        @Override
        public String name() {
            return "sma-cross";
        }

        @Override
        public Class<Parameters> parameterType() {
            return Parameters.class;
        }

        @Override
        public Needs needs(Parameters parameters) {
            return Needs.warmUp(parameters.slow);
        }

        @Override
        public Strategy create(Parameters parameters) {
            return new SmaCross(parameters);
        }
    }
}
