package io.slipway.model;

/** Best bid and ask. A side without orders has price NaN and quantity 0. */
public record Quote(
        InstrumentId instrument,
        long eventTime,
        long knownTime,
        double bidPrice,
        double bidQuantity,
        double askPrice,
        double askQuantity)
        implements MarketEvent {

    public Quote {
        if (!(bidQuantity >= 0 && askQuantity >= 0)) {
            throw new IllegalArgumentException(
                    "quote of " + instrument + ": quantities must not be negative");
        }
        if (Double.isInfinite(bidPrice) || Double.isInfinite(askPrice)) {
            throw new IllegalArgumentException(
                    "quote of " + instrument + ": bid " + bidPrice + " ask " + askPrice);
        }
    }

    @Override
    public Kind kind() {
        return Kind.QUOTE;
    }
}
