package io.slipway.analytics;

/**
 * Figures of a series of returns against a benchmark.
 *
 * <p>In the formulas {@code b} are the benchmark's returns; the other letters are those of {@link
 * ReturnStatistic}.
 */
public enum BenchmarkStatistic implements Statistic {
    /**
     * Compounded return of the benchmark: {@code prod(1 + b) - 1}. Source: empyrical
     * cum_returns_final.
     */
    BENCHMARK_TOTAL_RETURN("benchmarkTotalReturn", Unit.FRACTION),

    /**
     * Compound annual growth rate of the benchmark: {@code (1 + benchmarkTotalReturn)^(p/n) - 1}.
     * Source: empyrical cagr.
     */
    BENCHMARK_CAGR("benchmarkCagr", Unit.FRACTION),

    /**
     * Deviation of the benchmark's returns per year: {@code sd(b) * sqrt(p)}. Source: empyrical
     * annual_volatility.
     */
    BENCHMARK_VOLATILITY("benchmarkVolatility", Unit.FRACTION),

    /**
     * Sharpe ratio of the benchmark: {@code mean(b - f) / sd(b - f) * sqrt(p)}. Source: empyrical
     * sharpe_ratio.
     */
    BENCHMARK_SHARPE("benchmarkSharpe", Unit.RATIO),

    /**
     * Deepest fall of the benchmark from a peak, negative: {@code min(D of b)}. Source: empyrical
     * max_drawdown.
     */
    BENCHMARK_MAX_DRAWDOWN("benchmarkMaxDrawdown", Unit.FRACTION),

    /**
     * Sensitivity to the benchmark: {@code cov(e, b - f) / var(b - f)}. Source: Sharpe (1964);
     * empyrical beta, PerformanceAnalytics CAPM.beta.
     */
    BETA("beta", Unit.RATIO),

    /**
     * Sensitivity where the benchmark beats the risk-free return: {@code beta over b - f > 0}.
     * Source: PerformanceAnalytics CAPM.beta.bull.
     */
    UP_BETA("upBeta", Unit.RATIO),

    /**
     * Sensitivity where the benchmark loses to the risk-free return: {@code beta over b - f < 0}.
     * Source: PerformanceAnalytics CAPM.beta.bear.
     */
    DOWN_BETA("downBeta", Unit.RATIO),

    /**
     * Return beyond what beta explains, compounded to a year: {@code (1 + mean(e) - beta * mean(b -
     * f))^p - 1}. Source: empyrical alpha, PerformanceAnalytics table.SFM (Annualized Alpha).
     */
    ALPHA("alpha", Unit.FRACTION),

    /**
     * Return beyond what beta explains, multiplied to a year: {@code (mean(e) - beta * mean(b - f))
     * * p}. Source: quantstats greeks.
     */
    ALPHA_ARITHMETIC("alphaArithmetic", Unit.FRACTION),

    /**
     * Return beyond what beta explains, from annual growth rates: {@code cagr - F - beta *
     * (benchmarkCagr - F), F the annual growth of f}. Source: Jensen (1968); PerformanceAnalytics
     * CAPM.jensenAlpha.
     */
    JENSENS_ALPHA("jensensAlpha", Unit.FRACTION),

    /**
     * Correlation with the benchmark: {@code cov(r, b) / (sd(r) * sd(b))}. Source: Pearson (1895);
     * quantstats benchmark_correlation.
     */
    CORRELATION("correlation", Unit.RATIO),

    /**
     * Share of the variance that the benchmark explains: {@code correlation(e, b - f)^2}. Source:
     * PerformanceAnalytics table.SFM (R-squared).
     */
    R_SQUARED("rSquared", Unit.FRACTION),

    /**
     * Annual deviation that beta explains: {@code abs(beta) * sd(b) * sqrt(p)}. Source: Bacon
     * (2008); PerformanceAnalytics SystematicRisk.
     */
    SYSTEMATIC_RISK("systematicRisk", Unit.FRACTION),

    /**
     * Annual deviation that beta leaves: {@code sd(e - beta * (b - f)) * sqrt(p)}. Source: Bacon
     * (2008); PerformanceAnalytics SpecificRisk.
     */
    SPECIFIC_RISK("specificRisk", Unit.FRACTION),

    /**
     * Annual growth of the excess return per unit of beta: {@code ((prod(1 + e))^(p/n) - 1) /
     * beta}. Source: Treynor (1965); PerformanceAnalytics TreynorRatio.
     */
    TREYNOR("treynor", Unit.RATIO),

    /**
     * Annual return the series would have at the benchmark's deviation: {@code F + (cagr - F) *
     * sd(b) / sd(r)}. Source: Modigliani and Modigliani (1997); PerformanceAnalytics MSquared.
     */
    M_SQUARED("mSquared", Unit.FRACTION),

    /**
     * M squared beyond the benchmark's growth: {@code mSquared - benchmarkCagr}. Source: Bacon
     * (2008); PerformanceAnalytics MSquaredExcess (arithmetic).
     */
    M_SQUARED_EXCESS("mSquaredExcess", Unit.FRACTION),

    /**
     * Deviation of the active return per year: {@code sd(r - b) * sqrt(p)}. Source: Grinold and
     * Kahn (1999); PerformanceAnalytics TrackingError.
     */
    TRACKING_ERROR("trackingError", Unit.FRACTION),

    /**
     * Active return per unit of tracking error, per year: {@code mean(r - b) / sd(r - b) *
     * sqrt(p)}. Source: Grinold and Kahn (1999).
     */
    INFORMATION_RATIO("informationRatio", Unit.RATIO),

    /**
     * The same per period: {@code mean(r - b) / sd(r - b)}. Source: empyrical excess_sharpe,
     * quantstats information_ratio.
     */
    INFORMATION_RATIO_PER_PERIOD("informationRatioPerPeriod", Unit.RATIO),

    /**
     * Active premium per unit of tracking error: {@code activePremium / trackingError}. Source:
     * PerformanceAnalytics InformationRatio.
     */
    INFORMATION_RATIO_GEOMETRIC("informationRatioGeometric", Unit.RATIO),

    /**
     * Difference of the annual growth rates: {@code cagr - benchmarkCagr}. Source:
     * PerformanceAnalytics ActivePremium.
     */
    ACTIVE_PREMIUM("activePremium", Unit.FRACTION),

    /**
     * Total return relative to the benchmark's, geometric: {@code (1 + totalReturn) / (1 +
     * benchmarkTotalReturn) - 1}. Source: Bacon (2008), geometric excess return.
     */
    EXCESS_RETURN("excessReturn", Unit.FRACTION),

    /**
     * Geometric excess return per year: {@code (1 + excessReturn)^(p/n) - 1}. Source: Bacon (2008).
     */
    EXCESS_RETURN_PER_YEAR("excessReturnPerYear", Unit.FRACTION),

    /**
     * Deepest fall of wealth relative to the benchmark's, negative: {@code max drawdown of W / W of
     * b}. Source: RQAlpha excess_max_drawdown.
     */
    EXCESS_MAX_DRAWDOWN("excessMaxDrawdown", Unit.FRACTION),

    /**
     * Periods of that fall from its peak to its recovery, or to the end: {@code recovery - peak}.
     * Source: PerformanceAnalytics table.Drawdowns (Length).
     */
    EXCESS_MAX_DRAWDOWN_LENGTH("excessMaxDrawdownLength", Unit.PERIODS),

    /**
     * Share of periods that beat the benchmark: {@code count(r > b) / n}. Source: RQAlpha
     * excess_win_rate.
     */
    WIN_RATE_AGAINST_BENCHMARK("winRateAgainstBenchmark", Unit.FRACTION),

    /**
     * Annual growth in the benchmark's rising periods against the benchmark's own: {@code growth(r
     * where b > 0) / growth(b where b > 0), growth(x) = prod(1 + x)^(p/count) - 1}. Source:
     * empyrical up_capture.
     */
    UP_CAPTURE("upCapture", Unit.RATIO),

    /**
     * Annual growth in the benchmark's falling periods against the benchmark's own: {@code growth(r
     * where b < 0) / growth(b where b < 0)}. Source: empyrical down_capture.
     */
    DOWN_CAPTURE("downCapture", Unit.RATIO),

    /**
     * Up capture against down capture: {@code upCapture / downCapture}. Source: empyrical
     * up_down_capture.
     */
    CAPTURE_RATIO("captureRatio", Unit.RATIO),

    /**
     * Sum of returns in the benchmark's rising periods against the benchmark's: {@code sum(r where
     * b > 0) / sum(b where b > 0)}. Source: PerformanceAnalytics UpDownRatios (Capture).
     */
    UP_CAPTURE_ARITHMETIC("upCaptureArithmetic", Unit.RATIO),

    /**
     * Sum of returns in the benchmark's falling periods against the benchmark's: {@code sum(r where
     * b <= 0) / sum(b where b <= 0)}. Source: PerformanceAnalytics UpDownRatios (Capture).
     */
    DOWN_CAPTURE_ARITHMETIC("downCaptureArithmetic", Unit.RATIO);

    private final String key;
    private final Unit unit;

    BenchmarkStatistic(String key, Unit unit) {
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
