package io.slipway.model;

import org.jspecify.annotations.Nullable;

/**
 * A public print.
 *
 * @param aggressor who took liquidity, if the venue says so
 */
public record Trade(
        InstrumentId instrument,
        long eventTime,
        long knownTime,
        double price,
        double quantity,
        @Nullable Side aggressor)
        implements MarketEvent {

    public Trade {
        if (!Double.isFinite(price) || !(quantity >= 0)) {
            throw new IllegalArgumentException(
                    "trade of " + instrument + ": price " + price + " quantity " + quantity);
        }
    }

    @Override
    public Kind kind() {
        return Kind.TRADE;
    }
}
