package io.slipway.model;

/**
 * Units that were opened and closed again, first in, first out.
 *
 * @param side BUY if it was long
 * @param quantity positive, in units at the time of the exit
 * @param entryPrice per unit, in units at the time of the exit (a split in between divides it)
 * @param profit net of all fees, dividends not included
 * @param fees the entry's and exit's fees for these units
 */
public record RoundTrip(
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        long entryTime,
        Price entryPrice,
        long exitTime,
        Price exitPrice,
        Money profit,
        Money fees) {}
