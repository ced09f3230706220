package io.slipway.data.sync;

import io.slipway.data.BarColumns;
import io.slipway.data.source.Rows;
import io.slipway.data.store.KnownTables;
import io.slipway.model.Times;
import java.time.LocalDate;

/** Notes where new bars say something else than those of the lake at the same time. */
final class BarComparison {

    private static final String[] COLUMNS = {"open", "high", "low", "close", "volume", "amount"};

    /** Below this part of a value two sources agree: they round differently. */
    private static final double TOLERANCE = 1e-6;

    private final Rows.Builder restated = Rows.of(KnownTables.RESTATEMENTS.columns());
    private final Rows.Builder different = Rows.of(KnownTables.DIFFERENCES.columns());
    private long restatements;
    private long differences;

    /** The owner of the bars has changed its mind. */
    void restate(BarColumns old, BarColumns fresh, LocalDate seen) {
        compare(
                old,
                fresh,
                0,
                (row, column, before, now) -> {
                    restatements++;
                    restated.text("bars")
                            .text(
                                    fresh.instrument()
                                            + " "
                                            + fresh.frequency()
                                            + " "
                                            + Times.instant(fresh.time()[row]))
                            .text(COLUMNS[column])
                            .text(Double.toString(before))
                            .text(Double.toString(now))
                            .date(seen)
                            .end();
                });
    }

    /** Another source than the owner says so. */
    void differ(BarColumns old, BarColumns fresh, String source) {
        compare(
                old,
                fresh,
                TOLERANCE,
                (row, column, before, now) -> {
                    differences++;
                    different
                            .text(source)
                            .text(fresh.instrument().toString())
                            .text(fresh.frequency().toString())
                            .instant(Times.instant(fresh.time()[row]))
                            .text(COLUMNS[column])
                            .number(before)
                            .number(now)
                            .end();
                });
    }

    @FunctionalInterface
    private interface Found {
        void at(int freshRow, int column, double before, double now);
    }

    private static void compare(BarColumns old, BarColumns fresh, double tolerance, Found found) {
        double[][] before = values(old);
        double[][] now = values(fresh);
        for (int row = 0; row < fresh.size(); row++) {
            int at = old.firstAtOrAfter(fresh.time()[row]);
            if (at == old.size() || old.time()[at] != fresh.time()[row]) {
                continue;
            }
            for (int column = 0; column < COLUMNS.length; column++) {
                double a = before[column][at];
                double b = now[column][row];
                if (!isSame(a, b, tolerance)) {
                    found.at(row, column, a, b);
                }
            }
        }
    }

    private static boolean isSame(double a, double b, double tolerance) {
        return Double.compare(a, b) == 0
                || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
    }

    private static double[][] values(BarColumns bars) {
        return new double[][] {
            bars.open(), bars.high(), bars.low(), bars.close(), bars.volume(), bars.amount()
        };
    }

    long restatements() {
        return restatements;
    }

    long differences() {
        return differences;
    }

    Rows restated() {
        return restated.build();
    }

    Rows different() {
        return different.build();
    }
}
