package io.slipway.feed;

import io.slipway.data.BarColumns;
import io.slipway.model.Bar;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.util.List;

/**
 * One instrument's columns and the place the replay has reached in them.
 *
 * <p>Rows are taken out of the columns several at a time and laid side by side: where hundreds of
 * instruments take turns, a bar then costs the memory one access instead of one for each column.
 */
final class BarStream {

    /** The time behind the last bar. */
    static final long ENDED = Long.MAX_VALUE;

    private static final int ROWS = 16;
    private static final int FIELDS = 8;
    private static final long UNKNOWN = Double.doubleToRawLongBits(Double.NaN);
    private static final long UNADJUSTED = Double.doubleToRawLongBits(1);

    private final InstrumentId instrument;
    private final Frequency frequency;
    private final int venue;
    private final long[] time;

    /** Open to volume, then those of amount and factor that say anything, by field. */
    private final double[][] columns;

    /** The next rows: time, then the columns' numbers as their bits. */
    private final long[] rows = new long[ROWS * FIELDS];

    private int row;
    private int end;

    /** How many bars have been taken out of the columns. */
    private int taken;

    private long previous = Long.MIN_VALUE;

    /**
     * @param venues all venues; the stream knows its own by its place among them
     */
    BarStream(BarColumns bars, List<Venue> venues) {
        this.instrument = bars.instrument();
        this.frequency = bars.frequency();
        this.venue = venues.indexOf(instrument.venue());
        this.time = bars.time();
        this.columns =
                new double[][] {
                    bars.open(),
                    bars.high(),
                    bars.low(),
                    bars.close(),
                    bars.volume(),
                    bars.hasAmounts() ? bars.amount() : new double[0],
                    bars.isAdjusted() ? bars.adjustmentFactor() : new double[0]
                };
        for (int i = 0; i < rows.length; i += FIELDS) {
            rows[i + FIELDS - 2] = UNKNOWN;
            rows[i + FIELDS - 1] = UNADJUSTED;
        }
        refill();
    }

    private void refill() {
        int count = Math.min(ROWS, time.length - taken);
        for (int i = 0; i < count; i++) {
            rows[i * FIELDS] = time[taken + i];
        }
        for (int field = 0; field < columns.length; field++) {
            if (columns[field].length > 0) {
                copy(columns[field], field + 1, count);
            }
        }
        taken += count;
        row = 0;
        end = count * FIELDS;
    }

    private void copy(double[] column, int field, int count) {
        for (int i = 0; i < count; i++) {
            rows[i * FIELDS + field] = Double.doubleToRawLongBits(column[taken + i]);
        }
    }

    InstrumentId instrument() {
        return instrument;
    }

    int venue() {
        return venue;
    }

    /** Time of the next bar. */
    long head() {
        return row < end ? rows[row] : ENDED;
    }

    boolean hasBegun() {
        return previous != Long.MIN_VALUE;
    }

    boolean wasAt(long instant) {
        return previous == instant;
    }

    Bar next() {
        long[] from = rows;
        int at = row;
        long closed = from[at];
        Bar bar =
                new Bar(
                        instrument,
                        frequency,
                        closed,
                        closed,
                        Double.longBitsToDouble(from[at + 1]),
                        Double.longBitsToDouble(from[at + 2]),
                        Double.longBitsToDouble(from[at + 3]),
                        Double.longBitsToDouble(from[at + 4]),
                        Double.longBitsToDouble(from[at + 5]),
                        Double.longBitsToDouble(from[at + 6]),
                        Double.longBitsToDouble(from[at + 7]));
        previous = closed;
        row = at + FIELDS;
        if (row == end) {
            refill();
        }
        return bar;
    }
}
