package io.slipway.analytics;

/**
 * Figures of one series of returns.
 *
 * <p>In the formulas {@code r} are the returns, {@code f} the risk-free returns, {@code e = r - f}
 * the excess returns, {@code n} their number, {@code p} the periods per year, {@code W} the wealth
 * after each period from capital 1, {@code D} the drawdown after each period, {@code sd} the
 * deviation (sample or population by {@link Conventions}), {@code Q} the interpolated quantile.
 */
public enum ReturnStatistic implements Statistic {
    /**
     * Compounded return of all periods: {@code prod(1 + r) - 1}. Source: empyrical
     * cum_returns_final, PerformanceAnalytics Return.cumulative.
     */
    TOTAL_RETURN("totalReturn", Unit.FRACTION),

    /**
     * Compound annual growth rate: {@code (1 + totalReturn)^(p/n) - 1}. Source: empyrical cagr,
     * PerformanceAnalytics Return.annualized.
     */
    CAGR("cagr", Unit.FRACTION),

    /**
     * Annual return by the stated annualization: the cagr, or the arithmetic one where arithmetic
     * was chosen: {@code cagr or mean(r) * p}. Source: empyrical annual_return,
     * PerformanceAnalytics Return.annualized.
     */
    ANNUALIZED_RETURN("annualizedReturn", Unit.FRACTION),

    /**
     * Annual return without compounding: {@code mean(r) * p}. Source: PerformanceAnalytics
     * Return.annualized (geometric = FALSE).
     */
    ANNUALIZED_RETURN_ARITHMETIC("annualizedReturnArithmetic", Unit.FRACTION),

    /** Number of returns: {@code n}. Source: count. */
    PERIODS("periods", Unit.PERIODS),

    /**
     * Arithmetic mean of a period's return: {@code mean(r)}. Source: Bacon (2008), Practical
     * Portfolio Performance Measurement and Attribution.
     */
    AVERAGE_RETURN("averageReturn", Unit.FRACTION),

    /**
     * Constant return that gives the same total: {@code (1 + totalReturn)^(1/n) - 1}. Source:
     * PerformanceAnalytics mean.geometric.
     */
    GEOMETRIC_AVERAGE_RETURN("geometricAverageReturn", Unit.FRACTION),

    /** Middle return: {@code Q(0.5)}. Source: Hyndman and Fan (1996), type 7. */
    MEDIAN_RETURN("medianReturn", Unit.FRACTION),

    /** Largest return: {@code max(r)}. Source: quantstats best. */
    BEST_PERIOD("bestPeriod", Unit.FRACTION),

    /** Smallest return: {@code min(r)}. Source: quantstats worst. */
    WORST_PERIOD("worstPeriod", Unit.FRACTION),

    /** Mean of the positive returns: {@code mean(r where r > 0)}. Source: quantstats avg_win. */
    AVERAGE_POSITIVE_RETURN("averagePositiveReturn", Unit.FRACTION),

    /**
     * Mean of the negative returns, negative: {@code mean(r where r < 0)}. Source: quantstats
     * avg_loss.
     */
    AVERAGE_NEGATIVE_RETURN("averageNegativeReturn", Unit.FRACTION),

    /**
     * Share of periods with a gain: {@code count(r > 0) / n}. Source: PerformanceAnalytics
     * UpsideFrequency.
     */
    POSITIVE_PERIODS("positivePeriods", Unit.FRACTION),

    /**
     * Share of periods with a loss: {@code count(r < 0) / n}. Source: PerformanceAnalytics
     * DownsideFrequency.
     */
    NEGATIVE_PERIODS("negativePeriods", Unit.FRACTION),

    /** Most gains in a row: {@code max run of r > 0}. Source: quantstats consecutive_wins. */
    LONGEST_POSITIVE_RUN("longestPositiveRun", Unit.PERIODS),

    /** Most losses in a row: {@code max run of r < 0}. Source: quantstats consecutive_losses. */
    LONGEST_NEGATIVE_RUN("longestNegativeRun", Unit.PERIODS),

    /**
     * Deviation of returns per year: {@code sd(r) * sqrt(p)}. Source: empyrical annual_volatility,
     * PerformanceAnalytics StdDev.annualized.
     */
    ANNUALIZED_VOLATILITY("annualizedVolatility", Unit.FRACTION),

    /**
     * Root mean square shortfall below the risk-free return per year: {@code sqrt(sum(min(e, 0)^2)
     * / n) * sqrt(p)}. Source: Sortino and van der Meer (1991); empyrical downside_risk.
     */
    DOWNSIDE_DEVIATION("downsideDeviation", Unit.FRACTION),

    /**
     * Mean distance from the mean, per period: {@code sum(abs(r - mean(r))) / n}. Source: Bacon
     * (2008); PerformanceAnalytics MeanAbsoluteDeviation.
     */
    MEAN_ABSOLUTE_DEVIATION("meanAbsoluteDeviation", Unit.FRACTION),

    /**
     * Asymmetry by the stated estimator: {@code G1 for a sample, m3 / m2^1.5 for a population}.
     * Source: Joanes and Gill (1998); pandas skew, quantstats skew.
     */
    SKEWNESS("skewness", Unit.RATIO),

    /**
     * Weight of the tails beyond a normal distribution's, by the stated estimator: {@code G2 for a
     * sample, m4 / m2^2 - 3 for a population}. Source: Joanes and Gill (1998); pandas kurt,
     * quantstats kurtosis.
     */
    EXCESS_KURTOSIS("excessKurtosis", Unit.RATIO),

    /**
     * Asymmetry without adjustment: {@code m3 / m2^1.5}. Source: PerformanceAnalytics skewness
     * (moment), SciPy skew.
     */
    MOMENT_SKEWNESS("momentSkewness", Unit.RATIO),

    /**
     * Excess kurtosis without adjustment: {@code m4 / m2^2 - 3}. Source: PerformanceAnalytics
     * kurtosis (excess), SciPy kurtosis.
     */
    MOMENT_EXCESS_KURTOSIS("momentExcessKurtosis", Unit.RATIO),

    /**
     * Test statistic for normality, from the unadjusted moments: {@code n / 6 * (S^2 + K^2 / 4)}.
     * Source: Jarque and Bera (1987); SciPy jarque_bera.
     */
    JARQUE_BERA("jarqueBera", Unit.RATIO),

    /**
     * Probability of so large a test statistic under normality: {@code exp(-jarqueBera / 2)}.
     * Source: Jarque and Bera (1987), chi-squared with 2 degrees of freedom.
     */
    JARQUE_BERA_P_VALUE("jarqueBeraPValue", Unit.FRACTION),

    /**
     * Correlation of a return with the next one: {@code sum((r[t] - m)(r[t+1] - m)) / sum((r[t] -
     * m)^2)}. Source: Box and Jenkins (1976); R acf.
     */
    AUTOCORRELATION("autocorrelation", Unit.RATIO),

    /**
     * Size of the right tail against the left: {@code abs(Q(0.95)) / abs(Q(0.05))}. Source:
     * empyrical tail_ratio, quantstats tail_ratio.
     */
    TAIL_RATIO("tailRatio", Unit.RATIO),

    /**
     * Return undercut in 5 % of the periods, a loss negative: {@code Q(0.05)}. Source: empyrical
     * value_at_risk.
     */
    VALUE_AT_RISK_95_HISTORICAL("valueAtRisk95Historical", Unit.FRACTION),

    /**
     * The same from a normal distribution: {@code mean(r) + z(0.05) * sd(r)}. Source: RiskMetrics
     * (1996); quantstats value_at_risk.
     */
    VALUE_AT_RISK_95_GAUSSIAN("valueAtRisk95Gaussian", Unit.FRACTION),

    /**
     * The same corrected for skewness and kurtosis: {@code mean(r) + g * sd(r), g = z + (z^2-1)S/6
     * + (z^3-3z)K/24 - (2z^3-5z)S^2/36}. Source: Favre and Galeano (2002); PerformanceAnalytics VaR
     * (modified).
     */
    VALUE_AT_RISK_95_CORNISH_FISHER("valueAtRisk95CornishFisher", Unit.FRACTION),

    /**
     * Mean of the worst 5 % of returns: {@code mean of the floor(0.05 (n-1)) + 1 lowest r}. Source:
     * empyrical conditional_value_at_risk.
     */
    EXPECTED_SHORTFALL_95_HISTORICAL("expectedShortfall95Historical", Unit.FRACTION),

    /**
     * Mean return below the Gaussian value at risk: {@code mean(r) - sd(r) * phi(z(0.05)) / 0.05}.
     * Source: Acerbi and Tasche (2002); quantstats conditional_value_at_risk.
     */
    EXPECTED_SHORTFALL_95_GAUSSIAN("expectedShortfall95Gaussian", Unit.FRACTION),

    /**
     * Mean return below the Cornish-Fisher value at risk: {@code mean(r) + sd(r) * min(g, mean of
     * the Edgeworth density below g)}. Source: Boudt, Peterson and Croux (2008);
     * PerformanceAnalytics ES (modified).
     */
    EXPECTED_SHORTFALL_95_CORNISH_FISHER("expectedShortfall95CornishFisher", Unit.FRACTION),

    /** Return undercut in 1 % of the periods: {@code Q(0.01)}. Source: empyrical value_at_risk. */
    VALUE_AT_RISK_99_HISTORICAL("valueAtRisk99Historical", Unit.FRACTION),

    /**
     * The same from a normal distribution: {@code mean(r) + z(0.01) * sd(r)}. Source: RiskMetrics
     * (1996).
     */
    VALUE_AT_RISK_99_GAUSSIAN("valueAtRisk99Gaussian", Unit.FRACTION),

    /**
     * The same corrected for skewness and kurtosis: {@code as valueAtRisk95CornishFisher with
     * z(0.01)}. Source: Favre and Galeano (2002).
     */
    VALUE_AT_RISK_99_CORNISH_FISHER("valueAtRisk99CornishFisher", Unit.FRACTION),

    /**
     * Mean of the worst 1 % of returns: {@code mean of the floor(0.01 (n-1)) + 1 lowest r}. Source:
     * empyrical conditional_value_at_risk.
     */
    EXPECTED_SHORTFALL_99_HISTORICAL("expectedShortfall99Historical", Unit.FRACTION),

    /**
     * Mean return below the Gaussian value at risk: {@code mean(r) - sd(r) * phi(z(0.01)) / 0.01}.
     * Source: Acerbi and Tasche (2002).
     */
    EXPECTED_SHORTFALL_99_GAUSSIAN("expectedShortfall99Gaussian", Unit.FRACTION),

    /**
     * Mean return below the Cornish-Fisher value at risk: {@code as
     * expectedShortfall95CornishFisher with z(0.01)}. Source: Boudt, Peterson and Croux (2008).
     */
    EXPECTED_SHORTFALL_99_CORNISH_FISHER("expectedShortfall99CornishFisher", Unit.FRACTION),

    /**
     * Excess return per unit of deviation, per year: {@code mean(e) / sd(e) * sqrt(p)}. Source:
     * Sharpe (1994); empyrical sharpe_ratio, quantstats sharpe.
     */
    SHARPE("sharpe", Unit.RATIO),

    /**
     * Standard error of the Sharpe ratio, per year: {@code sqrt((1 - S R + (K+2) R^2 / 4) / (n-1))
     * * sqrt(p), R = sharpe / sqrt(p)}. Source: Mertens (2002); Bailey and Lopez de Prado (2012),
     * eq. 7.
     */
    SHARPE_STANDARD_ERROR("sharpeStandardError", Unit.RATIO),

    /**
     * Sharpe ratio annualized for returns that follow an AR(1) process: {@code R * sqrt(p) / sqrt(1
     * + 2 rho / (1-rho) * (1 - (1-rho^p) / (p (1-rho)))), rho of e}. Source: Lo (2002), The
     * Statistics of Sharpe Ratios.
     */
    SHARPE_AUTOCORRELATION_ADJUSTED("sharpeAutocorrelationAdjusted", Unit.RATIO),

    /**
     * Probability that the true Sharpe ratio is above zero: {@code Phi(sharpe /
     * sharpeStandardError)}. Source: Bailey and Lopez de Prado (2012); PerformanceAnalytics
     * ProbSharpeRatio.
     */
    PROBABILISTIC_SHARPE("probabilisticSharpe", Unit.FRACTION),

    /**
     * Periods needed to call the Sharpe ratio positive with 95 % confidence: {@code 1 + (1 - S R +
     * (K+2) R^2 / 4) * (z(0.95) / R)^2}. Source: Bailey and Lopez de Prado (2012);
     * PerformanceAnalytics MinTrackRecord.
     */
    MINIMUM_TRACK_RECORD("minimumTrackRecord", Unit.PERIODS),

    /**
     * Excess return per unit of downside deviation, per year: {@code mean(e) * p /
     * downsideDeviation}. Source: Sortino and Price (1994); empyrical sortino_ratio, quantstats
     * sortino.
     */
    SORTINO("sortino", Unit.RATIO),

    /**
     * Excess return per unit of third-order shortfall, per period: {@code mean(e) /
     * cbrt(sum(max(-e, 0)^3) / n)}. Source: Kaplan and Knowles (2004); PerformanceAnalytics Kappa
     * (l = 3).
     */
    KAPPA_3("kappa3", Unit.RATIO),

    /**
     * Mean gain over the risk-free return per unit of downside deviation, per period: {@code
     * (sum(max(e, 0)) / n) / sqrt(sum(min(e, 0)^2) / n)}. Source: Sortino, van der Meer and
     * Plantinga (1999); PerformanceAnalytics UpsidePotentialRatio (method full).
     */
    UPSIDE_POTENTIAL_RATIO("upsidePotentialRatio", Unit.RATIO),

    /**
     * Gains against losses, threshold zero: {@code sum(max(r, 0)) / sum(max(-r, 0))}. Source:
     * Keating and Shadwick (2002); empyrical omega_ratio, PerformanceAnalytics Omega (simple).
     */
    OMEGA("omega", Unit.RATIO),

    /**
     * Sum of returns against the sum of losses: {@code sum(r) / sum(max(-r, 0))}. Source: Schwager
     * (2012), Hedge Fund Market Wizards; quantstats gain_to_pain_ratio.
     */
    GAIN_TO_PAIN("gainToPain", Unit.RATIO),

    /**
     * Gains against losses times right against left tail: {@code omega * tailRatio}. Source:
     * quantstats common_sense_ratio.
     */
    COMMON_SENSE_RATIO("commonSenseRatio", Unit.RATIO),

    /**
     * Leverage of fastest growth for a continuous bet: {@code mean(e) / sd(r)^2}. Source: Thorp
     * (2006), The Kelly Criterion; twice PerformanceAnalytics KellyRatio (half).
     */
    KELLY("kelly", Unit.RATIO),

    /**
     * How straight the logarithm of wealth is: R squared of its line over time: {@code R^2 of
     * log(W[t]) on t}. Source: empyrical stability_of_timeseries.
     */
    STABILITY("stability", Unit.FRACTION),

    /**
     * Deepest fall from a peak, negative: {@code min(D)}. Source: empyrical max_drawdown,
     * PerformanceAnalytics maxDrawdown.
     */
    MAX_DRAWDOWN("maxDrawdown", Unit.FRACTION),

    /**
     * Periods of the deepest drawdown from its peak to its recovery, or to the end: {@code recovery
     * - peak}. Source: PerformanceAnalytics table.Drawdowns (Length).
     */
    MAX_DRAWDOWN_LENGTH("maxDrawdownLength", Unit.PERIODS),

    /**
     * Periods of the deepest drawdown from its peak to its trough: {@code trough - peak}. Source:
     * PerformanceAnalytics table.Drawdowns (To Trough).
     */
    MAX_DRAWDOWN_TO_TROUGH("maxDrawdownToTrough", Unit.PERIODS),

    /**
     * Periods of the deepest drawdown from its trough to its recovery, undefined if it has none:
     * {@code recovery - trough}. Source: PerformanceAnalytics table.Drawdowns (Recovery).
     */
    TIME_TO_RECOVERY("timeToRecovery", Unit.PERIODS),

    /**
     * Most periods from a peak to its recovery, or to the end: {@code max(recovery - peak)}.
     * Source: Magdon-Ismail and Atiya (2004); quantstats longest drawdown days.
     */
    LONGEST_DRAWDOWN("longestDrawdown", Unit.PERIODS),

    /**
     * Number of drawdowns: {@code count of falls below a peak}. Source: PerformanceAnalytics
     * findDrawdowns.
     */
    DRAWDOWN_COUNT("drawdownCount", Unit.COUNT),

    /**
     * Mean depth of the drawdowns, negative: {@code mean(depth)}. Source: PerformanceAnalytics
     * AverageDrawdown.
     */
    AVERAGE_DRAWDOWN("averageDrawdown", Unit.FRACTION),

    /**
     * Mean periods of the drawdowns from peak to recovery, or to the end: {@code mean(recovery -
     * peak)}. Source: PerformanceAnalytics AverageLength.
     */
    AVERAGE_DRAWDOWN_LENGTH("averageDrawdownLength", Unit.PERIODS),

    /**
     * Mean periods of the recovered drawdowns from trough to recovery: {@code mean(recovery -
     * trough)}. Source: PerformanceAnalytics AverageRecovery.
     */
    AVERAGE_RECOVERY("averageRecovery", Unit.PERIODS),

    /** Drawdown after the last period: {@code D[n]}. Source: quantstats to_drawdown_series. */
    CURRENT_DRAWDOWN("currentDrawdown", Unit.FRACTION),

    /**
     * Periods since the last peak, zero at a peak: {@code n - last peak}. Source: quantstats
     * drawdown_details.
     */
    CURRENT_DRAWDOWN_LENGTH("currentDrawdownLength", Unit.PERIODS),

    /**
     * Share of periods that end below a peak: {@code count(D < 0) / n}. Source: Lopez de Prado
     * (2018), Advances in Financial Machine Learning, ch. 14.
     */
    TIME_UNDER_WATER("timeUnderWater", Unit.FRACTION),

    /**
     * Mean drawdown over all periods, positive: {@code sum(-D) / n}. Source: Becker (2006), Zephyr
     * Associates; PerformanceAnalytics PainIndex.
     */
    PAIN_INDEX("painIndex", Unit.FRACTION),

    /**
     * Root mean square drawdown over all periods, positive: {@code sqrt(sum(D^2) / n)}. Source:
     * Martin and McCann (1989); PerformanceAnalytics UlcerIndex.
     */
    ULCER_INDEX("ulcerIndex", Unit.FRACTION),

    /**
     * Growth against the deepest drawdown: {@code cagr / abs(maxDrawdown)}. Source: Young (1991);
     * empyrical calmar_ratio, quantstats calmar.
     */
    CALMAR("calmar", Unit.RATIO),

    /**
     * Growth against the deepest drawdown plus 10 %: {@code cagr / (abs(maxDrawdown) + 0.1)}.
     * Source: Kestner (1996); PerformanceAnalytics SterlingRatio.
     */
    STERLING("sterling", Unit.RATIO),

    /**
     * Growth beyond the risk-free rate against the root of summed squared drawdown depths: {@code
     * (cagr - annual f) / sqrt(sum(depth^2))}. Source: Burke (1994), A Sharper Sharpe Ratio.
     */
    BURKE("burke", Unit.RATIO),

    /**
     * Growth beyond the risk-free rate against the pain index: {@code (cagr - annual f) /
     * painIndex}. Source: Becker (2006); PerformanceAnalytics PainRatio.
     */
    PAIN_RATIO("painRatio", Unit.RATIO),

    /**
     * Growth beyond the risk-free rate against the ulcer index, also called ulcer performance
     * index: {@code (cagr - annual f) / ulcerIndex}. Source: Martin and McCann (1989);
     * PerformanceAnalytics MartinRatio.
     */
    MARTIN_RATIO("martinRatio", Unit.RATIO);

    private final String key;
    private final Unit unit;

    ReturnStatistic(String key, Unit unit) {
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
