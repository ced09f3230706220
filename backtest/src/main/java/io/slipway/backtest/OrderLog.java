package io.slipway.backtest;

import io.slipway.backtest.OrderOutcome.Status;
import io.slipway.model.Contingency;
import io.slipway.model.OrderId;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.TimeInForce;
import io.slipway.trading.InstrumentIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a run by number, with their last terms and how they ended. Kept as numbers but for
 * what most orders share (their kind) or do not have (a reason).
 */
final class OrderLog {

    private static final int QUANTITY = 0;
    private static final int SHARE = 1;
    private static final int SUBMITTED = 2;
    private static final int FINISHED = 3;
    private static final int GROUP = 4;
    private static final int REST = 5;
    private static final int FIELDS = 6;

    // Within the field REST, behind the scale.
    private static final int SELLS = 5;
    private static final int SHARES = 6;
    private static final int SLOT = 7;

    /** What is the same for most orders of a run. */
    private record Kind(OrderType type, TimeInForce life, Contingency contingency, String tag) {

        boolean isOf(OrderTerms terms, Contingency other) {
            return type.equals(terms.type())
                    && life == terms.timeInForce()
                    && contingency == other
                    && tag.equals(terms.tag());
        }
    }

    private final InstrumentIndex index;
    private final LongTable rows = new LongTable(FIELDS);
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Status> statuses = new ArrayList<>();
    private final List<@Nullable Problem> reasons = new ArrayList<>();

    OrderLog(InstrumentIndex index) {
        this.index = index;
    }

    int size() {
        return rows.size();
    }

    /** Appends an order that works. */
    void append(OrderTerms terms, OrderId group, Contingency contingency, long submittedTime) {
        int row = rows.add();
        long[] block = rows.block(row);
        int at = rows.start(row);
        block[at + SUBMITTED] = submittedTime;
        block[at + FINISHED] = OrderOutcome.STILL_OPEN;
        block[at + GROUP] = group.number();
        long sells = terms.side() == Side.SELL ? 1L << SELLS : 0;
        block[at + REST] = sells | (long) index.slotOf(terms.instrument()) << SLOT;
        resize(row, terms.size());
        kinds.add(kind(terms, contingency));
        statuses.add(Status.WORKING);
        reasons.add(null);
    }

    /** The kind of the order before, if it is the same. */
    private Kind kind(OrderTerms terms, Contingency contingency) {
        if (!kinds.isEmpty() && kinds.getLast().isOf(terms, contingency)) {
            return kinds.getLast();
        }
        return new Kind(terms.type(), terms.timeInForce(), contingency, terms.tag());
    }

    /** Gives an order the size and type of new terms; the rest of them stays the same. */
    void change(int row, OrderTerms terms) {
        resize(row, terms.size());
        Kind old = kinds.get(row);
        if (!old.type.equals(terms.type())) {
            kinds.set(row, new Kind(terms.type(), old.life, old.contingency, old.tag));
        }
    }

    private void resize(int row, OrderSize size) {
        long rest = rows.get(row, REST) & ~((1L << SHARES) | ((1L << SELLS) - 1));
        rest |= Packed.scale(size.quantity().value(), 0);
        rows.set(row, QUANTITY, size.quantity().value().unscaled());
        if (size instanceof OrderSize.EquityShare share) {
            rows.set(row, SHARE, Double.doubleToRawLongBits(share.share()));
            rest |= 1L << SHARES;
        }
        rows.set(row, REST, rest);
    }

    void finish(int row, Status status, long time, @Nullable Problem reason) {
        statuses.set(row, status);
        rows.set(row, FINISHED, time);
        if (reason != null) {
            reasons.set(row, reason);
        }
    }

    /** What became of an order, given its fills. */
    OrderOutcome outcome(int row, FilledPart filled) {
        return new OrderOutcome(
                OrderId.of(row + 1L),
                terms(row),
                OrderId.of(rows.get(row, GROUP)),
                kinds.get(row).contingency,
                rows.get(row, SUBMITTED),
                statuses.get(row),
                filled.quantity(),
                filled.averagePrice(),
                rows.get(row, FINISHED),
                reasons.get(row));
    }

    private OrderTerms terms(int row) {
        long rest = rows.get(row, REST);
        Kind kind = kinds.get(row);
        return new OrderTerms(
                index.instrument((int) (rest >>> SLOT)).id(),
                Packed.bit(rest, SELLS) ? Side.SELL : Side.BUY,
                size(row, rest),
                kind.type,
                kind.life,
                kind.tag);
    }

    private OrderSize size(int row, long rest) {
        Quantity quantity = Quantity.of(Packed.decimal(rows.get(row, QUANTITY), rest, 0));
        return Packed.bit(rest, SHARES)
                ? new OrderSize.EquityShare(quantity, Double.longBitsToDouble(rows.get(row, SHARE)))
                : new OrderSize.Units(quantity);
    }
}
