package io.slipway.trading;

import io.slipway.model.Contingency;
import io.slipway.model.InstrumentId;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a strategy speaks. Every wish passes the risk gate; what becomes of it arrives later in
 * {@link Strategy#onOrder}. Valid during the callback it is handed to.
 */
public interface Orders {

    /**
     * Hands in an intent.
     *
     * @return the number of the (first) order it concerns; orders of a group are numbered on from
     *     it
     */
    OrderId submit(OrderIntent intent);

    /**
     * Orders what is missing to hold {@code share} of equity in the instrument (1.0 is all, 0 none,
     * negative short), counting what working market orders will bring. Working market orders that
     * lead beyond the target are cancelled first, so that closing what is only on order takes the
     * order back and sends nothing. The quantity is cut to whole lots at the last price, and at the
     * fill to what the cash buys.
     *
     * @return the order's number, or null where nothing is missing or no price is known yet
     */
    @Nullable OrderId orderTargetPercent(InstrumentId instrument, double share);

    default OrderId submit(OrderTerms terms) {
        return submit(OrderIntent.Place.single(terms));
    }

    /** A market order to buy. */
    default OrderId buy(InstrumentId instrument, Quantity quantity) {
        return submit(OrderTerms.market(instrument, Side.BUY, quantity));
    }

    /** A market order to sell. */
    default OrderId sell(InstrumentId instrument, Quantity quantity) {
        return submit(OrderTerms.market(instrument, Side.SELL, quantity));
    }

    /** An entry with a protecting stop and a profit target on the other side. */
    default OrderId bracket(OrderTerms entry, Price stop, Price target) {
        Side exit = entry.side().opposite();
        OrderTerms loss =
                OrderTerms.of(entry.instrument(), exit, entry.quantity(), new OrderType.Stop(stop));
        OrderTerms profit =
                OrderTerms.of(
                        entry.instrument(), exit, entry.quantity(), new OrderType.Limit(target));
        return submit(new OrderIntent.Place(List.of(entry, loss, profit), Contingency.BRACKET));
    }

    default OrderId replace(OrderId order, @Nullable Quantity quantity, @Nullable OrderType type) {
        return submit(new OrderIntent.Replace(order, quantity, type));
    }

    default OrderId cancel(OrderId order) {
        return submit(new OrderIntent.Cancel(order));
    }
}
