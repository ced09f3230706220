package io.slipway.trading.risk;

import io.slipway.model.Contingency;
import io.slipway.model.Order;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.trading.RiskRule;
import io.slipway.trading.RiskView;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is sold that is not held, working sales included. The exits of a bracket sell what its
 * entry will have bought, so they are not counted here.
 */
public record NoShortSale() implements RiskRule {

    @Override
    public @Nullable Problem check(Order order, RiskView view) {
        boolean isExit = order.contingency() == Contingency.BRACKET && !order.leadsGroup();
        if (order.side() == Side.BUY || isExit) {
            return null;
        }
        Quantity held = view.quantity(order.instrument());
        Quantity free = held.minus(view.workingSells(order.instrument()));
        if (order.quantity().compareTo(free) <= 0) {
            return null;
        }
        return Problem.of(
                "risk.short-sale",
                "instrument",
                order.instrument(),
                "quantity",
                order.quantity(),
                "held",
                held,
                "available",
                free);
    }
}
