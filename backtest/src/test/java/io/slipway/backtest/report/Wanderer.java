package io.slipway.backtest.report;

import io.slipway.model.Bar;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.TimeInForce;
import io.slipway.trading.Needs;
import io.slipway.trading.Orders;
import io.slipway.trading.Strategy;
import io.slipway.trading.StrategyFactory;
import io.slipway.trading.View;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * Follows a slow average, and now and then gives an order that cannot fill or must be denied, so
 * that a report has everything to tell.
 */
public final class Wanderer implements Strategy {

    /** What its orders are tagged with: text that would be a script in a careless page. */
    static final String TAG = "</script><script>alert('tag')</script>";

    public record Settings() {}

    public static final class Factory implements StrategyFactory<Settings> {
        @Override
        public String name() {
            return "wanderer";
        }

        @Override
        public Class<Settings> parameterType() {
            return Settings.class;
        }

        @Override
        public Needs needs(Settings settings) {
            return Needs.warmUp(0);
        }

        @Override
        public Strategy create(Settings settings) {
            return new Wanderer();
        }
    }

    private final Map<InstrumentId, Double> averages = new HashMap<>();
    private long bars;

    private Wanderer() {}

    @Override
    public void onMarket(MarketEvent event, View view, Orders orders) {
        if (!(event instanceof Bar bar)) {
            return;
        }
        InstrumentId id = bar.instrument();
        double before = averages.getOrDefault(id, bar.close());
        double average = before + (bar.close() - before) / 40;
        averages.put(id, average);
        boolean isHeld = !view.quantity(id).isZero();
        if (bar.close() > average * 1.01 && !isHeld) {
            orders.orderTargetPercent(id, 0.95 / view.instruments().size());
        } else if (bar.close() < average * 0.99 && isHeld) {
            orders.orderTargetPercent(id, 0);
        }
        misbehave(bar, view, orders);
    }

    private void misbehave(Bar bar, View view, Orders orders) {
        bars++;
        if (bars % 211 == 0) {
            orders.buy(bar.instrument(), Quantity.of(10_000_000));
        }
        if (bars % 97 == 0) {
            OrderType low =
                    new OrderType.Limit(
                            view.instrument(bar.instrument())
                                    .price(bar.close() * 0.7, RoundingMode.HALF_EVEN));
            OrderSize one = new OrderSize.Units(Quantity.of(1));
            orders.submit(
                    new OrderTerms(bar.instrument(), Side.BUY, one, low, TimeInForce.DAY, TAG));
        }
    }
}
