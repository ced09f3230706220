package io.slipway.adapters.tushare;

import org.jspecify.annotations.Nullable;

/** A way to ask for a slice. */
sealed interface Way {

    /** All there is. */
    record Whole() implements Way {}

    /**
     * A trading day, with the days without trading before it where the vendor's rows are dated by
     * the calendar.
     *
     * @param parameter the day, or the first day of a range
     * @param end last day of the range; null where each day is asked by itself
     * @param eachDay whether the days without trading before it are asked, too
     * @param vip whether it needs the interfaces of richer accounts
     */
    record Days(String parameter, @Nullable String end, boolean eachDay, boolean vip)
            implements Way {

        boolean reachesBack() {
            return eachDay || end != null;
        }
    }

    /**
     * A symbol over a range of days.
     *
     * @param start first day; null where the vendor tells everything it has
     * @param end last day
     * @param withTimes whether days are written with a time
     */
    record Spans(String parameter, @Nullable String start, @Nullable String end, boolean withTimes)
            implements Way {}
}
