package io.slipway.trading.risk;

import io.slipway.model.Decimal;
import io.slipway.model.Quantity;
import io.slipway.trading.RiskGate;
import io.slipway.trading.RiskRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which limits the gate holds. What is null is not limited.
 *
 * @param maxOrderQuantity largest quantity of one order
 * @param maxOrderNotional largest value of one order at its own or the last price
 * @param priceCollarPercent how far a limit or trigger may lie from the last price, in percent of
 *     it
 * @param maxPositionPercent largest value of one position, in percent of equity
 * @param marginAllowed whether cash may become negative
 * @param shortAllowed whether positions may become negative
 */
public record RiskLimits(
        @Nullable Quantity maxOrderQuantity,
        @Nullable Decimal maxOrderNotional,
        @Nullable Double priceCollarPercent,
        @Nullable Double maxPositionPercent,
        boolean marginAllowed,
        boolean shortAllowed) {

    public RiskLimits {
        requirePositive("priceCollarPercent", priceCollarPercent);
        requirePositive("maxPositionPercent", maxPositionPercent);
    }

    /** A cash account: no credit, no short positions, no other limit. */
    public static RiskLimits cashAccount() {
        return new RiskLimits(null, null, null, null, false, false);
    }

    private static void requirePositive(String name, @Nullable Double value) {
        if (value != null && !(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be positive but is " + value);
        }
    }

    /** The gate with one rule for every limit that is set. */
    public RiskGate gate() {
        List<RiskRule> rules = new ArrayList<>();
        rules.add(new LotAndTick());
        if (maxOrderQuantity != null) {
            rules.add(new MaximumQuantity(maxOrderQuantity));
        }
        if (maxOrderNotional != null) {
            rules.add(new MaximumNotional(maxOrderNotional));
        }
        if (priceCollarPercent != null) {
            rules.add(new PriceCollar(priceCollarPercent));
        }
        if (maxPositionPercent != null) {
            rules.add(new PositionLimit(maxPositionPercent));
        }
        if (!shortAllowed) {
            rules.add(new NoShortSale());
        }
        if (!marginAllowed) {
            rules.add(new BuyingPower());
        }
        return new RiskGate(rules);
    }
}
