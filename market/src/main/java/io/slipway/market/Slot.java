package io.slipway.market;

import io.slipway.model.Bar;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.InstrumentType;
import io.slipway.model.Side;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What the venue keeps about one instrument: its working orders in the order they were submitted,
 * and how far its bars have come.
 */
final class Slot {

    final InstrumentId id;

    /**
     * The slot that was asked for after this one last time: bars come in the same order each time.
     */
    Slot follower = this;

    /** Known as soon as there has been an order. */
    @Nullable Instrument instrument;

    @Nullable WorkingOrder head;
    private @Nullable WorkingOrder tail;

    /** Close of the latest bar. */
    long lastEnd = Long.MIN_VALUE;

    /** The latest bar, kept only where orders fill on it after it was delivered. */
    @Nullable Bar lastBar;

    /** Close of the bar before {@link #lastBar}. */
    long endBefore = Long.MIN_VALUE;

    /** How many orders of {@link #head} sell. */
    int sales;

    /** Units our fills took from the current bar. */
    double volumeTaken;

    private Decimal lotValue = Decimal.ONE;
    private @Nullable Frequency frequency;
    private long barNanos;
    private long sessionAskedAt = Long.MAX_VALUE;
    private long sessionClose = Long.MIN_VALUE;

    Slot(InstrumentId id) {
        this.id = id;
    }

    Instrument instrument() {
        Instrument known = instrument;
        if (known == null) {
            throw new IllegalStateException("no order was ever submitted for " + id);
        }
        return known;
    }

    void know(Instrument found) {
        if (instrument == null) {
            instrument = found;
            int scale = found.lotSize().scale() + found.multiplier().scale();
            lotValue =
                    found.lotSize()
                            .times(
                                    found.multiplier(),
                                    Math.min(scale, Decimal.MAX_DIGITS),
                                    RoundingMode.UP);
        }
    }

    /** What one lot is worth at a price of one. */
    Decimal lotValue() {
        return lotValue;
    }

    /** Indices and currency pairs have bars without volume; everything else then did not trade. */
    boolean canTrade(Bar bar) {
        return bar.volume() > 0
                || instrument().type() == InstrumentType.INDEX
                || instrument().type() == InstrumentType.CURRENCY_PAIR;
    }

    /** Notes a bar that has become known and says when the one before it closed. */
    @SuppressWarnings("ReferenceEquality") // An equal frequency costs one more division, no more.
    long advance(Bar bar) {
        long previousEnd = lastEnd;
        lastEnd = bar.eventTime();
        if (frequency != bar.frequency()) {
            frequency = bar.frequency();
            barNanos = 0;
        }
        return previousEnd;
    }

    /** Nominal length of the instrument's bars in nanoseconds. */
    long barNanos(Bar bar) {
        if (barNanos == 0) {
            barNanos = bar.frequency().length().toNanos();
        }
        return barNanos;
    }

    /** Whether the instrument's bars are shorter than a day. */
    boolean isIntraday() {
        return frequency != null && frequency.isIntraday();
    }

    /** The close of the session a time belongs to; asks the calendar once per session. */
    long sessionClose(SessionCloses sessions, long time) {
        if (time < sessionAskedAt || time > sessionClose) {
            sessionClose = sessions.closeAtOrAfter(id.venue(), time);
            sessionAskedAt = time;
        }
        return sessionClose;
    }

    /** Whether a time is known to lie in the session that was asked for last. */
    boolean isInKnownSession(long time) {
        return time >= sessionAskedAt && time <= sessionClose;
    }

    void append(WorkingOrder order) {
        WorkingOrder last = tail;
        order.previous = last;
        if (last == null) {
            head = order;
        } else {
            last.next = order;
        }
        tail = order;
        sales += order.side == Side.SELL ? 1 : 0;
    }

    /** Takes an order out. Its own links stay, so that whoever is walking the list can go on. */
    void remove(WorkingOrder order) {
        WorkingOrder before = order.previous;
        WorkingOrder after = order.next;
        if (before == null) {
            head = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            tail = before;
        } else {
            after.previous = before;
        }
        sales -= order.side == Side.SELL ? 1 : 0;
    }
}
