package io.slipway.factor.study;

import io.slipway.model.Calendars;
import io.slipway.model.Times;
import io.slipway.model.Venue;
import java.time.ZoneId;

/** On which day of a venue closes are. */
final class VenueDays {

    private VenueDays() {}

    static int[] of(long[] time, Venue venue) {
        ZoneId zone = Calendars.zone(venue);
        int[] days = new int[time.length];
        for (int r = 0; r < days.length; r++) {
            days[r] = (int) Times.instant(time[r]).atZone(zone).toLocalDate().toEpochDay();
        }
        return days;
    }
}
