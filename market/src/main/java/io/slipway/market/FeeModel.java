package io.slipway.market;

import io.slipway.model.Fill.Liquidity;
import io.slipway.model.Instrument;
import io.slipway.model.Money;
import io.slipway.model.ProblemException;
import io.slipway.model.Quantity;
import io.slipway.model.Side;

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
     * @param quantity what the order's fills sum to, positive
     * @param notional what they are worth: price times quantity times multiplier, summed
     * @param liquidity whether the latest of them took or made liquidity
     * @return in the currency of {@code notional}, in its digits; negative is a rebate
     */
    Money fee(
            Instrument instrument,
            Side side,
            Quantity quantity,
            Money notional,
            Liquidity liquidity);

    /**
     * Reads the textual form, such as {@code bps:5,min=5}; {@code toString} gives it back.
     *
     * @throws ProblemException naming the text and the forms there are
     */
    static FeeModel parse(String text) {
        return Fees.parse(text);
    }
}
