package io.slipway.trading.risk;

import io.slipway.model.Order;
import io.slipway.model.OrderType;
import io.slipway.trading.RiskView;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an order is worth before it has filled: an estimate, for limits only. */
final class OrderValue {

    private OrderValue() {}

    /** Quantity × multiplier × price; NaN while no price is known. */
    static double notional(Order order, RiskView view) {
        double multiplier = view.instrument(order.instrument()).multiplier().toDouble();
        return order.quantity().toDouble() * multiplier * price(order, view);
    }

    /** The order's own price where it names one, else the last price. */
    static double price(Order order, RiskView view) {
        return switch (order.type()) {
            case OrderType.Limit limit -> limit.price().toDouble();
            case OrderType.Stop stop -> stop.trigger().toDouble();
            case OrderType.StopLimit both -> both.limit().toDouble();
            case OrderType.Market market -> view.lastPrice(order.instrument());
            case OrderType.MarketOnOpen open -> view.lastPrice(order.instrument());
            case OrderType.MarketOnClose close -> view.lastPrice(order.instrument());
        };
    }

    /** A number for a sentence: at most six digits behind the point. */
    static String text(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
