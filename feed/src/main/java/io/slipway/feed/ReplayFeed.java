package io.slipway.feed;

import io.slipway.data.BarColumns;
import io.slipway.model.Bar;
import io.slipway.model.CorporateAction;
import io.slipway.model.EventOrder;
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
 * Replays bars and corporate actions in the total order of {@link EventOrder}: by known time, then
 * kind, then instrument. Every instant with bars ends with a {@link SliceEnd}. Bars are known at
 * their close, corporate actions at the start of their ex-day.
 *
 * <p>An instant costs one look at every instrument, so it is made for instruments whose bars mostly
 * share their times. Not thread-safe; the columns may be shared.
 */
public final class ReplayFeed implements Feed {

    private static final long ENDED = BarStream.ENDED;

    private final BarStream[] streams;

    /** Time of each stream's next bar; {@link #ENDED} behind its last. */
    private final long[] heads;

    /** The streams with a bar at the instant at hand, of which {@link #delivered} are through. */
    private final int[] due;

    private final boolean[] venuePresent;
    private final CorporateAction[] actions;
    private int nextAction;
    private long now;
    private int dueCount;
    private int delivered;
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
        this.streams = new BarStream[sorted.size()];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = new BarStream(sorted.get(i), venues);
            if (i > 0 && streams[i].instrument().equals(streams[i - 1].instrument())) {
                throw new IllegalArgumentException(streams[i].instrument() + " has two columns");
            }
        }
        this.heads = Arrays.stream(streams).mapToLong(BarStream::head).toArray();
        this.due = new int[streams.length];
        this.venuePresent = new boolean[venues.size()];
        this.actions = ordered(actions, sorted);
    }

    private static CorporateAction[] ordered(
            List<CorporateAction> actions, List<BarColumns> columns) {
        List<InstrumentId> replayed = columns.stream().map(BarColumns::instrument).toList();
        return actions.stream()
                .filter(action -> replayed.contains(action.instrument()))
                .sorted(EventOrder.INSTANCE)
                .toArray(CorporateAction[]::new);
    }

    @Override
    public @Nullable MarketEvent next() {
        if (delivered < dueCount) {
            return nextBar();
        }
        return inSlice ? endSlice() : nextSlice();
    }

    private Bar nextBar() {
        int which = due[delivered++];
        BarStream stream = streams[which];
        Bar bar = stream.next();
        heads[which] = stream.head();
        return bar;
    }

    private SliceEnd endSlice() {
        inSlice = false;
        List<InstrumentId> absent = dueCount == streams.length ? List.of() : absent();
        return new SliceEnd(now, now, absent);
    }

    /** What comes before the next instant's bars, or the first of them. */
    private @Nullable MarketEvent nextSlice() {
        long earliest = gather();
        if (nextAction < actions.length && actions[nextAction].knownTime() <= earliest) {
            return actions[nextAction++];
        }
        if (earliest == ENDED) {
            return null;
        }
        now = earliest;
        inSlice = true;
        delivered = 0;
        return nextBar();
    }

    /** Finds the next instant and the streams that have a bar then. */
    private long gather() {
        if (heads.length == 1) {
            dueCount = 1;
            delivered = 1;
            return heads[0];
        }
        return merge();
    }

    private long merge() {
        long earliest = ENDED;
        int count = 0;
        for (int i = 0; i < heads.length; i++) {
            long head = heads[i];
            if (head < earliest) {
                earliest = head;
                count = 0;
            }
            if (head == earliest) {
                due[count++] = i;
            }
        }
        dueCount = count;
        delivered = count;
        return earliest;
    }

    private List<InstrumentId> absent() {
        markPresentVenues();
        List<InstrumentId> absent = new ArrayList<>();
        for (BarStream stream : streams) {
            if (stream.hasBegun() && !stream.wasAt(now) && venuePresent[stream.venue()]) {
                absent.add(stream.instrument());
            }
        }
        return absent.isEmpty() ? List.of() : absent;
    }

    private void markPresentVenues() {
        Arrays.fill(venuePresent, false);
        for (BarStream stream : streams) {
            if (stream.wasAt(now)) {
                venuePresent[stream.venue()] = true;
            }
        }
    }
}
