package io.slipway.analytics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * The choices behind a set of statistics. Two figures of the same name agree only if these agree,
 * so every output prints them ({@link #describe(boolean)}).
 *
 * @param periodsPerYear periods in one year, e.g. 252 trading days, 365 days, 12 months; positive
 * @param riskFreePerYear risk-free rate per year as a fraction, above -1
 * @param riskFreeScaling how the yearly risk-free rate becomes a rate per period
 * @param deviation how deviation, skewness and kurtosis are estimated
 * @param annualization how {@code annualizedReturn} is annualized
 */
public record Conventions(
        double periodsPerYear,
        double riskFreePerYear,
        Annualization riskFreeScaling,
        Deviation deviation,
        Annualization annualization) {

    /** Trading days in a year, the usual convention for stock markets. */
    public static final double TRADING_DAYS = 252;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if {@code periodsPerYear} is not positive and finite, or
     *     {@code riskFreePerYear} not finite or not above -1
     */
    public Conventions {
        if (!(periodsPerYear > 0) || Double.isInfinite(periodsPerYear)) {
            throw new IllegalArgumentException(
                    "periodsPerYear must be positive and finite, was " + periodsPerYear);
        }
        if (!(riskFreePerYear > -1) || Double.isInfinite(riskFreePerYear)) {
            throw new IllegalArgumentException(
                    "riskFreePerYear is a fraction above -1, was " + riskFreePerYear);
        }
    }

    /**
     * The standard choices: no risk-free rate, compounded scaling, sample deviation, geometric
     * annual returns.
     */
    public static Conventions of(double periodsPerYear) {
        return new Conventions(
                periodsPerYear,
                0,
                Annualization.GEOMETRIC,
                Deviation.SAMPLE,
                Annualization.GEOMETRIC);
    }

    /** The standard choices for {@value #TRADING_DAYS} trading days a year. */
    public static Conventions daily() {
        return of(TRADING_DAYS);
    }

    /** The same with another yearly risk-free rate, as a fraction. */
    public Conventions withRiskFree(double perYear) {
        return new Conventions(periodsPerYear, perYear, riskFreeScaling, deviation, annualization);
    }

    /** The same with another scaling of the risk-free rate. */
    public Conventions withRiskFreeScaling(Annualization scaling) {
        return new Conventions(periodsPerYear, riskFreePerYear, scaling, deviation, annualization);
    }

    /** The same with another estimator. */
    public Conventions withDeviation(Deviation estimator) {
        return new Conventions(
                periodsPerYear, riskFreePerYear, riskFreeScaling, estimator, annualization);
    }

    /** The same with another annualization of {@code annualizedReturn}. */
    public Conventions withAnnualization(Annualization method) {
        return new Conventions(periodsPerYear, riskFreePerYear, riskFreeScaling, deviation, method);
    }

    /** The risk-free rate of one period as a fraction. */
    public double riskFreePerPeriod() {
        return switch (riskFreeScaling) {
            case GEOMETRIC -> Math.expm1(Math.log1p(riskFreePerYear) / periodsPerYear);
            case ARITHMETIC -> riskFreePerYear / periodsPerYear;
        };
    }

    /**
     * The conventions as name and value, in a fixed order, for every output that shows statistics.
     * Values are a {@link Double} or a {@link String}.
     *
     * @param riskFreeSeries whether a risk-free return per period was given and so the rates here
     *     were not used
     */
    public SequencedMap<String, Object> describe(boolean riskFreeSeries) {
        SequencedMap<String, Object> map = new LinkedHashMap<>();
        map.put("periodsPerYear", periodsPerYear);
        map.put("riskFree", riskFreeSeries ? "series" : "constant");
        if (!riskFreeSeries) {
            map.put("riskFreePerYear", riskFreePerYear);
            map.put("riskFreePerPeriod", riskFreePerPeriod());
            map.put("riskFreeScaling", word(riskFreeScaling));
        }
        map.put("deviation", word(deviation));
        map.put(
                "skewness",
                deviation == Deviation.SAMPLE ? "adjusted (G1, G2)" : "moment (g1, g2)");
        map.put("annualization", word(annualization));
        map.put("years", "periods / periodsPerYear");
        map.put("volatilityScaling", "sqrt(periodsPerYear)");
        map.put("sharpe", "mean excess return / deviation, arithmetic");
        map.put("downsideDeviation", "target risk-free, divided by all periods");
        map.put("omegaThreshold", 0.0);
        map.put("quantile", "linear interpolation (type 7)");
        map.put("valueAtRisk", "quantile of returns, a loss is negative");
        map.put("drawdown", "negative fraction of the peak, starting capital is a peak");
        map.put("ulcerIndex", "fraction, mean over all periods");
        map.put("alpha", "regression on excess returns, compounded to a year");
        map.put("informationRatio", "mean active return / deviation, annualized");
        map.put("capture", "ratio of annualized returns over the benchmark's up or down periods");
        map.put("excessReturn", "geometric: (1 + return) / (1 + benchmark) - 1");
        return Collections.unmodifiableSequencedMap(map);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
