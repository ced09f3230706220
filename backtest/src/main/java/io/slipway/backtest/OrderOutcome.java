package io.slipway.backtest;

import io.slipway.model.Contingency;
import io.slipway.model.OrderId;
import io.slipway.model.OrderTerms;
import io.slipway.model.Price;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order and what became of it.
 *
 * @param id number within the run
 * @param terms its last terms, as clipped or replaced
 * @param groupId number of the first order of its group; its own if it stands alone
 * @param contingency how it depends on its group
 * @param submittedTime when the strategy asked for it, UTC epoch nanoseconds
 * @param status how it stands at the end of the run
 * @param filled how much of it was executed
 * @param averagePrice mean price of its fills weighted by quantity, or null if there are none
 * @param finishedTime when it reached its final status; {@link #STILL_OPEN} while it works
 * @param reason why it was denied, rejected, cancelled or expired, else null
 */
public record OrderOutcome(
        OrderId id,
        OrderTerms terms,
        OrderId groupId,
        Contingency contingency,
        long submittedTime,
        Status status,
        Quantity filled,
        @Nullable Price averagePrice,
        long finishedTime,
        @Nullable Problem reason) {

    /** The finishing time of an order that works at the end of the run. */
    public static final long STILL_OPEN = Long.MAX_VALUE;

    /** How an order can stand. */
    public enum Status {
        /** Still waiting when the run ended. */
        WORKING,
        /** Executed completely. */
        FILLED,
        /** Refused by our risk gate. */
        DENIED,
        /** Refused by the venue. */
        REJECTED,
        /** Taken back before it was complete. */
        CANCELLED,
        /** Its time in force ended before it was complete. */
        EXPIRED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it reached the venue. */
    public boolean passedGate() {
        return status != Status.DENIED;
    }

    /** Whether it ended with something left to fill. */
    public boolean isUnfilled() {
        return status != Status.FILLED && status != Status.DENIED;
    }
}
