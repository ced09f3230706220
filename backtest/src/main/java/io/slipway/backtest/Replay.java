package io.slipway.backtest;

import io.slipway.model.MarketEvent;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.SliceEnd;
import io.slipway.model.Times;
import io.slipway.trading.Feed;
import io.slipway.trading.TradingLoop;
import org.jspecify.annotations.Nullable;

/**
 * Drives a loop through a feed. Slices before the run, and those the strategy needs before it may
 * order, warm it up; from the run's first slice on the books are written down at each slice's end.
 */
final class Replay {

    private static final int EVENTS_PER_PROGRESS = 1 << 16;

    private final Feed feed;
    private final TradingLoop loop;
    private final EquityRecorder recorder;
    private final FailureSite failures;
    private final Progress progress;
    private final long total;
    private long events;
    private @Nullable MarketEvent current;

    Replay(
            Feed feed,
            TradingLoop loop,
            EquityRecorder recorder,
            FailureSite failures,
            Progress progress,
            long total) {
        this.feed = feed;
        this.loop = loop;
        this.recorder = recorder;
        this.failures = failures;
        this.progress = progress;
        this.total = total;
    }

    /**
     * @param firstTime first close of the run
     * @param warmUpBars how many slices the strategy must have begun to see before it may order
     * @return how many events there were
     */
    long run(long firstTime, int warmUpBars) {
        try {
            current = next();
            warmUp(firstTime, warmUpBars - 1);
            trade();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throw failures.explain(e, current);
        }
        progress.at(total, total);
        return events;
    }

    private void warmUp(long firstTime, int mutedSlices) {
        int slices = 0;
        MarketEvent event = current;
        while (event != null && (event.knownTime() < firstTime || slices < mutedSlices)) {
            loop.warmUp(event);
            if (event instanceof SliceEnd) {
                slices++;
                if (event.knownTime() >= firstTime) {
                    recorder.record(event.knownTime(), loop.portfolio());
                }
            }
            event = next();
            current = event;
        }
    }

    private void trade() {
        MarketEvent event = current;
        while (event != null) {
            current = event;
            loop.onMarket(event);
            if (event instanceof SliceEnd) {
                recorder.record(event.knownTime(), loop.portfolio());
            }
            event = next();
        }
    }

    private @Nullable MarketEvent next() {
        if ((++events & (EVENTS_PER_PROGRESS - 1)) == 0) {
            progress.at(Math.min(events, total), total);
        }
        try {
            return feed.next();
        } catch (IllegalArgumentException e) {
            String after = current == null ? "…" : Times.instant(current.knownTime()).toString();
            String reason = String.valueOf(e.getMessage());
            throw new ProblemException(
                    Problem.of("run.bad-bar", "after", after, "reason", reason), e);
        }
    }
}
