package io.slipway.factor.eval;

/** Takes values as they are computed. */
public interface FactorSink {

    /**
     * Takes some rows of one instrument. Its columns are used again after the call: copy what you
     * keep.
     */
    void accept(Block block);

    /**
     * Whether blocks must come one at a time and in the order of instruments and times; otherwise
     * several threads call at once, in any order.
     */
    default boolean isOrdered() {
        return true;
    }
}
