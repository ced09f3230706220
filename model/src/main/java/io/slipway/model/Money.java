package io.slipway.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount of one currency, written {@code 100000USD}. Amounts of different currencies do
 * not add: that is an {@link IllegalArgumentException}.
 *
 * <p>{@link #of(Decimal, Currency)} keeps the digits it is given; {@link #product} and {@link
 * #rounded} round half-even to the currency's digits, the stated rule for everything that is
 * booked.
 */
public record Money(Decimal amount, Currency currency) implements Comparable<Money> {

    /** How booked amounts are rounded to the digits of their currency. */
    public static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    /** A code that begins with a digit would run into the amount; it stands behind a space. */
    private static final Pattern TEXT =
            Pattern.compile("(-?[0-9.]+(?:e-?[0-9]+)?)(?:([A-Z][A-Z0-9]+)| ([A-Z0-9]+))");

    public static Money of(Decimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(Decimal.ZERO, currency);
    }

    /** {@code price × quantity × multiplier}, rounded to the digits of the currency. */
    public static Money product(
            Price price, Quantity quantity, Decimal multiplier, Currency currency) {
        int digits = currency.digits();
        if (multiplier.equals(Decimal.ONE)) {
            return new Money(price.value().times(quantity.value(), digits, ROUNDING), currency);
        }
        BigDecimal exact =
                price.value()
                        .toBigDecimal()
                        .multiply(quantity.value().toBigDecimal())
                        .multiply(multiplier.toBigDecimal());
        return new Money(Decimal.of(exact.setScale(digits, ROUNDING)), currency);
    }

    /**
     * Reads an amount followed by its currency, such as {@code 100000USD}, {@code 1e6 USD} or
     * {@code -0.5BTC}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Money parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "money is an amount and a currency like 100000USD, not '" + text + "'");
        }
        String code = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        return new Money(Decimal.parse(matcher.group(1)), Currency.of(code));
    }

    public Money plus(Money other) {
        return new Money(amount.plus(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.minus(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negated(), currency);
    }

    public Money rounded() {
        return amount.scale() <= currency.digits()
                ? this
                : new Money(amount.rounded(currency.digits(), ROUNDING), currency);
    }

    public boolean isNegative() {
        return amount.isNegative();
    }

    public boolean isZero() {
        return amount.isZero();
    }

    public double toDouble() {
        return amount.toDouble();
    }

    private Money sameCurrency(Money other) {
        if (!currency.code().equals(other.currency.code())) {
            throw new IllegalArgumentException(this + " and " + other + " do not add");
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** Such as {@code 100000USD}; {@code 5 1INCH} where the code begins with a digit. */
    @Override
    public String toString() {
        String gap = Character.isDigit(currency.code().charAt(0)) ? " " : "";
        return amount + gap + currency.code();
    }
}
