package io.slipway.market;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.Locale;

/**
 * When a market order that was decided on at the close of a bar is executed. Limit and stop orders
 * work from the bar after the decision in every setting, and orders for the opening or the close
 * keep their own moment.
 */
public enum FillTiming {
    /** At the open of the next bar of its instrument. */
    NEXT_OPEN,
    /** At the close of the next bar of its instrument. */
    NEXT_CLOSE,
    /**
     * At the close of the very bar the decision was taken on. Nobody can know a close and still
     * trade at it, so results are {@linkplain #isOptimistic optimistic}.
     */
    SAME_CLOSE;

    static final String FORMS = "next-open | next-close | same-close";

    /** Whether a report must warn that fills use prices that were known when deciding. */
    public boolean isOptimistic() {
        return this == SAME_CLOSE;
    }

    /**
     * Reads {@code next-open}, {@code next-close} or {@code same-close}.
     *
     * @throws ProblemException naming the text and the forms there are
     */
    public static FillTiming parse(String text) {
        for (FillTiming timing : values()) {
            if (timing.toString().equals(text.strip())) {
                return timing;
            }
        }
        throw new ProblemException(
                Problem.of("market.fills.unreadable", "value", text, "forms", FORMS));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
