package io.slipway.backtest;

import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fills of one order come to.
 *
 * @param quantity their sum
 * @param averagePrice mean of their prices weighted by quantity; null if there are none
 */
record FilledPart(Quantity quantity, @Nullable Price averagePrice) {

    /** Digits of a mean price behind those of the fills it is the mean of. */
    private static final int MEAN_DIGITS = 8;

    static final FilledPart NOTHING = new FilledPart(Quantity.ZERO, null);

    static FilledPart of(List<Fill> fills) {
        return switch (fills.size()) {
            case 0 -> NOTHING;
            case 1 -> new FilledPart(fills.getFirst().quantity(), fills.getFirst().price());
            default -> mean(fills);
        };
    }

    private static FilledPart mean(List<Fill> fills) {
        Quantity sum = Quantity.ZERO;
        BigDecimal worth = BigDecimal.ZERO;
        for (Fill fill : fills) {
            sum = sum.plus(fill.quantity());
            BigDecimal price = fill.price().value().toBigDecimal();
            worth = worth.add(price.multiply(fill.quantity().value().toBigDecimal()));
        }
        BigDecimal units = sum.value().toBigDecimal();
        BigDecimal mean = worth.divide(units, MEAN_DIGITS, RoundingMode.HALF_EVEN);
        return new FilledPart(sum, Price.of(Decimal.of(mean)));
    }
}
