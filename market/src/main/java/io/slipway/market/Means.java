package io.slipway.market;

import io.slipway.market.BarPath.Phase;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Fill.Liquidity;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.trading.AccountView;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How much of an execution the account can bear: cash for what is bought, units for what is sold,
 * or exposure under margin. Numbers are those that will be booked, to the last digit.
 */
final class Means {

    /**
     * What was received at a known moment of the current instant; earlier moments cannot spend it.
     */
    private record Receipt(Phase phase, Money amount) {}

    private static final int MAX_ROUNDS = 16;

    private final FeeModel fees;
    private final AccountPolicy policy;
    private final AccountView account;
    private final Slots slots;
    private final List<Receipt> receipts = new ArrayList<>();
    private long receiptsTime = Long.MIN_VALUE;

    Means(VenueSettings settings, AccountView account, Slots slots) {
        this.fees = settings.fees();
        this.policy = settings.account();
        this.account = account;
        this.slots = slots;
    }

    /** The fee a further fill adds to what the order was charged before. */
    private Money fee(WorkingOrder order, Quantity quantity, Money notional, Liquidity liquidity) {
        Money before = order.traded;
        if (before == null) {
            return feeOf(order, quantity, notional, liquidity);
        }
        Quantity total = order.filled.plus(quantity);
        Money after = feeOf(order, total, before.plus(notional), liquidity);
        return after.minus(feeOf(order, order.filled, before, liquidity));
    }

    private Money feeOf(
            WorkingOrder order, Quantity quantity, Money notional, Liquidity liquidity) {
        Instrument instrument = order.slot.instrument();
        return fees.fee(new Traded(instrument, order.side, quantity, notional, liquidity));
    }

    /** What an execution over some quantity is worth and costs, as it will be booked. */
    record Bill(Quantity quantity, Money notional, Money fee) {}

    /**
     * The bill of the largest part of the wish the account can bear, in whole lots unless it is all
     * of what is asked or held; null if it can bear nothing.
     */
    @Nullable Bill bearable(Execution wish) {
        Bill all = bill(wish, wish.quantity());
        if (isBearable(wish, all)) {
            return all;
        }
        boolean byExposure = policy.isMargin() || wish.side() == Side.SELL;
        return byExposure ? billIfAny(wish, bearableByExposure(wish)) : affordable(wish, all);
    }

    private @Nullable Bill billIfAny(Execution wish, Quantity part) {
        return part.isPositive() ? bill(wish, part) : null;
    }

    private Bill bill(Execution wish, Quantity quantity) {
        Money notional = wish.instrument().notional(wish.price(), quantity);
        Money fee = fee(wish.order(), quantity, notional, wish.liquidity());
        return new Bill(quantity, notional, fee);
    }

    private boolean isBearable(Execution wish, Quantity quantity) {
        return isBearable(wish, bill(wish, quantity));
    }

    private boolean isBearable(Execution wish, Bill bill) {
        if (policy.isMargin()) {
            return isWithinMargin(wish, bill);
        }
        Money cash = cash(wish);
        if (wish.side() == Side.BUY) {
            return isPaid(bill, cash);
        }
        return held(wish).compareTo(bill.quantity) >= 0
                && cash.plus(bill.notional).compareTo(bill.fee) >= 0;
    }

    /**
     * Cash divided by price, less the fee of what that buys, and again until it can be paid: each
     * round keeps every affordable quantity at or below {@code high}. Where the fee jumps between
     * two quantities so that the rounds stand still, the rest is searched by halving.
     *
     * @param all the bill of all that is wished, which is too much
     */
    private @Nullable Bill affordable(Execution wish, Bill all) {
        Money cash = cash(wish);
        Purchase purchase = Purchase.of(wish);
        Quantity high = purchase.lotsFor(cash);
        boolean isTooMuch = high.equals(all.quantity);
        Bill bill = isTooMuch ? all : bill(wish, high);
        for (int round = 0; round < MAX_ROUNDS && high.isPositive(); round++) {
            if (!isTooMuch && isPaid(bill, cash)) {
                return bill;
            }
            isTooMuch = false;
            Bill next = next(wish, purchase, cash, bill);
            if (next.quantity.compareTo(high) >= 0) {
                break;
            }
            high = next.quantity;
            bill = next;
        }
        return billIfAny(wish, largest(wish, high, quantity -> isBearable(wish, quantity)));
    }

    /** What the cash buys less the fee of what it buys less the fee of {@code tooMuch}. */
    private Bill next(Execution wish, Purchase purchase, Money cash, Bill tooMuch) {
        Quantity low = purchase.lotsFor(cash.minus(tooMuch.fee));
        if (!low.isPositive()) {
            return tooMuch;
        }
        Bill bill = bill(wish, low);
        // Mostly the fee is the same to the cent: then so is what is left to buy with.
        return bill.fee.equals(tooMuch.fee)
                ? bill
                : bill(wish, purchase.lotsFor(cash.minus(bill.fee)));
    }

    private static boolean isPaid(Bill bill, Money cash) {
        return cash.compareTo(bill.notional.plus(bill.fee)) >= 0;
    }

    /**
     * What buying one instrument at one price means in whole lots.
     *
     * @param lotPrice what a lot costs without fee
     * @param wished whole lots that are wished
     */
    private record Purchase(Instrument instrument, Decimal lotPrice, Decimal wished) {

        static Purchase of(Execution wish) {
            Instrument instrument = wish.instrument();
            return new Purchase(
                    instrument,
                    exactProduct(wish.price().value(), wish.order().slot.lotValue()),
                    wish.quantity().value().dividedBy(instrument.lotSize(), 0, RoundingMode.DOWN));
        }

        /**
         * Whole lots the amount buys without fee, at most what is wished; zero if the price is not
         * positive.
         */
        Quantity lotsFor(Money amount) {
            if (!lotPrice.isPositive() || !amount.amount().isPositive()) {
                return Quantity.ZERO;
            }
            Decimal lots = amount.amount().dividedBy(lotPrice, 0, RoundingMode.DOWN);
            return lots(instrument, lots.min(wished).unscaled());
        }
    }

    private static Decimal exactProduct(Decimal left, Decimal right) {
        int scale = Math.min(left.scale() + right.scale(), Decimal.MAX_DIGITS);
        return left.times(right, scale, RoundingMode.UP);
    }

    private static Quantity lots(Instrument instrument, long count) {
        Decimal lot = instrument.lotSize();
        return Quantity.of(new Decimal(Math.multiplyExact(count, lot.unscaled()), lot.scale()));
    }

    private Quantity bearableByExposure(Execution wish) {
        if (!policy.shorting() && wish.side() == Side.SELL) {
            Quantity held = held(wish);
            if (!held.isPositive()) {
                return Quantity.ZERO;
            }
            Quantity part = held.min(wish.quantity());
            return isBearable(wish, part) ? part : Quantity.ZERO;
        }
        return largest(wish, wish.quantity(), quantity -> isBearable(wish, quantity));
    }

    /**
     * The largest number of whole lots up to {@code most} that passes; the test must be monotone.
     */
    private static Quantity largest(Execution wish, Quantity most, Predicate<Quantity> test) {
        Instrument instrument = wish.instrument();
        long low = 0;
        long high = most.value().dividedBy(instrument.lotSize(), 0, RoundingMode.DOWN).unscaled();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (test.test(lots(instrument, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lots(instrument, low);
    }

    /** What lowers exposure may always be done; what raises it must stay within the leverage. */
    private boolean isWithinMargin(Execution wish, Bill bill) {
        Quantity held = held(wish);
        Quantity after = held.plus(wish.side().signed(bill.quantity));
        if (after.isNegative() && !policy.shorting() && wish.side() == Side.SELL) {
            return false;
        }
        boolean staysOnItsSide = after.value().signum() * held.value().signum() >= 0;
        boolean shrinks = staysOnItsSide && after.abs().compareTo(held.abs()) <= 0;
        return shrinks || exposure(wish, after) <= allowed(wish, bill);
    }

    /** Gross value of all positions at their last prices, this one at the price it would trade. */
    private double exposure(Execution wish, Quantity after) {
        double gross = after.abs().toDouble() * wish.unitValue();
        for (Slot slot : slots.all()) {
            if (slot != wish.order().slot) {
                gross += value(slot.id);
            }
        }
        return gross;
    }

    private double value(InstrumentId id) {
        Quantity held = account.quantity(id);
        if (held.isZero()) {
            return 0;
        }
        double multiplier = account.instrument(id).multiplier().toDouble();
        return Math.abs(held.toDouble() * account.lastPrice(id)) * multiplier;
    }

    private double allowed(Execution wish, Bill bill) {
        double last = account.lastPrice(wish.instrument().id());
        double moved = Double.isNaN(last) ? 0 : wish.price().toDouble() - last;
        double multiplier = wish.instrument().multiplier().toDouble();
        double equity = account.equity() + held(wish).toDouble() * moved * multiplier;
        return policy.leverage() * (equity - bill.fee.toDouble());
    }

    /** Why the account cannot bear it. */
    Problem reason(Execution wish) {
        Bill bill = bill(wish, wish.quantity());
        Quantity held = held(wish);
        if (wish.side() == Side.SELL && !policy.shorting() && held.compareTo(wish.quantity()) < 0) {
            return Reasons.shortSale(wish.instrument(), wish.quantity(), held);
        }
        if (policy.isMargin()) {
            Quantity after = held.plus(wish.side().signed(wish.quantity()));
            return Reasons.margin(exposure(wish, after), allowed(wish, bill), policy.leverage());
        }
        return wish.side() == Side.SELL
                ? Reasons.feeAboveProceeds(bill.notional, bill.fee, cash(wish))
                : Reasons.unaffordable(
                        bill.quantity, wish.price(), bill.notional.plus(bill.fee), cash(wish));
    }

    /** Notes what a sale brought, so that nothing earlier in the same instant is paid from it. */
    void received(Execution sale, Money amount) {
        if (sale.time() != receiptsTime) {
            receipts.clear();
            receiptsTime = sale.time();
        }
        if (sale.phase() != Phase.OPEN) {
            receipts.add(new Receipt(sale.phase(), amount));
        }
    }

    private Money cash(Execution wish) {
        Currency currency = wish.instrument().currency();
        Money cash = account.cash(currency);
        if (wish.time() == receiptsTime) {
            for (Receipt receipt : receipts) {
                if (receipt.phase.compareTo(wish.phase()) > 0
                        && receipt.amount.currency().equals(currency)) {
                    cash = cash.minus(receipt.amount);
                }
            }
        }
        return cash;
    }

    private Quantity held(Execution wish) {
        return account.quantity(wish.instrument().id());
    }
}
