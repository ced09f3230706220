package io.slipway.trading;

import io.slipway.model.Order;
import io.slipway.model.Problem;
import org.jspecify.annotations.Nullable;

/** One reason to refuse an order before it is sent. */
@FunctionalInterface
public interface RiskRule {

    /** Null if the order may pass, else why not, with the numbers it was decided by. */
    @Nullable Problem check(Order order, RiskView view);
}
