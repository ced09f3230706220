package io.slipway.analytics;

/**
 * Figures of what a portfolio held and traded.
 *
 * <p>In the formulas, per period: {@code B} and {@code S} are the values bought and sold, {@code L}
 * and {@code H} the values held long and short (both positive) at its end, {@code E} the equity at
 * its end; {@code n} and {@code p} are those of {@link ReturnStatistic}.
 */
public enum ActivityStatistic implements Statistic {
    /**
     * Bought and sold value per period against equity: {@code mean((B + S) / E)}. Source:
     * two-sided: a full switch of the portfolio counts 2.
     */
    TURNOVER_TWO_SIDED("turnoverTwoSided", Unit.RATIO),

    /**
     * Half of it: {@code mean((B + S) / 2 / E)}. Source: one-sided: a full switch counts 1; pyfolio
     * get_turnover on portfolio value.
     */
    TURNOVER_ONE_SIDED("turnoverOneSided", Unit.RATIO),

    /** Two-sided turnover per year: {@code turnoverTwoSided * p}. Source: arithmetic. */
    TURNOVER_TWO_SIDED_PER_YEAR("turnoverTwoSidedPerYear", Unit.RATIO),

    /** One-sided turnover per year: {@code turnoverOneSided * p}. Source: arithmetic. */
    TURNOVER_ONE_SIDED_PER_YEAR("turnoverOneSidedPerYear", Unit.RATIO),

    /** Largest two-sided turnover of a period: {@code max((B + S) / E)}. Source: maximum. */
    MAX_TURNOVER_TWO_SIDED("maxTurnoverTwoSided", Unit.RATIO),

    /** All that was bought and sold: {@code sum(B + S)}. Source: sum. */
    TRADED_NOTIONAL("tradedNotional", Unit.MONEY),

    /**
     * Mean of long plus short value against equity: {@code mean((L + H) / E)}. Source: pyfolio
     * gross_lev.
     */
    GROSS_EXPOSURE("grossExposure", Unit.RATIO),

    /**
     * Mean of long less short value against equity: {@code mean((L - H) / E)}. Source: Bacon
     * (2008).
     */
    NET_EXPOSURE("netExposure", Unit.RATIO),

    /** Largest gross exposure: {@code max((L + H) / E)}. Source: maximum. */
    MAX_GROSS_EXPOSURE("maxGrossExposure", Unit.RATIO),

    /** Largest net exposure: {@code max((L - H) / E)}. Source: maximum. */
    MAX_NET_EXPOSURE("maxNetExposure", Unit.RATIO),

    /** Smallest net exposure: {@code min((L - H) / E)}. Source: minimum. */
    MIN_NET_EXPOSURE("minNetExposure", Unit.RATIO),

    /**
     * Share of periods that end with a position: {@code count(L + H > 0) / n}. Source: quantstats
     * exposure, on positions in place of returns.
     */
    TIME_IN_MARKET("timeInMarket", Unit.FRACTION);

    private final String key;
    private final Unit unit;

    ActivityStatistic(String key, Unit unit) {
        this.key = key;
        this.unit = unit;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Unit unit() {
        return unit;
    }
}
