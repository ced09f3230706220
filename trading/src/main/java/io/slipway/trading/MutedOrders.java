package io.slipway.trading;

import io.slipway.model.InstrumentId;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import org.jspecify.annotations.Nullable;

/** Hears nothing: what a strategy speaks to while it warms up. */
final class MutedOrders implements Orders {

    private static final OrderId UNSENT = OrderId.of(Long.MAX_VALUE);

    @Override
    public OrderId submit(OrderIntent intent) {
        return UNSENT;
    }

    @Override
    public @Nullable OrderId orderTargetPercent(InstrumentId instrument, double share) {
        return null;
    }
}
