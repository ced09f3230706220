package io.slipway.data.store;

import io.slipway.model.Frequency;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The trading days of venues as their daily bars tell them. A day counts where more than half as
 * many instruments have a bar as usual around it, so that one vendor's invention on a holiday makes
 * no trading day, and a venue of one instrument trades whenever that does. What follows from all
 * bars follows whichever way they came.
 */
final class VenueDays {

    /**
     * How many days before and after tell what is usual: more than any run of holidays takes twice,
     * fewer than would miss that many instruments are suspended or listed.
     */
    private static final int AROUND = 15;

    private VenueDays() {}

    static Set<Tables.VenueDay> of(Snapshot snapshot) {
        Map<Venue, NavigableMap<LocalDate, Integer>> daily = new HashMap<>();
        Map<Venue, NavigableMap<LocalDate, Integer>> longer = new HashMap<>();
        for (BarFile file : snapshot.manifest().bars()) {
            if (!file.frequency().isIntraday()) {
                var counts = file.frequency().equals(Frequency.DAY) ? daily : longer;
                for (BarIndex.Day day : snapshot.index(file).days()) {
                    counts.computeIfAbsent(day.venue(), _ -> new TreeMap<>())
                            .merge(day.day(), day.bars(), Integer::sum);
                }
            }
        }
        longer.forEach(daily::putIfAbsent);
        Set<Tables.VenueDay> days = new HashSet<>();
        daily.forEach((venue, counts) ->
                usual(counts).forEach(day -> days.add(new Tables.VenueDay(venue, day))));
        return days;
    }

    /** The days on which as many instruments traded as can be expected. */
    static List<LocalDate> usual(NavigableMap<LocalDate, Integer> counts) {
        List<LocalDate> days = new ArrayList<>(counts.keySet());
        int[] bars = counts.values().stream().mapToInt(Integer::intValue).toArray();
        List<LocalDate> usual = new ArrayList<>();
        for (int i = 0; i < bars.length; i++) {
            int before = median(bars, Math.max(0, i - AROUND), i, bars[i]);
            int after = median(bars, i + 1, Math.min(bars.length, i + 1 + AROUND), bars[i]);
            // The lesser, so that a day on which many begin or stop to trade counts too.
            if (2L * bars[i] > Math.min(before, after)) {
                usual.add(days.get(i));
            }
        }
        return usual;
    }

    /**
     * @param none what it is where there is nothing to look at
     */
    private static int median(int[] values, int from, int to, int none) {
        if (from >= to) {
            return none;
        }
        int[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
