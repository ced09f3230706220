package io.slipway.backtest;

import io.slipway.model.Currency;
import io.slipway.model.Instrument;
import io.slipway.model.Money;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.RoundTrip;
import io.slipway.model.Side;
import io.slipway.trading.InstrumentIndex;
import java.util.AbstractList;
import java.util.RandomAccess;

/** Round trips in the order they were closed, kept as numbers: one is made when it is asked for. */
final class TradeLog extends AbstractList<RoundTrip> implements RandomAccess {

    private static final int QUANTITY = 0;
    private static final int ENTRY_PRICE = 1;
    private static final int EXIT_PRICE = 2;
    private static final int PROFIT = 3;
    private static final int FEES = 4;
    private static final int ENTRY_TIME = 5;
    private static final int EXIT_TIME = 6;
    private static final int REST = 7;
    private static final int FIELDS = 8;

    // Within the field REST, behind the five scales.
    private static final int SELLS = 25;
    private static final int SLOT = 26;

    private final InstrumentIndex index;
    private final LongTable rows = new LongTable(FIELDS);

    TradeLog(InstrumentIndex index) {
        this.index = index;
    }

    void append(RoundTrip trade) {
        int row = rows.add();
        long[] block = rows.block(row);
        int at = rows.start(row);
        block[at + QUANTITY] = trade.quantity().value().unscaled();
        block[at + ENTRY_PRICE] = trade.entryPrice().value().unscaled();
        block[at + EXIT_PRICE] = trade.exitPrice().value().unscaled();
        block[at + PROFIT] = trade.profit().amount().unscaled();
        block[at + FEES] = trade.fees().amount().unscaled();
        block[at + ENTRY_TIME] = trade.entryTime();
        block[at + EXIT_TIME] = trade.exitTime();
        block[at + REST] = packed(trade);
    }

    private long packed(RoundTrip trade) {
        return Packed.scale(trade.quantity().value(), QUANTITY)
                | Packed.scale(trade.entryPrice().value(), ENTRY_PRICE)
                | Packed.scale(trade.exitPrice().value(), EXIT_PRICE)
                | Packed.scale(trade.profit().amount(), PROFIT)
                | Packed.scale(trade.fees().amount(), FEES)
                | (trade.side() == Side.SELL ? 1L << SELLS : 0)
                | (long) index.slotOf(trade.instrument()) << SLOT;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public RoundTrip get(int row) {
        long rest = rows.get(row, REST);
        Instrument instrument = index.instrument(slot(row));
        Currency currency = instrument.currency();
        return new RoundTrip(
                instrument.id(),
                isLong(row) ? Side.BUY : Side.SELL,
                Quantity.of(Packed.decimal(rows.get(row, QUANTITY), rest, QUANTITY)),
                entryTime(row),
                Price.of(Packed.decimal(rows.get(row, ENTRY_PRICE), rest, ENTRY_PRICE)),
                exitTime(row),
                Price.of(Packed.decimal(rows.get(row, EXIT_PRICE), rest, EXIT_PRICE)),
                Money.of(Packed.decimal(rows.get(row, PROFIT), rest, PROFIT), currency),
                Money.of(Packed.decimal(rows.get(row, FEES), rest, FEES), currency));
    }

    int slot(int row) {
        return (int) (rows.get(row, REST) >>> SLOT);
    }

    boolean isLong(int row) {
        return !Packed.bit(rows.get(row, REST), SELLS);
    }

    long entryTime(int row) {
        return rows.get(row, ENTRY_TIME);
    }

    long exitTime(int row) {
        return rows.get(row, EXIT_TIME);
    }

    double profit(int row) {
        return number(row, PROFIT);
    }

    double fees(int row) {
        return number(row, FEES);
    }

    /** Entry price times quantity, not rounded. */
    double entryValue(int row) {
        return number(row, ENTRY_PRICE) * number(row, QUANTITY);
    }

    private double number(int row, int field) {
        long[] block = rows.block(row);
        int at = rows.start(row);
        return Packed.toDouble(block[at + field], block[at + REST], field);
    }
}
