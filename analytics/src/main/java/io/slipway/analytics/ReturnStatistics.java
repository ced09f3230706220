package io.slipway.analytics;

import static io.slipway.analytics.ReturnStatistic.*;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of a series of simple returns: {@link ReturnStatistic} and, with a benchmark,
 * {@link BenchmarkStatistic}. Time and memory are linear in the number of returns.
 */
public final class ReturnStatistics {

    private static final double[] TAILS = {0.95, 0.99};
    private static final double STERLING_EXCESS = 0.1;

    private final double[] returns;
    private final double[] riskFree;
    private final double[] excess;
    private final Conventions conventions;
    private final Moments moments;
    private final Moments excessMoments;
    private final GainsAndLosses sides;
    private final Statistics.Builder out = Statistics.declare(ReturnStatistic.values());

    private ReturnStatistics(
            double[] returns, double[] riskFree, boolean constantRate, Conventions conventions) {
        this.returns = returns;
        this.riskFree = riskFree;
        this.conventions = conventions;
        this.excess = subtract(returns, riskFree);
        this.moments = Moments.of(returns);
        this.excessMoments =
                constantRate && returns.length > 0
                        ? moments.shifted(-riskFree[0])
                        : Moments.of(excess);
        this.sides = GainsAndLosses.of(returns);
    }

    /**
     * Computes all statistics.
     *
     * @param returns simple return of each period as a fraction, at least -1
     * @param benchmark return of the benchmark in each period, or null for no benchmark
     * @param riskFree risk-free return of each period, or null to use the conventions' rate
     * @param conventions how to estimate and annualize
     * @throws IllegalArgumentException naming array, index and value, if a value is not finite or
     *     below -1; or if the arrays differ in length
     */
    public static Statistics of(
            double[] returns,
            double @Nullable [] benchmark,
            double @Nullable [] riskFree,
            Conventions conventions) {
        Inputs.requireReturns("returns", returns);
        Inputs.requirePaired("benchmark", benchmark, returns.length);
        Inputs.requirePaired("riskFree", riskFree, returns.length);
        double[] rates = riskFree == null ? constant(returns.length, conventions) : riskFree;
        Statistics own =
                new ReturnStatistics(returns, rates, riskFree == null, conventions).compute();
        return benchmark == null
                ? own
                : own.plus(
                        new BenchmarkComparison(returns, benchmark, rates, conventions).compute());
    }

    /** The statistics without a benchmark, with the conventions' risk-free rate. */
    public static Statistics of(double[] returns, Conventions conventions) {
        return of(returns, null, null, conventions);
    }

    private static double[] constant(int length, Conventions conventions) {
        double[] rates = new double[length];
        Arrays.fill(rates, conventions.riskFreePerPeriod());
        return rates;
    }

    static double[] subtract(double[] minuend, double[] subtrahend) {
        double[] difference = new double[minuend.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = minuend[i] - subtrahend[i];
        }
        return difference;
    }

    private Statistics compute() {
        out.put(PERIODS, returns.length);
        if (returns.length > 0) {
            DrawdownScan drawdowns = DrawdownScan.ofReturns(returns, 1);
            putReturns(drawdowns.level());
            putDispersion();
            putTails();
            putSharpe();
            putShortfallRatios();
            putDrawdowns(drawdowns);
            putDrawdownRatios(drawdowns);
        }
        return out.build();
    }

    private double periodsPerYear() {
        return conventions.periodsPerYear();
    }

    private void putReturns(double wealth) {
        int n = returns.length;
        double cagr = Growth.perYear(wealth, n, periodsPerYear());
        double arithmetic = moments.mean() * periodsPerYear();
        out.put(TOTAL_RETURN, wealth - 1)
                .put(CAGR, cagr)
                .put(ANNUALIZED_RETURN_ARITHMETIC, arithmetic)
                .put(AVERAGE_RETURN, moments.mean())
                .put(GEOMETRIC_AVERAGE_RETURN, Growth.power(wealth, 1.0 / n) - 1)
                .put(BEST_PERIOD, moments.maximum())
                .put(WORST_PERIOD, moments.minimum())
                .put(STABILITY, Growth.stability(returns));
        out.put(
                ANNUALIZED_RETURN,
                switch (conventions.annualization()) {
                    case GEOMETRIC -> cagr;
                    case ARITHMETIC -> arithmetic;
                });
        out.put(AVERAGE_POSITIVE_RETURN, sides.averageGain())
                .put(AVERAGE_NEGATIVE_RETURN, sides.averageLoss())
                .put(POSITIVE_PERIODS, (double) sides.gains() / n)
                .put(NEGATIVE_PERIODS, (double) sides.losses() / n)
                .put(LONGEST_POSITIVE_RUN, sides.longestGains())
                .put(LONGEST_NEGATIVE_RUN, sides.longestLosses())
                .put(OMEGA, sides.gainSum() / -sides.lossSum())
                .put(GAIN_TO_PAIN, (sides.gainSum() + sides.lossSum()) / -sides.lossSum());
    }

    private void putDispersion() {
        Deviation estimator = conventions.deviation();
        double skew = moments.skewness(Deviation.POPULATION);
        double kurt = moments.excessKurtosis(Deviation.POPULATION);
        double jarqueBera = returns.length / 6.0 * (skew * skew + kurt * kurt / 4);
        out.put(ANNUALIZED_VOLATILITY, perYear(moments.deviation(estimator)))
                .put(MEAN_ABSOLUTE_DEVIATION, meanAbsoluteDeviation())
                .put(SKEWNESS, moments.skewness(estimator))
                .put(EXCESS_KURTOSIS, moments.excessKurtosis(estimator))
                .put(MOMENT_SKEWNESS, skew)
                .put(MOMENT_EXCESS_KURTOSIS, kurt)
                .put(JARQUE_BERA, jarqueBera)
                .put(JARQUE_BERA_P_VALUE, Math.exp(-jarqueBera / 2))
                .put(AUTOCORRELATION, autocorrelation(returns, moments));
    }

    private double perYear(double deviation) {
        return deviation * Math.sqrt(periodsPerYear());
    }

    private double meanAbsoluteDeviation() {
        double sum = 0;
        for (double value : returns) {
            sum += Math.abs(value - moments.mean());
        }
        return sum / returns.length;
    }

    private static double autocorrelation(double[] values, Moments moments) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += (values[i - 1] - moments.mean()) * (values[i] - moments.mean());
        }
        return values.length < 2 ? Double.NaN : sum / moments.squares();
    }

    private void putTails() {
        putSelected(returns.clone());
        Deviation estimator = conventions.deviation();
        TailRisk[] gaussian = new TailRisk[TAILS.length];
        TailRisk[] cornishFisher = new TailRisk[TAILS.length];
        for (int i = 0; i < TAILS.length; i++) {
            gaussian[i] = TailRisk.gaussian(moments, TAILS[i], estimator);
            cornishFisher[i] = TailRisk.cornishFisher(moments, TAILS[i], estimator);
        }
        out.put(VALUE_AT_RISK_95_GAUSSIAN, gaussian[0].valueAtRisk())
                .put(VALUE_AT_RISK_99_GAUSSIAN, gaussian[1].valueAtRisk())
                .put(EXPECTED_SHORTFALL_95_GAUSSIAN, gaussian[0].expectedShortfall())
                .put(EXPECTED_SHORTFALL_99_GAUSSIAN, gaussian[1].expectedShortfall())
                .put(VALUE_AT_RISK_95_CORNISH_FISHER, cornishFisher[0].valueAtRisk())
                .put(VALUE_AT_RISK_99_CORNISH_FISHER, cornishFisher[1].valueAtRisk())
                .put(EXPECTED_SHORTFALL_95_CORNISH_FISHER, cornishFisher[0].expectedShortfall())
                .put(EXPECTED_SHORTFALL_99_CORNISH_FISHER, cornishFisher[1].expectedShortfall());
    }

    /** One copy serves all quantiles: each selection narrows the range of the next. */
    private void putSelected(double[] copy) {
        int n = copy.length;
        int rank5 = Quantiles.rank(n, 0.05);
        int rank95 = Quantiles.rank(n, 0.95);
        double q5 = Quantiles.inPlace(copy, 0.05, 0, n - 1);
        double q1 = Quantiles.inPlace(copy, 0.01, 0, rank5);
        double q95 = Quantiles.inPlace(copy, 0.95, Math.min(rank5 + 1, rank95), n - 1);
        int rank50 = Quantiles.rank(n, 0.5);
        double median = Quantiles.inPlace(copy, 0.5, Math.min(rank5 + 1, rank50), rank95);
        double tailRatio = Math.abs(q95) / Math.abs(q5);
        out.put(MEDIAN_RETURN, median)
                .put(TAIL_RATIO, tailRatio)
                .put(COMMON_SENSE_RATIO, sides.gainSum() / -sides.lossSum() * tailRatio)
                .put(VALUE_AT_RISK_95_HISTORICAL, q5)
                .put(VALUE_AT_RISK_99_HISTORICAL, q1)
                .put(EXPECTED_SHORTFALL_95_HISTORICAL, TailRisk.headMean(copy, rank5))
                .put(
                        EXPECTED_SHORTFALL_99_HISTORICAL,
                        TailRisk.headMean(copy, Quantiles.rank(n, 0.01)));
    }

    private void putSharpe() {
        Deviation estimator = conventions.deviation();
        double deviation = excessMoments.deviation(estimator);
        double ratio = ratio(excessMoments.mean(), deviation);
        double skew = excessMoments.skewness(Deviation.POPULATION);
        double kurtosis = 3 + excessMoments.excessKurtosis(Deviation.POPULATION);
        int n = returns.length;
        double rho = autocorrelation(excess, excessMoments);
        double factor = SharpeInference.aggregationFactor(rho, periodsPerYear());
        out.put(SHARPE, perYear(ratio))
                .put(SHARPE_AUTOCORRELATION_ADJUSTED, ratio * factor)
                .put(KELLY, ratio(excessMoments.mean(), moments.variance(estimator)))
                .put(
                        SHARPE_STANDARD_ERROR,
                        perYear(SharpeInference.standardError(ratio, n, skew, kurtosis)))
                .put(PROBABILISTIC_SHARPE, SharpeInference.probability(ratio, 0, n, skew, kurtosis))
                .put(
                        MINIMUM_TRACK_RECORD,
                        SharpeInference.minimumTrackRecord(ratio, 0, 0.95, skew, kurtosis));
    }

    private void putShortfallRatios() {
        double squares = 0;
        double cubes = 0;
        double upside = 0;
        for (double value : excess) {
            double shortfall = Math.max(-value, 0);
            squares += shortfall * shortfall;
            cubes += shortfall * shortfall * shortfall;
            upside += Math.max(value, 0);
        }
        int n = excess.length;
        double downside = Math.sqrt(squares / n);
        out.put(DOWNSIDE_DEVIATION, perYear(downside))
                .put(SORTINO, perYear(ratio(excessMoments.mean(), downside)))
                .put(KAPPA_3, ratio(excessMoments.mean(), Math.cbrt(cubes / n)))
                .put(UPSIDE_POTENTIAL_RATIO, ratio(upside / n, downside));
    }

    private void putDrawdowns(DrawdownScan scan) {
        out.put(MAX_DRAWDOWN, 0)
                .put(MAX_DRAWDOWN_LENGTH, 0)
                .put(MAX_DRAWDOWN_TO_TROUGH, 0)
                .put(LONGEST_DRAWDOWN, scan.longest())
                .put(DRAWDOWN_COUNT, scan.episodes())
                .put(AVERAGE_DRAWDOWN, scan.averageEpisodeDepth())
                .put(AVERAGE_DRAWDOWN_LENGTH, scan.averageEpisodeLength())
                .put(AVERAGE_RECOVERY, scan.averageRecovery())
                .put(CURRENT_DRAWDOWN, scan.currentDepth())
                .put(CURRENT_DRAWDOWN_LENGTH, scan.currentLength())
                .put(TIME_UNDER_WATER, scan.shareBelow())
                .put(PAIN_INDEX, scan.painIndex())
                .put(ULCER_INDEX, scan.ulcerIndex());
        for (Drawdown deepest : scan.worst()) {
            out.put(MAX_DRAWDOWN, deepest.depth())
                    .put(MAX_DRAWDOWN_LENGTH, deepest.length())
                    .put(MAX_DRAWDOWN_TO_TROUGH, deepest.lengthToTrough())
                    .put(
                            TIME_TO_RECOVERY,
                            deepest.recovered() ? deepest.lengthToRecovery() : Double.NaN);
        }
    }

    private void putDrawdownRatios(DrawdownScan scan) {
        int n = returns.length;
        double depth = scan.worst().isEmpty() ? 0 : -scan.worst().getFirst().depth();
        double cagr = Growth.perYear(scan.level(), n, periodsPerYear());
        double safe = Growth.perYear(Growth.wealth(riskFree), n, periodsPerYear());
        double premium = cagr - safe;
        out.put(CALMAR, ratio(cagr, depth))
                .put(STERLING, cagr / (depth + STERLING_EXCESS))
                .put(BURKE, ratio(premium, Math.sqrt(scan.squaredEpisodeDepthSum())))
                .put(PAIN_RATIO, ratio(premium, scan.painIndex()))
                .put(MARTIN_RATIO, ratio(premium, scan.ulcerIndex()));
    }

    /** A quotient that is not defined where nothing is risked. */
    static double ratio(double numerator, double denominator) {
        return denominator > 0 ? numerator / denominator : Double.NaN;
    }
}
