package io.slipway.model;

import java.util.regex.Pattern;

/**
 * A currency or coin and the number of digits its amounts are rounded to.
 *
 * <p>ISO 4217 currencies round to their minor unit (USD 2, JPY 0); every other code is taken for a
 * coin and rounds to 8 digits.
 *
 * @param code 2 to 12 capital letters or digits
 * @param digits digits behind the point, 0 to 18
 */
public record Currency(String code, int digits) {

    // Before the constants below, whose making checks their codes.
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");

    public static final Currency USD = new Currency("USD", 2);
    public static final Currency CNY = new Currency("CNY", 2);
    public static final Currency USDT = new Currency("USDT", 8);

    private static final int COIN_DIGITS = 8;

    public Currency {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a currency is 2 to 12 capital letters or digits, not '" + code + "'");
        }
        if (digits < 0 || digits > Decimal.MAX_DIGITS) {
            throw new IllegalArgumentException("digits must be 0 to 18 but are " + digits);
        }
    }

    /** The currency of a code, with the digits ISO 4217 gives it, or 8 for a coin. */
    public static Currency of(String code) {
        return switch (code) {
            case "USD" -> USD;
            case "CNY" -> CNY;
            case "USDT" -> USDT;
            default -> new Currency(code, isoDigits(code));
        };
    }

    /** The same as {@link #of}; {@link #toString} gives the code back. */
    public static Currency parse(String text) {
        return of(text);
    }

    private static int isoDigits(String code) {
        return java.util.Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .mapToInt(currency -> Math.max(0, currency.getDefaultFractionDigits()))
                .findFirst()
                .orElse(COIN_DIGITS);
    }

    @Override
    public String toString() {
        return code;
    }
}
