package io.slipway.trading.risk;

import io.slipway.model.Decimal;
import io.slipway.model.Order;
import io.slipway.model.Problem;
import io.slipway.trading.RiskRule;
import io.slipway.trading.RiskView;
import org.jspecify.annotations.Nullable;

/** No order is worth more than the limit; one whose worth is unknown does not pass either. */
public record MaximumNotional(Decimal limit) implements RiskRule {

    @Override
    public @Nullable Problem check(Order order, RiskView view) {
        double notional = OrderValue.notional(order, view);
        if (notional <= limit.toDouble()) {
            return null;
        }
        if (Double.isNaN(notional)) {
            return Problem.of("risk.no-price", "instrument", order.instrument());
        }
        return Problem.of(
                "risk.max-notional", "notional", OrderValue.text(notional), "limit", limit);
    }
}
