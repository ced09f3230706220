package io.slipway.backtest.report;

import io.slipway.backtest.RunResult;
import io.slipway.model.Calendars;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Times of a run as its market's clocks show them; days alone where bars are days or longer. */
final class RunTimes {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int DATE_LENGTH = 10;

    private final ZoneId zone;
    private final boolean isIntraday;

    RunTimes(RunResult run) {
        List<ZoneId> zones =
                run.instruments().stream()
                        .map(each -> Calendars.zone(each.id().venue()))
                        .distinct()
                        .toList();
        this.zone = zones.size() == 1 ? zones.getFirst() : ZoneId.of("UTC");
        this.isIntraday = run.specification().frequency().isIntraday();
    }

    boolean isIntraday() {
        return isIntraday;
    }

    ZoneId zone() {
        return zone;
    }

    /** {@code 2024-01-31} or {@code 2024-01-31 09:30}. */
    String text(long epochNanos) {
        LocalDateTime local = LocalDateTime.ofInstant(Times.instant(epochNanos), zone);
        String date = local.toLocalDate().toString();
        if (!isIntraday) {
            return date;
        }
        return date + " " + local.toLocalTime().toString().substring(0, 5);
    }

    static String dateOf(String text) {
        return text.substring(0, Math.min(DATE_LENGTH, text.length()));
    }

    /**
     * Where a bar stands on a chart's axis: its local day, or its local minute, counted from 1970.
     * A bar that closes at midnight belongs to the day before.
     */
    long[] axis(InstrumentId instrument, long[] closes) {
        ZoneId local = Calendars.zone(instrument.venue());
        long[] axis = new long[closes.length];
        for (int i = 0; i < axis.length; i++) {
            long seconds = Math.floorDiv(closes[i], NANOS_PER_SECOND);
            long offset =
                    local.getRules().getOffset(Instant.ofEpochSecond(seconds)).getTotalSeconds();
            long wall = seconds + offset;
            axis[i] = isIntraday ? Math.floorDiv(wall, 60) : Math.floorDiv(wall - 1, 86_400);
        }
        return axis;
    }
}
