package io.slipway.backtest;

import io.slipway.model.MarketEvent;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import io.slipway.trading.Strategy;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells an exception of a strategy from one of ours, and where in the strategy it came from. */
final class FailureSite {

    private final LoadedStrategy loaded;
    private final Class<? extends Strategy> type;

    FailureSite(LoadedStrategy loaded, Strategy strategy) {
        this.loaded = loaded;
        this.type = strategy.getClass();
    }

    /**
     * The problem to throw, or the very exception thrown again if no frame is the strategy's: then
     * the error is ours.
     */
    RuntimeException explain(Throwable thrown, @Nullable MarketEvent event) {
        Optional<StackTraceElement> frame =
                Arrays.stream(thrown.getStackTrace()).filter(this::isOfStrategy).findFirst();
        if (frame.isEmpty()) {
            if (thrown instanceof Error error) {
                throw error;
            }
            return (RuntimeException) thrown;
        }
        return new ProblemException(problem(thrown, frame.get(), event), thrown);
    }

    private boolean isOfStrategy(StackTraceElement frame) {
        if (loaded.file() != null) {
            return loaderName().equals(frame.getClassLoaderName());
        }
        return frame.getClassName().startsWith(type.getPackageName() + ".");
    }

    private String loaderName() {
        return String.valueOf(type.getClassLoader().getName());
    }

    private Problem problem(
            Throwable thrown, StackTraceElement frame, @Nullable MarketEvent event) {
        String message = thrown.getMessage();
        return Problem.of(
                "run.strategy-failed",
                "strategy",
                loaded.name(),
                "file",
                loaded.file() == null ? String.valueOf(frame.getFileName()) : loaded.file(),
                "line",
                frame.getLineNumber(),
                "method",
                frame.getMethodName(),
                "time",
                event == null ? "…" : Times.instant(event.knownTime()),
                "error",
                thrown.getClass().getSimpleName(),
                "message",
                message == null ? "" : message);
    }
}
