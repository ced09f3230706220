package io.slipway.trading.risk;

import io.slipway.model.InstrumentId;
import io.slipway.model.Order;
import io.slipway.model.Problem;
import io.slipway.model.Side;
import io.slipway.trading.RiskRule;
import io.slipway.trading.RiskView;
import org.jspecify.annotations.Nullable;

/**
 * No position grows beyond a share of equity, working orders included. Orders that make a position
 * smaller pass.
 *
 * @param percent largest value of one position, in percent of equity
 */
public record PositionLimit(double percent) implements RiskRule {

    @Override
    public @Nullable Problem check(Order order, RiskView view) {
        InstrumentId id = order.instrument();
        double held = view.quantity(id).toDouble();
        double before =
                order.side() == Side.BUY ? buysFilled(held, id, view) : sellsFilled(held, id, view);
        double after = before + order.side().sign() * order.quantity().toDouble();
        double unitValue = OrderValue.notional(order, view) / order.quantity().toDouble();
        double value = Math.abs(after) * unitValue;
        double limit = view.equity() * percent / 100;
        if (value <= limit || Math.abs(after) < Math.abs(held)) {
            return null;
        }
        return Problem.of(
                "risk.position-limit",
                "instrument",
                id,
                "value",
                Double.isNaN(value) ? "?" : OrderValue.text(value),
                "limit",
                OrderValue.text(limit),
                "percent",
                OrderValue.text(percent));
    }

    private static double buysFilled(double held, InstrumentId id, RiskView view) {
        return held + view.workingBuys(id).toDouble();
    }

    private static double sellsFilled(double held, InstrumentId id, RiskView view) {
        return held - view.workingSells(id).toDouble();
    }
}
