package io.slipway.backtest;

/** The text forms of fees, slippage, fills and accounts, checked and written one way. */
final class Policies {

    static final String DEFAULT_FILLS = "next-open";

    private Policies() {}

    static String fees(String text) {
        return text;
    }

    static String slippage(String text) {
        return text;
    }

    static String fills(String text) {
        return text;
    }

    static String account(String text) {
        return text;
    }

    static boolean mayBorrow(String account) {
        return account.startsWith("margin");
    }

    static boolean maySellShort(String account) {
        return account.startsWith("margin:");
    }
}
