package io.slipway.data.csv;

import io.slipway.model.InstrumentId;

/**
 * The instrument a row belongs to.
 *
 * @param index its number within one import, from 0
 * @param instrument its id
 * @param times how its rows' times are read
 * @param pricesMayBeNegative whether prices of zero and less are believed (futures, spreads)
 */
record Target(int index, InstrumentId instrument, RowTimes times, boolean pricesMayBeNegative) {

    /** The same for another thread. */
    Target copy() {
        return new Target(index, instrument, times.copy(), pricesMayBeNegative);
    }
}
