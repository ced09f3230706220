package io.slipway.market;

import io.slipway.model.ProblemException;
import io.slipway.model.Side;

/** How far from the price of the bar an order that takes liquidity is executed. */
@FunctionalInterface
public interface SlippageModel {

    /**
     * The price after slippage. It may lie beyond the high or low of the bar: cutting it there
     * would make slippage vanish exactly where a bar runs away from us. The venue holds limit
     * orders to their limit.
     *
     * @param price what the bar offers
     * @param quantity units of the order that trade now, positive
     * @param volume units traded in the bar; 0 where the data has none
     */
    double slip(Side side, double price, double quantity, double volume);

    /**
     * Reads the textual form, such as {@code bps:2}; {@code toString} gives it back.
     *
     * @throws ProblemException naming the text and the forms there are
     */
    static SlippageModel parse(String text) {
        return Slippage.parse(text);
    }
}
