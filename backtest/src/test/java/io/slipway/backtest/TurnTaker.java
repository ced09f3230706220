package io.slipway.backtest;

import io.slipway.model.Bar;
import io.slipway.model.MarketEvent;
import io.slipway.model.Quantity;
import io.slipway.trading.Needs;
import io.slipway.trading.Orders;
import io.slipway.trading.Param;
import io.slipway.trading.Strategy;
import io.slipway.trading.StrategyFactory;
import io.slipway.trading.View;

/** Buys at every odd bar it sees and sells at every even one. */
public final class TurnTaker implements Strategy {

    public record Settings(
            @Param(value = "10", min = 1) long units, @Param(value = "0", min = 0) int warmUp) {}

    public static final class Factory implements StrategyFactory<Settings> {
        @Override
        public String name() {
            return "turn-taker";
        }

        @Override
        public Class<Settings> parameterType() {
            return Settings.class;
        }

        @Override
        public Needs needs(Settings settings) {
            return Needs.warmUp(settings.warmUp());
        }

        @Override
        public Strategy create(Settings settings) {
            return new TurnTaker(Quantity.of(settings.units()));
        }
    }

    private final Quantity units;
    private long bars;

    private TurnTaker(Quantity units) {
        this.units = units;
    }

    @Override
    public void onMarket(MarketEvent event, View view, Orders orders) {
        if (!(event instanceof Bar bar)) {
            return;
        }
        if (++bars % 2 == 1) {
            orders.buy(bar.instrument(), units);
        } else {
            orders.sell(bar.instrument(), units);
        }
    }
}
