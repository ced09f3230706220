package io.slipway.backtest;

import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a run starts with, written {@code 100000} or {@code 100000USD}.
 *
 * @param amount positive
 * @param currency null for the currency of the run's instruments
 */
public record InitialCash(Decimal amount, @Nullable Currency currency) {

    /** What a run starts with where nothing is said. */
    public static final InitialCash DEFAULT = new InitialCash(Decimal.of(100_000), null);

    public InitialCash {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("cash must be positive but is " + amount);
        }
    }

    /**
     * @throws IllegalArgumentException if the text is no positive amount, with or without currency
     */
    public static InitialCash parse(String text) {
        if (!text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1))) {
            Money money = Money.parse(text);
            return new InitialCash(money.amount(), money.currency());
        }
        return new InitialCash(Decimal.parse(text), null);
    }

    /** The amount in its own currency, or in the given one where it has none. */
    public Money in(Currency runCurrency) {
        return Money.of(amount, currency == null ? runCurrency : currency);
    }

    @Override
    public String toString() {
        return currency == null ? amount.toString() : amount + currency.code();
    }
}
