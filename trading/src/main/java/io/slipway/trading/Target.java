package io.slipway.trading;

import io.slipway.model.InstrumentId;

/**
 * A desired holding.
 *
 * @param share fraction of equity, finite; negative is short
 */
public record Target(InstrumentId instrument, double share) {

    public Target {
        if (!Double.isFinite(share)) {
            throw new IllegalArgumentException(instrument + ": a target cannot be " + share);
        }
    }
}
