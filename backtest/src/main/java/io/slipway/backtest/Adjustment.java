package io.slipway.backtest;

import java.util.Locale;

/** Which corporate actions the bars a strategy sees are adjusted for. Orders always fill raw. */
public enum Adjustment {
    /** Prices as they were traded. */
    NONE,
    /** Splits and bonus issues. */
    SPLITS,
    /** Splits, bonus issues and cash dividends. */
    ALL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
