package io.slipway.market;

import io.slipway.model.Money;
import io.slipway.model.ProblemException;

/**
 * What an order costs.
 *
 * <p>The answer is for all of an order's fills together, because minimum, cap and fixed fees are
 * per order: the venue charges each fill what it adds, {@code fee(after) - fee(before)}. So the
 * fees of an order sum to the same amount however many fills it took.
 */
@FunctionalInterface
public interface FeeModel {

    /**
     * The fee of an order that traded so much.
     *
     * @return in the currency of the notional, in its digits; negative is a rebate
     */
    Money fee(Traded traded);

    /**
     * Reads the textual form, such as {@code bps:5,min=5}; {@code toString} gives it back.
     *
     * @throws ProblemException naming the text and the forms there are
     */
    static FeeModel parse(String text) {
        return Fees.parse(text);
    }
}
