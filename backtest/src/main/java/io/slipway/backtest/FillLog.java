package io.slipway.backtest;

import io.slipway.model.Fill;
import io.slipway.model.Fill.Liquidity;
import io.slipway.model.Instrument;
import io.slipway.model.Money;
import io.slipway.model.OrderId;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.trading.InstrumentIndex;
import java.util.AbstractList;
import java.util.RandomAccess;

/** The fills of a run by sequence, kept as numbers: a fill is made when it is asked for. */
final class FillLog extends AbstractList<Fill> implements RandomAccess {

    private static final int QUANTITY = 0;
    private static final int PRICE = 1;
    private static final int FEE = 2;
    private static final int TIME = 3;
    private static final int ORDER = 4;
    private static final int REST = 5;
    private static final int FIELDS = 6;

    // Within the field REST, behind the three scales.
    private static final int SELLS = 15;
    private static final int MAKES = 16;
    private static final int SLOT = 17;

    private final InstrumentIndex index;
    private final LongTable rows = new LongTable(FIELDS);

    FillLog(InstrumentIndex index) {
        this.index = index;
    }

    /** Appends a fill; their sequence numbers count from 1. */
    void append(Fill fill) {
        int row = rows.add();
        long[] block = rows.block(row);
        int at = rows.start(row);
        if (fill.sequence() != row + 1L) {
            throw new IllegalStateException("fill " + fill.sequence() + " after " + row);
        }
        block[at + QUANTITY] = fill.quantity().value().unscaled();
        block[at + PRICE] = fill.price().value().unscaled();
        block[at + FEE] = fill.fee().amount().unscaled();
        block[at + TIME] = fill.time();
        block[at + ORDER] = fill.order().number();
        block[at + REST] = packed(fill);
    }

    private long packed(Fill fill) {
        return Packed.scale(fill.quantity().value(), QUANTITY)
                | Packed.scale(fill.price().value(), PRICE)
                | Packed.scale(fill.fee().amount(), FEE)
                | (fill.side() == Side.SELL ? 1L << SELLS : 0)
                | (fill.liquidity() == Liquidity.MAKER ? 1L << MAKES : 0)
                | (long) index.slotOf(fill.instrument()) << SLOT;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Fill get(int row) {
        long rest = rows.get(row, REST);
        Instrument instrument = index.instrument(slot(row));
        return new Fill(
                row + 1L,
                OrderId.of(rows.get(row, ORDER)),
                instrument.id(),
                side(row),
                Quantity.of(Packed.decimal(rows.get(row, QUANTITY), rest, QUANTITY)),
                Price.of(Packed.decimal(rows.get(row, PRICE), rest, PRICE)),
                Money.of(Packed.decimal(rows.get(row, FEE), rest, FEE), instrument.currency()),
                time(row),
                Packed.bit(rest, MAKES) ? Liquidity.MAKER : Liquidity.TAKER);
    }

    /** Place of its order among the orders. */
    int order(int row) {
        return Math.toIntExact(rows.get(row, ORDER) - 1);
    }

    int slot(int row) {
        return (int) (rows.get(row, REST) >>> SLOT);
    }

    Side side(int row) {
        return Packed.bit(rows.get(row, REST), SELLS) ? Side.SELL : Side.BUY;
    }

    long time(int row) {
        return rows.get(row, TIME);
    }

    /** Price times quantity, not rounded. */
    double value(int row) {
        long rest = rows.get(row, REST);
        return Packed.toDouble(rows.get(row, PRICE), rest, PRICE)
                * Packed.toDouble(rows.get(row, QUANTITY), rest, QUANTITY);
    }
}
