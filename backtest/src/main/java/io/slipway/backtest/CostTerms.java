package io.slipway.backtest;

import java.util.Objects;

/**
 * What trading costs, as a specification words it.
 *
 * @param fees fee model in its text form
 * @param slippage slippage model in its text form
 */
public record CostTerms(String fees, String slippage) {

    public CostTerms {
        Objects.requireNonNull(fees, "fees");
        Objects.requireNonNull(slippage, "slippage");
    }
}
