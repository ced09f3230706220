package io.slipway.model;

import java.util.List;

/**
 * What is held of an instrument: dated lots, oldest first, all of the same sign.
 *
 * @param instrument what is held
 * @param lots empty if nothing is held
 */
public record Position(InstrumentId instrument, List<Lot> lots) {

    public Position {
        lots = List.copyOf(lots);
    }

    /** Net quantity, negative if short. */
    public Quantity quantity() {
        Quantity sum = Quantity.ZERO;
        for (Lot lot : lots) {
            sum = sum.plus(lot.quantity());
        }
        return sum;
    }

    public boolean isFlat() {
        return lots.isEmpty();
    }
}
