package io.slipway.trading.risk;

import io.slipway.model.Decimal;
import io.slipway.model.Instrument;
import io.slipway.model.Order;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.trading.RiskRule;
import io.slipway.trading.RiskView;
import org.jspecify.annotations.Nullable;

/**
 * Quantities are whole lots and prices whole ticks. A sale that closes the whole position may be
 * odd, because splits leave odd lots behind.
 */
public record LotAndTick() implements RiskRule {

    @Override
    public @Nullable Problem check(Order order, RiskView view) {
        Instrument instrument = view.instrument(order.instrument());
        Decimal quantity = order.quantity().value();
        if (!quantity.isMultipleOf(instrument.lotSize()) && !closesPosition(order, view)) {
            return Problem.of(
                    "risk.lot",
                    "instrument",
                    instrument.id(),
                    "quantity",
                    quantity,
                    "lot",
                    instrument.lotSize());
        }
        return checkPrices(order.type(), instrument);
    }

    private static boolean closesPosition(Order order, RiskView view) {
        Quantity held = view.quantity(order.instrument());
        Side closing = held.isPositive() ? Side.SELL : Side.BUY;
        return order.side() == closing && order.quantity().equals(held.abs());
    }

    private static @Nullable Problem checkPrices(OrderType type, Instrument instrument) {
        return switch (type) {
            case OrderType.Limit limit -> checkTick(limit.price(), instrument);
            case OrderType.Stop stop -> checkTick(stop.trigger(), instrument);
            case OrderType.StopLimit both -> {
                Problem trigger = checkTick(both.trigger(), instrument);
                yield trigger != null ? trigger : checkTick(both.limit(), instrument);
            }
            case OrderType.Market market -> null;
            case OrderType.MarketOnOpen open -> null;
            case OrderType.MarketOnClose close -> null;
        };
    }

    private static @Nullable Problem checkTick(Price price, Instrument instrument) {
        if (price.value().isMultipleOf(instrument.tickSize())) {
            return null;
        }
        return Problem.of(
                "risk.tick",
                "instrument",
                instrument.id(),
                "price",
                price,
                "tick",
                instrument.tickSize());
    }
}
