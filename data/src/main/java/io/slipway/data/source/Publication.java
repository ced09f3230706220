package io.slipway.data.source;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a vendor has a day's rows: what lag is measured against, so that nights and holidays raise
 * no alarm.
 *
 * @param time of day from which on they are there
 * @param zone of that time
 * @param lagDays trading days later: 0 the same evening, 1 on the next trading day
 */
public record Publication(LocalTime time, ZoneId zone, int lagDays) {

    public Publication {
        if (lagDays < 0 || lagDays > 250) {
            throw new IllegalArgumentException("a lag is 0 to 250 trading days, not " + lagDays);
        }
    }
}
