package io.slipway.trading.risk;

import io.slipway.model.Currency;
import io.slipway.model.Order;
import io.slipway.model.OrderSize;
import io.slipway.model.Problem;
import io.slipway.model.Side;
import io.slipway.trading.RiskRule;
import io.slipway.trading.RiskView;
import org.jspecify.annotations.Nullable;

/**
 * A purchase of so many units costs no more than the cash that will be there once the working
 * orders have filled, both at the prices known now. Orders for a share of equity pass: they are
 * clipped to what the cash buys when they fill.
 */
public record BuyingPower() implements RiskRule {

    @Override
    public @Nullable Problem check(Order order, RiskView view) {
        if (order.side() == Side.SELL || order.terms().size() instanceof OrderSize.EquityShare) {
            return null;
        }
        Currency currency = view.instrument(order.instrument()).currency();
        double cost = OrderValue.notional(order, view);
        double cash = view.expectedCash(currency);
        if (cost <= cash) {
            return null;
        }
        if (Double.isNaN(cost)) {
            return Problem.of("risk.no-price", "instrument", order.instrument());
        }
        return Problem.of(
                "risk.buying-power",
                "instrument",
                order.instrument(),
                "cost",
                OrderValue.text(cost),
                "cash",
                OrderValue.text(cash),
                "currency",
                currency);
    }
}
