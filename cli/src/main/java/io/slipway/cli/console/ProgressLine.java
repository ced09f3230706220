package io.slipway.cli.console;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * How far long work is: a bar that redraws itself on a terminal; elsewhere a line every few
 * seconds, so that a log stays short. Work that is done at once shows nothing. Used by one thread.
 */
public final class ProgressLine implements AutoCloseable {

    private static final long FIRST_NANOS = 300_000_000L;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;
    private static final int BAR_WIDTH = 30;
    private static final double SMALLEST_SHARE = 0.01;

    private final @Nullable PrintStream err;
    private final boolean isTerminal;
    private final String task;
    private final long begun = System.nanoTime();
    private long next;
    private boolean isDrawn;

    ProgressLine(@Nullable PrintStream err, boolean isTerminal, String task) {
        this.err = err;
        this.isTerminal = isTerminal;
        this.task = task;
        this.next = isTerminal ? FIRST_NANOS : LINE_NANOS;
    }

    /**
     * Tells how far the work is.
     *
     * @param total what {@code done} will be at the end; 0 where nobody knows
     */
    public void at(long done, long total) {
        long elapsed = System.nanoTime() - begun;
        if (err == null || elapsed < next) {
            return;
        }
        next = elapsed + (isTerminal ? REDRAW_NANOS : LINE_NANOS);
        show(err, Math.clamp(total <= 0 ? 0 : (double) done / total, 0, 1), elapsed / 1e9);
    }

    private void show(PrintStream to, double share, double seconds) {
        String text =
                "%s %3.0f %% (%.0f s%s)".formatted(task, 100 * share, seconds, eta(share, seconds));
        if (isTerminal) {
            int full = (int) (share * BAR_WIDTH);
            String bar = "#".repeat(full) + ".".repeat(BAR_WIDTH - full);
            to.print("\r\u001b[K" + bar + " " + text);
            isDrawn = true;
        } else {
            to.println(text);
        }
        to.flush();
    }

    /** Seconds still to go, as soon as that can be told. */
    private static String eta(double share, double seconds) {
        return share < SMALLEST_SHARE ? "" : ", ETA %.0f s".formatted(seconds / share - seconds);
    }

    /** Wipes the bar. */
    @Override
    public void close() {
        if (err != null && isDrawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
