package io.slipway.feed;

import io.slipway.data.BarColumns;
import io.slipway.model.Bar;
import io.slipway.model.CorporateAction;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import io.slipway.model.SliceEnd;
import io.slipway.model.Venue;
import io.slipway.trading.Feed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays bars and corporate actions in total order: by known time, then kind, then instrument.
 * Every instant with bars ends with a {@link SliceEnd}. Bars are known at their close, corporate
 * actions at the start of their ex-day.
 *
 * <p>An instant costs one look at every instrument, so it is made for instruments whose bars mostly
 * share their times. Not thread-safe; the columns may be shared.
 */
public final class ReplayFeed implements Feed {

    private static final long ENDED = Long.MAX_VALUE;

    private final Stream[] streams;
    private final long[] heads;
    private final boolean[] venuePresent;
    private final CorporateAction[] actions;
    private int nextAction;
    private long now;
    private long upcoming;
    private int cursor;
    private int emitted;
    private boolean inSlice;

    /**
     * @param columns at most one per instrument and all of one frequency, in any order
     * @param actions in any order; those of instruments without columns are left out
     * @throws IllegalArgumentException if an instrument has two columns
     */
    public ReplayFeed(List<BarColumns> columns, List<CorporateAction> actions) {
        List<BarColumns> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparing(BarColumns::instrument));
        List<Venue> venues =
                sorted.stream().map(column -> column.instrument().venue()).distinct().toList();
        this.streams = new Stream[sorted.size()];
        this.heads = new long[sorted.size()];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = new Stream(sorted.get(i), venues);
            heads[i] = streams[i].head();
            if (i > 0 && streams[i].instrument.equals(streams[i - 1].instrument)) {
                throw new IllegalArgumentException(streams[i].instrument + " has two columns");
            }
        }
        this.venuePresent = new boolean[venues.size()];
        this.actions = ordered(actions, sorted);
        this.upcoming = earliestHead();
    }

    private static CorporateAction[] ordered(
            List<CorporateAction> actions, List<BarColumns> columns) {
        List<InstrumentId> replayed = columns.stream().map(BarColumns::instrument).toList();
        return actions.stream()
                .filter(action -> replayed.contains(action.instrument()))
                .sorted(
                        Comparator.comparingLong(CorporateAction::knownTime)
                                .thenComparing(CorporateAction::instrument)
                                .thenComparing(CorporateAction::type))
                .toArray(CorporateAction[]::new);
    }

    private long earliestHead() {
        long earliest = ENDED;
        for (long head : heads) {
            earliest = Math.min(earliest, head);
        }
        return earliest;
    }

    @Override
    public @Nullable MarketEvent next() {
        if (!inSlice) {
            if (nextAction < actions.length && actions[nextAction].knownTime() <= upcoming) {
                return actions[nextAction++];
            }
            if (upcoming == ENDED) {
                return null;
            }
            beginSlice();
        }
        return nextInSlice();
    }

    private void beginSlice() {
        now = upcoming;
        upcoming = ENDED;
        cursor = 0;
        emitted = 0;
        inSlice = true;
    }

    private MarketEvent nextInSlice() {
        while (cursor < heads.length) {
            int at = cursor++;
            long head = heads[at];
            if (head == now) {
                return emit(at);
            }
            upcoming = Math.min(upcoming, head);
        }
        inSlice = false;
        return new SliceEnd(now, now, absent());
    }

    private Bar emit(int at) {
        Stream stream = streams[at];
        Bar bar = stream.next();
        emitted++;
        long head = stream.head();
        heads[at] = head;
        upcoming = Math.min(upcoming, head);
        return bar;
    }

    private List<InstrumentId> absent() {
        if (emitted == streams.length) {
            return List.of();
        }
        markPresentVenues();
        List<InstrumentId> absent = new ArrayList<>();
        for (Stream stream : streams) {
            if (stream.hasBegun() && !stream.wasAt(now) && venuePresent[stream.venue]) {
                absent.add(stream.instrument);
            }
        }
        return absent.isEmpty() ? List.of() : absent;
    }

    private void markPresentVenues() {
        Arrays.fill(venuePresent, false);
        for (Stream stream : streams) {
            if (stream.wasAt(now)) {
                venuePresent[stream.venue] = true;
            }
        }
    }

    /** One instrument's columns and the place the replay has reached in them. */
    private static final class Stream {
        private final InstrumentId instrument;
        private final BarColumns columns;
        private final int venue;
        private final long[] time;
        private final double[] open;
        private final double[] high;
        private final double[] low;
        private final double[] close;
        private final double[] volume;
        private final double[] amount;
        private final double[] factor;
        private int at;

        Stream(BarColumns columns, List<Venue> venues) {
            this.columns = columns;
            this.instrument = columns.instrument();
            this.venue = venues.indexOf(instrument.venue());
            this.time = columns.time();
            this.open = columns.open();
            this.high = columns.high();
            this.low = columns.low();
            this.close = columns.close();
            this.volume = columns.volume();
            this.amount = columns.amount();
            this.factor = columns.adjustmentFactor();
        }

        long head() {
            return at < time.length ? time[at] : ENDED;
        }

        boolean hasBegun() {
            return at > 0;
        }

        boolean wasAt(long instant) {
            return at > 0 && time[at - 1] == instant;
        }

        Bar next() {
            int i = at++;
            return new Bar(
                    instrument,
                    columns.frequency(),
                    time[i],
                    time[i],
                    open[i],
                    high[i],
                    low[i],
                    close[i],
                    volume[i],
                    amount[i],
                    factor[i]);
        }
    }
}
