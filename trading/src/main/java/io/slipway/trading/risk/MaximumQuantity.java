package io.slipway.trading.risk;

import io.slipway.model.Order;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.trading.RiskRule;
import io.slipway.trading.RiskView;
import org.jspecify.annotations.Nullable;

/** No order is larger than the limit. */
public record MaximumQuantity(Quantity limit) implements RiskRule {

    @Override
    public @Nullable Problem check(Order order, RiskView view) {
        if (order.quantity().compareTo(limit) <= 0) {
            return null;
        }
        return Problem.of("risk.max-quantity", "quantity", order.quantity(), "limit", limit);
    }
}
