package io.slipway.model;

import java.util.List;

/** Market depth, best price first on both sides. */
public record Book(
        InstrumentId instrument, long eventTime, long knownTime, List<Level> bids, List<Level> asks)
        implements MarketEvent {

    /** One price step and the quantity that rests there. */
    public record Level(double price, double quantity) {
        public Level {
            if (!Double.isFinite(price) || !(quantity >= 0)) {
                throw new IllegalArgumentException(
                        "a level needs a finite price and quantity, not "
                                + price
                                + " × "
                                + quantity);
            }
        }
    }

    public Book {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
    }

    @Override
    public Kind kind() {
        return Kind.BOOK;
    }
}
