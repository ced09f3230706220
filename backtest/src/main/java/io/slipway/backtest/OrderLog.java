package io.slipway.backtest;

import io.slipway.backtest.OrderOutcome.Status;
import io.slipway.model.Contingency;
import io.slipway.model.Instrument;
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
 * what most orders share (type and tag) or do not have (a reason).
 */
final class OrderLog {

    private static final TimeInForce[] LIVES = TimeInForce.values();
    private static final Contingency[] CONTINGENCIES = Contingency.values();
    private static final Status[] STATUSES = Status.values();

    private static final int QUANTITY = 0;
    private static final int SHARE = 1;
    private static final int SUBMITTED = 2;
    private static final int FINISHED = 3;
    private static final int GROUP = 4;
    private static final int REST = 5;
    private static final int STATUS = 6;
    private static final int FIELDS = 7;

    // Within the field REST, behind the scale.
    private static final int SELLS = 5;
    private static final int SHARES = 6;
    private static final int LIFE = 7;
    private static final int CONTINGENCY = 11;
    private static final int SLOT = 15;
    private static final int ENUM_BITS = 4;

    private final InstrumentIndex index;
    private final LongTable rows = new LongTable(FIELDS);
    private final List<OrderType> types = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
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
        rows.set(row, SUBMITTED, submittedTime);
        rows.set(row, FINISHED, OrderOutcome.STILL_OPEN);
        rows.set(row, GROUP, group.number());
        rows.set(
                row,
                REST,
                (terms.side() == Side.SELL ? 1L << SELLS : 0)
                        | (long) terms.timeInForce().ordinal() << LIFE
                        | (long) contingency.ordinal() << CONTINGENCY
                        | (long) index.slotOf(terms.instrument()) << SLOT);
        resize(row, terms.size());
        types.add(terms.type());
        tags.add(terms.tag());
        reasons.add(null);
    }

    /** Gives an order the size and type of new terms; the rest of them stays the same. */
    void change(int row, OrderTerms terms) {
        resize(row, terms.size());
        types.set(row, terms.type());
    }

    private void resize(int row, OrderSize size) {
        long rest = rows.get(row, REST) & ~(1L << SHARES | (1L << SELLS) - 1);
        rest |= Packed.scale(size.quantity().value(), 0);
        rows.set(row, QUANTITY, size.quantity().value().unscaled());
        if (size instanceof OrderSize.EquityShare share) {
            rows.set(row, SHARE, Double.doubleToRawLongBits(share.share()));
            rest |= 1L << SHARES;
        }
        rows.set(row, REST, rest);
    }

    void finish(int row, Status status, long time, @Nullable Problem reason) {
        rows.set(row, STATUS, status.ordinal());
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
                CONTINGENCIES[(int) Packed.bits(rows.get(row, REST), CONTINGENCY, ENUM_BITS)],
                rows.get(row, SUBMITTED),
                STATUSES[(int) rows.get(row, STATUS)],
                filled.quantity(),
                filled.averagePrice(),
                rows.get(row, FINISHED),
                reasons.get(row));
    }

    private OrderTerms terms(int row) {
        long rest = rows.get(row, REST);
        Instrument instrument = index.instrument((int) (rest >>> SLOT));
        return new OrderTerms(
                instrument.id(),
                Packed.bits(rest, SELLS, 1) == 1 ? Side.SELL : Side.BUY,
                size(row, rest),
                types.get(row),
                LIVES[(int) Packed.bits(rest, LIFE, ENUM_BITS)],
                tags.get(row));
    }

    private OrderSize size(int row, long rest) {
        Quantity quantity = Quantity.of(Packed.decimal(rows.get(row, QUANTITY), rest, 0));
        return Packed.bits(rest, SHARES, 1) == 1
                ? new OrderSize.EquityShare(quantity, Double.longBitsToDouble(rows.get(row, SHARE)))
                : new OrderSize.Units(quantity);
    }
}
