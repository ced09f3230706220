package io.slipway.strategies.rsireversion;

import static io.slipway.trading.Parameters.requireBelow;

import io.slipway.indicator.Rsi;
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
 * Buys an instrument whose relative strength index is below a lower bound and sells it when the
 * index is above an upper one: what fell too fast is expected to come back.
 *
 * <p>With the upper bound at 50, the middle of the index, it sells once rises and falls are in
 * balance again; at 70 it waits until the instrument is overbought.
 *
 * <p>Source: J. Welles Wilder, New Concepts in Technical Trading Systems (1978), section VI, for
 * the index and its bounds 30 and 70; L. Connors and C. Alvarez, Short Term Trading Strategies That
 * Work (2009), for short periods with extreme bounds.
 */
public final class RsiReversion implements Strategy {

    /**
     * @param period changes the index averages
     * @param lower buy below this value of the index
     * @param upper sell above this value, which is more than lower
     */
    public record Parameters(
            @Param(value = "14", min = 2, max = 500, step = 1, about = "changes the index averages")
                    int period,
            @Param(value = "30", min = 1, max = 99, step = 5, about = "buy below this index")
                    double lower,
            @Param(
                            value = "50",
                            min = 1,
                            max = 99,
                            step = 5,
                            about = "sell above this index; 50 is its middle")
                    double upper) {

        public Parameters {
            requireBelow("lower", lower, "upper", upper);
        }
    }

    /**
     * Wilder's averages never forget, but what lies ten periods back weighs less than 1/20,000: (1
     * - 1/n)^(10 n) &lt; e^-10.
     */
    private static final int WARM_UP_PERIODS = 10;

    private final Parameters parameters;
    private final PerInstrument<Rsi> indices;

    RsiReversion(Parameters parameters) {
        this.parameters = parameters;
        indices = new PerInstrument<>(id -> new Rsi(parameters.period));
    }

    @Override
    public void onMarket(MarketEvent event, View view, Orders orders) {
        if (event instanceof Bar bar) {
            onBar(bar, view, orders);
        }
    }

    private void onBar(Bar bar, View view, Orders orders) {
        InstrumentId id = bar.instrument();
        double rsi = indices.of(id).update(bar.adjustedClose());
        boolean isFlat = view.quantity(id).isZero();
        if (isFlat && rsi < parameters.lower) {
            orders.orderTargetPercent(id, 1.0 / view.instruments().size());
        } else if (!isFlat && rsi > parameters.upper) {
            orders.orderTargetPercent(id, 0);
        }
    }

    /** Makes {@code rsi-reversion}. */
    public static final class Factory implements StrategyFactory<Parameters> {

        @Override
        public String name() {
            return "rsi-reversion";
        }

        @Override
        public Class<Parameters> parameterType() {
            return Parameters.class;
        }

        @Override
        public Needs needs(Parameters parameters) {
            return Needs.warmUp(WARM_UP_PERIODS * parameters.period);
        }

        @Override
        public Strategy create(Parameters parameters) {
            return new RsiReversion(parameters);
        }
    }
}
