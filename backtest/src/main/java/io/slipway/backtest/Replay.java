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
    private int slices;

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
        MarketEvent event = null;
        boolean isTrading = false;
        try {
            for (event = next(null); event != null; event = next(event)) {
                if (isTrading) {
                    loop.onMarket(event);
                } else {
                    isTrading = slices >= warmUpBars - 1 && event.knownTime() >= firstTime;
                    begin(event, isTrading);
                }
                if (event instanceof SliceEnd && event.knownTime() >= firstTime) {
                    recorder.record(event.knownTime(), loop.portfolio());
                }
            }
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throw failures.explain(e, event);
        }
        progress.at(total, total);
        return events;
    }

    /** An event of the warm-up, or the first one after it. */
    private void begin(MarketEvent event, boolean isTrading) {
        if (isTrading) {
            loop.onMarket(event);
        } else {
            loop.warmUp(event);
            slices += event instanceof SliceEnd ? 1 : 0;
        }
    }

    private @Nullable MarketEvent next(@Nullable MarketEvent before) {
        if ((++events & (EVENTS_PER_PROGRESS - 1)) == 0) {
            progress.at(Math.min(events, total), total);
        }
        try {
            return feed.next();
        } catch (IllegalArgumentException e) {
            throw badBar(before, e);
        }
    }

    private static ProblemException badBar(
            @Nullable MarketEvent before, IllegalArgumentException e) {
        String after = before == null ? "…" : Times.instant(before.knownTime()).toString();
        String reason = String.valueOf(e.getMessage());
        return new ProblemException(Problem.of("run.bad-bar", "after", after, "reason", reason), e);
    }
}
