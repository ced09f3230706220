package io.slipway.trading;

import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Instrument;
import io.slipway.model.Lot;
import io.slipway.model.Money;
import io.slipway.model.Position;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.RoundTrip;
import io.slipway.model.Side;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lots of one instrument: fills open and close them first in, first out. What was booked for a
 * lot is divided among its parts without losing a cent, so profits, costs and cash always add up.
 */
final class LotBook {

    /** Digits a split may leave behind the point before fractions are settled. */
    private static final int SPLIT_DIGITS = 9;

    private final Instrument instrument;
    private final Deque<Lot> lots = new ArrayDeque<>();
    private Quantity net = Quantity.ZERO;

    LotBook(Instrument instrument) {
        this.instrument = instrument;
    }

    Quantity net() {
        return net;
    }

    Position position() {
        return new Position(instrument.id(), new ArrayList<>(lots));
    }

    /**
     * Books a fill.
     *
     * @param booked notional of the whole fill, positive
     */
    void apply(Fill fill, Money booked, Consumer<RoundTrip> closed) {
        Quantity signed = fill.signedQuantity();
        net = net.plus(signed);
        Lot incoming = new Lot(signed, fill.price(), booked, fill.fee(), fill.time());
        Quantity left = fill.quantity();
        while (left.isPositive() && !lots.isEmpty() && isOpposite(lots.peekFirst(), incoming)) {
            Lot oldest = lots.removeFirst();
            Quantity size = oldest.quantity().abs();
            Quantity matched = size.min(left);
            closed.accept(
                    trip(part(oldest, size, matched), part(incoming, left, matched), matched));
            if (!matched.equals(size)) {
                lots.addFirst(rest(oldest, size, matched));
            }
            incoming = matched.equals(left) ? incoming : rest(incoming, left, matched);
            left = left.minus(matched);
        }
        if (left.isPositive()) {
            lots.addLast(incoming);
        }
    }

    private static boolean isOpposite(Lot one, Lot other) {
        return one.quantity().value().signum() != other.quantity().value().signum();
    }

    private RoundTrip trip(Lot entry, Lot exit, Quantity units) {
        boolean isLong = entry.quantity().isPositive();
        Money gain = isLong ? exit.cost().minus(entry.cost()) : entry.cost().minus(exit.cost());
        Money fees = entry.fee().plus(exit.fee());
        return new RoundTrip(
                instrument.id(),
                isLong ? Side.BUY : Side.SELL,
                units,
                entry.time(),
                entry.price(),
                exit.time(),
                exit.price(),
                gain.minus(fees),
                fees);
    }

    private static Lot part(Lot lot, Quantity size, Quantity matched) {
        if (matched.equals(size)) {
            return lot;
        }
        return new Lot(
                signLike(lot, matched),
                lot.price(),
                share(lot.cost(), matched, size),
                share(lot.fee(), matched, size),
                lot.time());
    }

    private static Lot rest(Lot lot, Quantity size, Quantity matched) {
        return new Lot(
                signLike(lot, size.minus(matched)),
                lot.price(),
                lot.cost().minus(share(lot.cost(), matched, size)),
                lot.fee().minus(share(lot.fee(), matched, size)),
                lot.time());
    }

    private static Quantity signLike(Lot lot, Quantity units) {
        return lot.quantity().isPositive() ? units : units.negated();
    }

    private static Money share(Money whole, Quantity part, Quantity size) {
        Decimal fraction =
                part.value()
                        .dividedBy(size.value(), Decimal.MAX_DIGITS - 1, RoundingMode.HALF_EVEN);
        int digits = whole.currency().digits();
        return new Money(whole.amount().times(fraction, digits, Money.ROUNDING), whole.currency());
    }

    /** Multiplies every lot's units by the ratio and divides its price; what was paid stays. */
    void split(Decimal ratio) {
        List<Lot> before = new ArrayList<>(lots);
        lots.clear();
        net = Quantity.ZERO;
        for (Lot lot : before) {
            Decimal units = lot.quantity().value().times(ratio, SPLIT_DIGITS, RoundingMode.DOWN);
            Decimal price =
                    lot.price().value().dividedBy(ratio, SPLIT_DIGITS, RoundingMode.HALF_EVEN);
            Quantity quantity = new Quantity(units);
            net = net.plus(quantity);
            lots.addLast(new Lot(quantity, new Price(price), lot.cost(), lot.fee(), lot.time()));
        }
    }

    /**
     * The fraction of a unit that a split left and that is settled in cash; signed like the net.
     */
    Quantity fraction() {
        Decimal unit = instrument.lotSize().min(Decimal.ONE);
        return new Quantity(net.value().minus(net.value().roundedToStep(unit, RoundingMode.DOWN)));
    }
}
