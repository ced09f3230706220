package io.slipway.data.sync;

import io.slipway.data.source.Publication;
import io.slipway.data.source.Rows;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The trading days of a venue as far as anybody knows: the vendor's own calendar where the lake has
 * it, else the venue's rules, else weekdays.
 */
public final class SourceCalendar {

    private static final int LONGEST_BREAK_DAYS = 40;

    private final Calendar rules;
    private final NavigableSet<LocalDate> open;
    private final NavigableSet<LocalDate> known;

    private SourceCalendar(
            Calendar rules, NavigableSet<LocalDate> open, NavigableSet<LocalDate> known) {
        this.rules = rules;
        this.open = open;
        this.known = known;
    }

    public static SourceCalendar of(Venue venue, Lake lake) {
        NavigableSet<LocalDate> open = new TreeSet<>();
        NavigableSet<LocalDate> known = new TreeSet<>();
        Rows rows =
                lake.facts(
                        FactQuery.of(KnownTables.CALENDAR.name())
                                .columns("day", "is_open")
                                .among("venue", List.of(venue.code())));
        for (int row = 0; row < rows.size(); row++) {
            LocalDate day = LocalDate.ofEpochDay(rows.day(0, row));
            known.add(day);
            if (rows.number(1, row) == 1) {
                open.add(day);
            }
        }
        return new SourceCalendar(Calendars.of(venue), open, known);
    }

    public boolean isTradingDay(LocalDate day) {
        return isKnown(day) ? open.contains(day) : rules.isTradingDay(day);
    }

    /** Whether the vendor's calendar covers a day; it may list trading days only. */
    private boolean isKnown(LocalDate day) {
        return !known.isEmpty() && !day.isBefore(known.first()) && !day.isAfter(known.last());
    }

    /** Trading days, both ends included, in order. */
    public List<LocalDate> tradingDays(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (isTradingDay(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The newest trading day whose rows are published at a moment; null if none is. */
    public @Nullable LocalDate newestPublished(Publication publication, Instant now) {
        ZonedDateTime local = now.atZone(publication.zone());
        LocalDate day = local.toLocalDate();
        if (local.toLocalTime().isBefore(publication.time())) {
            day = day.minusDays(1);
        }
        return before(before(day, 0), publication.lagDays());
    }

    /** The trading day so many before the last one that is not after a day. */
    private @Nullable LocalDate before(@Nullable LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; at != null; left--) {
            at = notAfter(at);
            if (at == null || left == 0) {
                return at;
            }
            at = at.minusDays(1);
        }
        return null;
    }

    private @Nullable LocalDate notAfter(LocalDate day) {
        for (int back = 0; back <= LONGEST_BREAK_DAYS; back++) {
            if (isTradingDay(day.minusDays(back))) {
                return day.minusDays(back);
            }
        }
        return null;
    }
}
