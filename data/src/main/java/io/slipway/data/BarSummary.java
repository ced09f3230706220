package io.slipway.data;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;

/**
 * What there is of one instrument at one frequency.
 *
 * @param firstTime close of the first bar, UTC epoch nanoseconds
 * @param lastTime close of the last bar
 * @param rows number of bars, positive
 */
public record BarSummary(
        InstrumentId instrument, Frequency frequency, long firstTime, long lastTime, long rows) {

    public BarSummary {
        if (rows < 1 || firstTime > lastTime) {
            throw new IllegalArgumentException(
                    "%s %s: %d rows from %d to %d"
                            .formatted(instrument, frequency, rows, firstTime, lastTime));
        }
    }
}
