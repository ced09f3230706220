package io.slipway.strategies.buyandhold;

import io.slipway.model.Bar;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import io.slipway.model.OrderEvent;
import io.slipway.trading.Needs;
import io.slipway.trading.Orders;
import io.slipway.trading.Param;
import io.slipway.trading.Strategy;
import io.slipway.trading.StrategyFactory;
import io.slipway.trading.View;
import java.util.HashSet;
import java.util.Set;

/**
 * Buys an equal share of each instrument at its first bar and keeps it. Where the order is denied,
 * because the cash is gone, the instrument is left alone.
 *
 * <p>The yardstick for everything else: W. F. Sharpe, The Arithmetic of Active Management,
 * Financial Analysts Journal 47 (1991), shows that the average of all active strategies cannot beat
 * it before costs. Nothing is rebalanced and dividends stay in cash.
 */
public final class BuyAndHold implements Strategy {

    /**
     * @param invested fraction of equity that is invested, over all instruments together
     */
    public record Parameters(
            @Param(
                            value = "1",
                            min = 0.01,
                            max = 1,
                            step = 0.05,
                            about = "fraction of equity to invest, over all instruments together")
                    double invested) {}

    private final Parameters parameters;
    private final Set<InstrumentId> denied = new HashSet<>();

    BuyAndHold(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void onMarket(MarketEvent event, View view, Orders orders) {
        if (event instanceof Bar bar && isWanted(bar.instrument(), view)) {
            double share = parameters.invested / view.instruments().size();
            orders.orderTargetPercent(bar.instrument(), share);
        }
    }

    private boolean isWanted(InstrumentId id, View view) {
        return view.quantity(id).isZero() && !denied.contains(id);
    }

    @Override
    public void onOrder(OrderEvent event, View view, Orders orders) {
        if (event instanceof OrderEvent.Denied refusal) {
            denied.add(refusal.terms().instrument());
        }
    }

    /** Makes {@code buy-and-hold}. */
    public static final class Factory implements StrategyFactory<Parameters> {

        @Override
        public String name() {
            return "buy-and-hold";
        }

        @Override
        public Class<Parameters> parameterType() {
            return Parameters.class;
        }

        @Override
        public Needs needs(Parameters parameters) {
            return Needs.none();
        }

        @Override
        public Strategy create(Parameters parameters) {
            return new BuyAndHold(parameters);
        }
    }
}
