package io.slipway.backtest.report;

import io.slipway.analytics.Statistic;
import io.slipway.model.Decimal;
import io.slipway.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are printed: grouped by thousands, a true minus sign, a dash for the undefined. */
final class Figures {

    static final String NONE = "–";

    private static final char MINUS = '\u2212';
    private static final int RATIO_DIGITS = 3;
    private static final int GROUP = 3;

    private Figures() {}

    /** A fraction as a percentage: 0.0512 becomes {@code 5.12%}. */
    static String percent(double fraction) {
        return Double.isFinite(fraction) ? fixed(fraction * 100, 2) + "%" : NONE;
    }

    /** The same with a sign for gains too. */
    static String signedPercent(double fraction) {
        return plus(percent(fraction), fraction);
    }

    /** One digit less, for cells of a wide table. */
    static String shortPercent(double fraction) {
        return Double.isFinite(fraction) ? plus(fixed(fraction * 100, 1), fraction) : "";
    }

    static String number(double value, int digits) {
        return Double.isFinite(value) ? fixed(value, digits) : NONE;
    }

    static String signed(double value, int digits) {
        return plus(number(value, digits), value);
    }

    /** A plus sign belongs only to what still shows as positive once it is rounded. */
    private static String plus(String text, double value) {
        return value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + text : text;
    }

    static String money(double value, int digits) {
        return number(value, Math.min(digits, 2));
    }

    static String signedMoney(Money money) {
        String text = exact(money.amount());
        return money.amount().isPositive() ? "+" + text : text;
    }

    static String money(Money money) {
        return exact(money.amount());
    }

    /** All digits of an exact number. */
    static String exact(Decimal value) {
        return grouped(value.toBigDecimal().toPlainString());
    }

    static String count(long value) {
        return grouped(Long.toString(value));
    }

    /** A statistic in its unit. */
    static String statistic(double value, Statistic.Unit unit) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        return switch (unit) {
            case FRACTION -> percent(value);
            case RATIO -> fixed(value, RATIO_DIGITS);
            case COUNT -> fixed(value, 0);
            case PERIODS, DAYS -> fixed(value, value == Math.rint(value) ? 0 : 1);
            case MONEY -> fixed(value, 2);
        };
    }

    private static String fixed(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
        return grouped(rounded.toPlainString());
    }

    private static String grouped(String plain) {
        boolean isNegative = plain.charAt(0) == '-';
        int start = isNegative ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 8);
        if (isNegative) {
            text.append(MINUS);
        }
        for (int i = start; i < end; i++) {
            if (i > start && (end - i) % GROUP == 0) {
                text.append(',');
            }
            text.append(plain.charAt(i));
        }
        return text.append(plain, end, plain.length()).toString();
    }
}
