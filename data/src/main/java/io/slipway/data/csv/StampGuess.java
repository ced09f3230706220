package io.slipway.data.csv;

import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether intraday rows are stamped at the opening or the close of their period: the
 * header may say; else rows at the session's opening, and none at its close, are stamped at the
 * opening, and the other way round. Where neither tells, mainland China stamps at the close and
 * others at the opening.
 */
final class StampGuess {

    private static final Set<String> OPEN_HEADERS = Set.of("opentime", "bob", "开盘时间");
    private static final Set<String> CLOSE_HEADERS = Set.of("closetime", "eob", "收盘时间");

    private StampGuess() {}

    static Stamp of(CsvGuess guess, Venue venue, @Nullable ZoneId zone, ImportOptions options) {
        CsvFormat format = guess.format();
        Integer field = format.columns().get(CsvColumn.TIME);
        int timeField = field == null ? 0 : field;
        String header = HeaderNames.plain(format.nameOf(timeField));
        if (OPEN_HEADERS.contains(header)) {
            return Stamp.OPEN;
        }
        if (CLOSE_HEADERS.contains(header)) {
            return Stamp.CLOSE;
        }
        RowTimes times = new RowTimes(venue, zone, options.frequency(), Stamp.CLOSE);
        DateTimeText text = new DateTimeText('\n', format.dateForm());
        Calendar calendar = Calendars.of(venue);
        int atOpen = 0;
        int atClose = 0;
        for (List<String> row : guess.rows().rows()) {
            if (!text.parse(row.get(timeField)) || !withClock(text, row, format)) {
                continue;
            }
            long time = times.close(text);
            LocalDate day = LocalDate.ofEpochDay(text.epochDay());
            atOpen += time == calendar.openOf(day) ? 1 : 0;
            atClose += time == calendar.closeOf(day) ? 1 : 0;
        }
        if (atOpen > 0 != atClose > 0) {
            return atOpen > 0 ? Stamp.OPEN : Stamp.CLOSE;
        }
        return InstrumentDefaults.isMainland(venue) ? Stamp.CLOSE : Stamp.OPEN;
    }

    private static boolean withClock(DateTimeText text, List<String> row, CsvFormat format) {
        Integer clock = format.columns().get(CsvColumn.CLOCK);
        return clock == null || text.parseClock(row.get(clock));
    }
}
