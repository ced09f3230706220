package io.slipway.trading;

import io.slipway.model.CashMovement;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.OrderId;
import io.slipway.model.Position;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.RoundTrip;
import io.slipway.model.Side;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cash and positions: a fold of fills and corporate actions, exact to the last digit, and the last
 * prices they are valued at. Owned by one loop's thread.
 *
 * <p>Equity counts the base currency, which is the currency of the starting cash; instruments of
 * other currencies are refused when the portfolio is made.
 */
public final class Portfolio implements AccountView {

    private final InstrumentIndex index;
    private final Currency base;
    private final Consumer<RoundTrip> closed;
    private final Consumer<CashMovement> moved;
    private final LotBook[] books;
    private final double[] lastPrice;
    private final double[] exposureUnits;
    private final double[] multiplier;
    private final int[] openSlots;
    private int openCount;
    private int shortCount;
    private int marked;
    private Money cash;
    private double cashValue;
    private Money fees;
    private Money dividends;

    /**
     * @param closed told of every round trip, before the call that closed it returns
     * @param moved told of all cash that comes or goes without a fill
     * @throws IllegalArgumentException if an instrument has another currency than the cash
     */
    public Portfolio(
            InstrumentIndex index,
            Money cash,
            Consumer<RoundTrip> closed,
            Consumer<CashMovement> moved) {
        this.index = index;
        this.base = cash.currency();
        this.closed = closed;
        this.moved = moved;
        this.books = books(index, base);
        this.lastPrice = new double[index.size()];
        Arrays.fill(lastPrice, Double.NaN);
        this.exposureUnits = new double[index.size()];
        this.multiplier =
                index.instruments().stream().mapToDouble(i -> i.multiplier().toDouble()).toArray();
        this.openSlots = new int[index.size()];
        this.fees = Money.zero(base);
        this.dividends = Money.zero(base);
        this.cash = cash;
        this.cashValue = cash.toDouble();
    }

    private static LotBook[] books(InstrumentIndex index, Currency base) {
        LotBook[] books = new LotBook[index.size()];
        for (int slot = 0; slot < books.length; slot++) {
            Instrument instrument = index.instrument(slot);
            if (!instrument.currency().code().equals(base.code())) {
                throw new IllegalArgumentException(
                        instrument.id() + " trades in " + instrument.currency() + ", not " + base);
            }
            books[slot] = new LotBook(instrument);
        }
        return books;
    }

    /** Values the instrument at a new price. */
    public void mark(InstrumentId id, double price) {
        int slot = index.slotAfter(marked, id);
        marked = slot;
        lastPrice[slot] = price;
    }

    /** Books a fill: cash, fee and lots. */
    public void apply(Fill fill) {
        int slot = slot(fill.instrument());
        Money booked = index.instrument(slot).notional(fill.price(), fill.quantity());
        book(fill, slot, booked);
        fees = fees.plus(fill.fee());
    }

    private void book(Fill fill, int slot, Money booked) {
        Money flown = fill.side() == Side.BUY ? cash.minus(booked) : cash.plus(booked);
        setCash(flown.minus(fill.fee()));
        books[slot].apply(fill, booked, closed);
        expose(slot);
        if (Double.isNaN(lastPrice[slot])) {
            lastPrice[slot] = fill.price().toDouble();
        }
    }

    private void setCash(Money amount) {
        cash = amount;
        cashValue = amount.toDouble();
    }

    /** Keeps what the position's value depends on as doubles, and the list of open positions. */
    private void expose(int slot) {
        double before = exposureUnits[slot];
        double after = books[slot].net().toDouble() * multiplier[slot];
        exposureUnits[slot] = after;
        shortCount += (after < 0 ? 1 : 0) - (before < 0 ? 1 : 0);
        if (before == 0 && after != 0) {
            openSlots[openCount++] = slot;
        } else if (before != 0 && after == 0) {
            close(slot);
        }
    }

    /** Keeps the remaining slots in their order, so that equity is summed in a stable order. */
    private void close(int slot) {
        int at = 0;
        while (openSlots[at] != slot) {
            at++;
        }
        System.arraycopy(openSlots, at + 1, openSlots, at, openCount - at - 1);
        openCount--;
    }

    /** Applies a split or pays a dividend for what is held before the ex-day's open. */
    public void apply(CorporateAction action) {
        int slot = index.slotOf(action.instrument());
        switch (action.type()) {
            case SPLIT -> split(slot, action);
            case CASH_DIVIDEND -> payDividend(slot, action);
        }
    }

    private void split(int slot, CorporateAction action) {
        lastPrice[slot] /= action.value().toDouble();
        if (books[slot].net().isZero()) {
            return;
        }
        books[slot].split(action.value());
        settleFraction(slot, action);
        expose(slot);
    }

    /** Fractions of a unit are paid out at the last price after the split. */
    private void settleFraction(int slot, CorporateAction action) {
        Quantity fraction = books[slot].fraction();
        if (fraction.isZero()) {
            return;
        }
        Instrument instrument = index.instrument(slot);
        Price price = instrument.executionPrice(lastPrice[slot]);
        Side side = fraction.isPositive() ? Side.SELL : Side.BUY;
        Money nothing = Money.zero(base);
        Fill inLieu =
                new Fill(
                        0,
                        OrderId.of(Long.MAX_VALUE),
                        instrument.id(),
                        side,
                        fraction.abs(),
                        price,
                        nothing,
                        action.eventTime(),
                        Fill.Liquidity.TAKER);
        book(inLieu, slot, instrument.notional(price, fraction.abs()));
        moved.accept(
                new CashMovement(
                        action.eventTime(),
                        instrument.id(),
                        CashMovement.Kind.CASH_IN_LIEU,
                        fraction,
                        price.value(),
                        instrument.notional(price, fraction)));
    }

    private void payDividend(int slot, CorporateAction action) {
        lastPrice[slot] -= action.value().toDouble();
        Quantity held = books[slot].net();
        if (held.isZero()) {
            return;
        }
        Decimal units = held.value();
        Decimal amount =
                action.value()
                        .times(units, base.digits(), Money.ROUNDING)
                        .times(
                                index.instrument(slot).multiplier(),
                                base.digits(),
                                RoundingMode.HALF_EVEN);
        Money paid = new Money(amount, base);
        dividends = dividends.plus(paid);
        setCash(cash.plus(paid));
        moved.accept(
                new CashMovement(
                        action.eventTime(),
                        action.instrument(),
                        CashMovement.Kind.DIVIDEND,
                        held,
                        action.value(),
                        paid));
    }

    public InstrumentIndex index() {
        return index;
    }

    @Override
    public Instrument instrument(InstrumentId id) {
        return index.instrument(slot(id));
    }

    /** Most questions are about the instrument whose bar has come last. */
    private int slot(InstrumentId id) {
        return index.slotNear(marked, id);
    }

    public Money cash() {
        return cash;
    }

    @Override
    public Money cash(Currency currency) {
        return currency.code().equals(base.code()) ? cash : Money.zero(currency);
    }

    @Override
    public Quantity quantity(InstrumentId id) {
        return quantity(slot(id));
    }

    Quantity quantity(int slot) {
        return books[slot].net();
    }

    public Position position(InstrumentId id) {
        return books[index.slotOf(id)].position();
    }

    /** Every position that is not flat, in the order of the ids. */
    public List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        for (LotBook book : books) {
            if (!book.net().isZero()) {
                positions.add(book.position());
            }
        }
        return positions;
    }

    @Override
    public double lastPrice(InstrumentId id) {
        return lastPrice(slot(id));
    }

    double lastPrice(int slot) {
        return lastPrice[slot];
    }

    @Override
    public double equity() {
        return withPositions(cashValue);
    }

    private double withPositions(double start) {
        double value = start;
        for (int i = 0; i < openCount; i++) {
            int slot = openSlots[i];
            value += exposureUnits[slot] * lastPrice[slot];
        }
        return value;
    }

    /** The cash of the base currency. */
    public double cashValue() {
        return cashValue;
    }

    /** Value of all positions at their last prices; short ones count negative. */
    public double netValue() {
        return openCount == 0 ? 0 : withPositions(0);
    }

    /** Whether anything is held short. */
    public boolean isShort() {
        return shortCount > 0;
    }

    /** Value of the short positions at their last prices, as a positive number. */
    public double shortValue() {
        double value = 0;
        for (int i = 0; i < openCount; i++) {
            int slot = openSlots[i];
            value += Math.max(0, -exposureUnits[slot]) * lastPrice[slot];
        }
        return value;
    }

    /** All fees paid so far. */
    public Money fees() {
        return fees;
    }

    /** All dividends received (less those paid on short positions) so far. */
    public Money dividends() {
        return dividends;
    }
}
