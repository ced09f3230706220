package io.slipway.trading;

import io.slipway.model.Order;
import io.slipway.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every order passes here before it is sent; the first rule that objects decides. A linked group
 * passes or is denied as a whole.
 */
public final class RiskGate {

    private final RiskRule[] rules;

    public RiskGate(List<RiskRule> rules) {
        this.rules = rules.toArray(RiskRule[]::new);
    }

    @Nullable Problem check(List<Order> group, RiskView view) {
        for (Order order : group) {
            Problem problem = check(order, view);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** The first objection to one order, or null. */
    public @Nullable Problem check(Order order, RiskView view) {
        for (RiskRule rule : rules) {
            Problem problem = rule.check(order, view);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }
}
