package io.slipway.market;

import io.slipway.model.Decimal;
import io.slipway.model.Fill.Liquidity;
import io.slipway.model.Money;
import org.jspecify.annotations.Nullable;

/** The fee models that have a textual form. Amounts are in the currency of the instrument. */
public final class Fees {

    /** No fee: {@code none}. */
    public static final FeeModel NONE = new None();

    static final String FORMS =
            "none | bps:RATE[,min=AMOUNT] | per-share:AMOUNT[,min=AMOUNT][,max=PERCENT%]"
                    + " | fixed:AMOUNT | maker-taker:MAKER,TAKER";

    private Fees() {}

    /** Nothing is charged. */
    record None() implements FeeModel {
        @Override
        public Money fee(Traded traded) {
            return Money.zero(traded.notional().currency());
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /**
     * A share of what was traded, but at least a minimum per order.
     *
     * @param basisPoints hundredths of a percent, not negative
     * @param minimum per order, not negative
     */
    public record BasisPoints(Decimal basisPoints, Decimal minimum) implements FeeModel {
        public BasisPoints {
            requireNotNegative("basisPoints", basisPoints);
            requireNotNegative("minimum", minimum);
        }

        @Override
        public Money fee(Traded traded) {
            return money(share(traded.notional(), basisPoints).max(minimum), traded);
        }

        @Override
        public String toString() {
            return "bps:" + basisPoints + option(",min=", minimum);
        }
    }

    /**
     * An amount per unit, at least a minimum and at most a share of what was traded. Where the cap
     * is below the minimum the cap counts, as Interactive Brokers states for its fixed and tiered
     * plans.
     *
     * @param amount per unit, not negative
     * @param minimum per order, not negative
     * @param maximumPercent cap per order in percent of what was traded; null for none
     */
    public record PerShare(Decimal amount, Decimal minimum, @Nullable Decimal maximumPercent)
            implements FeeModel {
        public PerShare {
            requireNotNegative("amount", amount);
            requireNotNegative("minimum", minimum);
            if (maximumPercent != null) {
                requireNotNegative("maximumPercent", maximumPercent);
            }
        }

        @Override
        public Money fee(Traded traded) {
            int digits = traded.notional().currency().digits();
            Decimal units = traded.quantity().value();
            Decimal fee = units.times(amount, digits, Money.ROUNDING).max(minimum);
            return money(
                    maximumPercent == null
                            ? fee
                            : fee.min(part(traded.notional(), maximumPercent, 2)),
                    traded);
        }

        @Override
        public String toString() {
            String cap = maximumPercent == null ? "" : ",max=" + maximumPercent + "%";
            return "per-share:" + amount + option(",min=", minimum) + cap;
        }
    }

    /**
     * The same for every order that trades.
     *
     * @param amount per order, not negative
     */
    public record Fixed(Decimal amount) implements FeeModel {
        public Fixed {
            requireNotNegative("amount", amount);
        }

        @Override
        public Money fee(Traded traded) {
            return money(amount, traded);
        }

        @Override
        public String toString() {
            return "fixed:" + amount;
        }
    }

    /**
     * A share of what was traded that depends on whether liquidity was made or taken.
     *
     * @param makerBasisPoints negative is a rebate
     * @param takerBasisPoints negative is a rebate
     */
    public record MakerTaker(Decimal makerBasisPoints, Decimal takerBasisPoints)
            implements FeeModel {
        public MakerTaker {
            requireRate("makerBasisPoints", makerBasisPoints);
            requireRate("takerBasisPoints", takerBasisPoints);
        }

        @Override
        public Money fee(Traded traded) {
            boolean isMade = traded.liquidity() == Liquidity.MAKER;
            Decimal rate = isMade ? makerBasisPoints : takerBasisPoints;
            return money(share(traded.notional(), rate), traded);
        }

        @Override
        public String toString() {
            return "maker-taker:" + makerBasisPoints + "," + takerBasisPoints;
        }

        /** A rebate of everything that was traded would make cost fall as quantity grows. */
        private static void requireRate(String name, Decimal rate) {
            if (rate.compareTo(Decimal.of(-10_000)) <= 0) {
                throw new IllegalArgumentException(name + " must be above -10000 but is " + rate);
            }
        }
    }

    static FeeModel parse(String text) {
        PolicyText policy = PolicyText.of(text, "market.fees.unreadable", FORMS);
        FeeModel model = read(policy);
        policy.requireAllRead();
        return model;
    }

    private static FeeModel read(PolicyText policy) {
        try {
            return switch (policy.name()) {
                case "none" -> NONE;
                case "bps" -> new BasisPoints(policy.amount(0), policy.amount("min"));
                case "per-share" ->
                        new PerShare(policy.amount(0), policy.amount("min"), policy.percent("max"));
                case "fixed" -> new Fixed(policy.amount(0));
                case "maker-taker" -> new MakerTaker(policy.rate(0), policy.rate(1));
                default -> throw policy.unreadable();
            };
        } catch (IllegalArgumentException e) {
            throw policy.unreadable();
        }
    }

    private static Money money(Decimal amount, Traded traded) {
        return Money.of(amount, traded.notional().currency()).rounded();
    }

    private static Decimal share(Money notional, Decimal basisPoints) {
        return part(notional, basisPoints, 4);
    }

    /** {@code |notional| × rate ÷ 10^places}, in the digits of the currency. */
    private static Decimal part(Money notional, Decimal rate, int places) {
        int scale = rate.scale() + places;
        return notional.amount()
                .abs()
                .times(
                        new Decimal(rate.unscaled(), scale),
                        notional.currency().digits(),
                        Money.ROUNDING);
    }

    private static String option(String name, Decimal value) {
        return value.isZero() ? "" : name + value;
    }

    private static void requireNotNegative(String name, Decimal value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative but is " + value);
        }
    }
}
