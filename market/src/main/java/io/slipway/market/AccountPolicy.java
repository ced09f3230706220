package io.slipway.market;

import io.slipway.model.Decimal;
import io.slipway.model.ProblemException;
import java.math.BigDecimal;

/**
 * What an account may do.
 *
 * <p>A cash account pays for what it buys and sells what it has: its cash and its positions never
 * go below zero. A margin account may hold positions worth {@code leverage} times its equity when
 * it opens them, and may owe cash; it may sell short if {@code shorting} says so. Interest, borrow
 * fees and margin calls are not simulated.
 *
 * @param isMargin whether cash may be owed
 * @param leverage gross value of positions per equity that may be opened, 1 to 100; 1 for cash
 * @param shorting whether positions may go below zero; needs a margin account
 */
public record AccountPolicy(boolean isMargin, double leverage, boolean shorting) {

    /** Pays what it buys, sells what it has. */
    public static final AccountPolicy CASH = new AccountPolicy(false, 1, false);

    static final String FORMS = "cash | margin:LEVERAGE | margin-long-only:LEVERAGE";

    public AccountPolicy {
        if (!(leverage >= 1 && leverage <= 100)) {
            throw new IllegalArgumentException("leverage must be 1 to 100 but is " + leverage);
        }
        if (!isMargin && (leverage != 1 || shorting)) {
            throw new IllegalArgumentException("leverage and short sales need a margin account");
        }
    }

    /** A margin account that may sell short. */
    public static AccountPolicy margin(double leverage) {
        return new AccountPolicy(true, leverage, true);
    }

    /**
     * Reads {@code cash}, {@code margin:2} or {@code margin-long-only:2}.
     *
     * @throws ProblemException naming the text and the forms there are
     */
    public static AccountPolicy parse(String text) {
        PolicyText policy = PolicyText.of(text, "market.account.unreadable", FORMS);
        AccountPolicy account = read(policy);
        policy.requireAllRead();
        return account;
    }

    private static AccountPolicy read(PolicyText policy) {
        try {
            return switch (policy.name()) {
                case "cash" -> CASH;
                case "margin" -> margin(policy.amount(0).toDouble());
                case "margin-long-only" ->
                        new AccountPolicy(true, policy.amount(0).toDouble(), false);
                default -> throw policy.unreadable();
            };
        } catch (IllegalArgumentException e) {
            throw policy.unreadable();
        }
    }

    @Override
    public String toString() {
        if (!isMargin) {
            return "cash";
        }
        String name = shorting ? "margin:" : "margin-long-only:";
        return name + Decimal.of(BigDecimal.valueOf(leverage));
    }
}
