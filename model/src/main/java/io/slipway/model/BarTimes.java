package io.slipway.model;

/** Where the bars of a session end: counted from the opening, and anew after each pause. */
final class BarTimes {

    private BarTimes() {}

    /** All closes, given the length of a bar in nanoseconds. */
    static long[] of(Session session, long length) {
        long[] times = new long[count(session, length)];
        int next = 0;
        for (int stretch = 0; stretch <= session.pauses().size(); stretch++) {
            long end = end(session, stretch);
            for (long time = start(session, stretch); time < end; time += length) {
                times[next++] = Math.min(time + length, end);
            }
        }
        return times;
    }

    /** The close of the bar a time within the session goes into; MIN_VALUE inside a pause. */
    static long containing(Session session, long time, long length) {
        for (int stretch = 0; stretch <= session.pauses().size(); stretch++) {
            long start = start(session, stretch);
            long end = end(session, stretch);
            if (time >= start && time < end) {
                return Math.min(start + ((time - start) / length + 1) * length, end);
            }
            if (time == end) {
                return end;
            }
        }
        return Long.MIN_VALUE;
    }

    private static int count(Session session, long length) {
        int count = 0;
        for (int stretch = 0; stretch <= session.pauses().size(); stretch++) {
            count += (int) Math.ceilDiv(end(session, stretch) - start(session, stretch), length);
        }
        return count;
    }

    private static long start(Session session, int stretch) {
        return stretch == 0 ? session.openTime() : session.pauses().get(stretch - 1).toTime();
    }

    private static long end(Session session, int stretch) {
        return stretch == session.pauses().size()
                ? session.closeTime()
                : session.pauses().get(stretch).fromTime();
    }
}
