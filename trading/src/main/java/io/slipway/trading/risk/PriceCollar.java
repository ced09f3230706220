package io.slipway.trading.risk;

import io.slipway.model.Order;
import io.slipway.model.OrderType;
import io.slipway.model.Problem;
import io.slipway.trading.RiskRule;
import io.slipway.trading.RiskView;
import org.jspecify.annotations.Nullable;

/**
 * A limit or trigger lies within a band around the last price: catches a slipped decimal point.
 *
 * @param percent half width of the band, in percent of the last price
 */
public record PriceCollar(double percent) implements RiskRule {

    @Override
    public @Nullable Problem check(Order order, RiskView view) {
        double last = view.lastPrice(order.instrument());
        return switch (order.type()) {
            case OrderType.Limit limit -> check(limit.price().toDouble(), last);
            case OrderType.Stop stop -> check(stop.trigger().toDouble(), last);
            case OrderType.StopLimit both -> {
                Problem trigger = check(both.trigger().toDouble(), last);
                yield trigger != null ? trigger : check(both.limit().toDouble(), last);
            }
            case OrderType.Market market -> null;
            case OrderType.MarketOnOpen open -> null;
            case OrderType.MarketOnClose close -> null;
        };
    }

    private @Nullable Problem check(double price, double last) {
        if (Math.abs(price - last) <= Math.abs(last) * percent / 100) {
            return null;
        }
        return Problem.of(
                "risk.price-collar",
                "price",
                Double.toString(price),
                "last",
                Double.toString(last),
                "percent",
                OrderValue.text(percent));
    }
}
