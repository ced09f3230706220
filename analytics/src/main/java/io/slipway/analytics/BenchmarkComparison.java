package io.slipway.analytics;

import static io.slipway.analytics.BenchmarkStatistic.*;

import java.util.Arrays;

/** Computes {@link BenchmarkStatistic} for series of one length. */
final class BenchmarkComparison {

    private final double[] returns;
    private final double[] benchmark;
    private final double[] excess;
    private final double[] benchmarkExcess;
    private final Conventions conventions;
    private final double ownDeviation;
    private final double benchmarkDeviation;
    private final double growth;
    private final double benchmarkGrowth;
    private final double riskFreeGrowth;
    private final Statistics.Builder out = Statistics.declare(BenchmarkStatistic.values());

    BenchmarkComparison(
            double[] returns, double[] benchmark, double[] riskFree, Conventions conventions) {
        this.returns = returns;
        this.benchmark = benchmark;
        this.conventions = conventions;
        this.excess = ReturnStatistics.subtract(returns, riskFree);
        this.benchmarkExcess = ReturnStatistics.subtract(benchmark, riskFree);
        this.ownDeviation = Moments.of(returns).deviation(conventions.deviation());
        this.benchmarkDeviation = Moments.of(benchmark).deviation(conventions.deviation());
        this.growth = growth(returns);
        this.benchmarkGrowth = growth(benchmark);
        this.riskFreeGrowth = growth(riskFree);
    }

    Statistics compute() {
        if (returns.length > 0) {
            Moments x = Moments.of(benchmarkExcess);
            LinearFit fit = LinearFit.of(benchmarkExcess, x, excess, Moments.of(excess));
            putBenchmark(x);
            putFit(fit);
            putGrowth(fit.slope());
            putActive();
            putRelativeWealth();
            putCapture();
        }
        return out.build();
    }

    private double rootPeriods() {
        return Math.sqrt(conventions.periodsPerYear());
    }

    private double growth(double[] values) {
        return Growth.perYear(Growth.wealth(values), values.length, conventions.periodsPerYear());
    }

    private void putBenchmark(Moments moments) {
        double ratio =
                ReturnStatistics.ratio(moments.mean(), moments.deviation(conventions.deviation()));
        out.put(BENCHMARK_TOTAL_RETURN, Growth.wealth(benchmark) - 1)
                .put(BENCHMARK_CAGR, benchmarkGrowth)
                .put(BENCHMARK_VOLATILITY, benchmarkDeviation * rootPeriods())
                .put(BENCHMARK_SHARPE, ratio * rootPeriods())
                .put(BENCHMARK_MAX_DRAWDOWN, Drawdowns.maxOfReturns(benchmark));
    }

    private void putFit(LinearFit fit) {
        double periodsPerYear = conventions.periodsPerYear();
        out.put(BETA, fit.slope())
                .put(UP_BETA, conditionalBeta(1))
                .put(DOWN_BETA, conditionalBeta(-1))
                .put(ALPHA, Growth.power(1 + fit.intercept(), periodsPerYear) - 1)
                .put(ALPHA_ARITHMETIC, fit.intercept() * periodsPerYear)
                .put(CORRELATION, LinearFit.of(benchmark, returns).correlation())
                .put(R_SQUARED, fit.rSquared())
                .put(SYSTEMATIC_RISK, Math.abs(fit.slope()) * benchmarkDeviation * rootPeriods())
                .put(SPECIFIC_RISK, residualDeviation(fit) * rootPeriods());
    }

    private double residualDeviation(LinearFit fit) {
        int divisor = returns.length - (conventions.deviation() == Deviation.SAMPLE ? 1 : 0);
        return Math.sqrt(fit.residualSquares() / divisor);
    }

    private double conditionalBeta(int sign) {
        double[] x = onSide(benchmarkExcess, benchmarkExcess, sign);
        double[] y = onSide(excess, benchmarkExcess, sign);
        return LinearFit.of(x, y).slope();
    }

    /** The values at whose places {@code of} has the sign; without a branch that guesses it. */
    private static double[] onSide(double[] values, double[] of, int sign) {
        double[] kept = new double[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            kept[size] = values[i];
            size += of[i] * sign > 0 ? 1 : 0;
        }
        return Arrays.copyOf(kept, size);
    }

    private void putGrowth(double beta) {
        double scale = ReturnStatistics.ratio(benchmarkDeviation, ownDeviation);
        double mSquared = riskFreeGrowth + (growth - riskFreeGrowth) * scale;
        out.put(JENSENS_ALPHA, growth - riskFreeGrowth - beta * (benchmarkGrowth - riskFreeGrowth))
                .put(TREYNOR, growth(excess) / beta)
                .put(M_SQUARED, mSquared)
                .put(M_SQUARED_EXCESS, mSquared - benchmarkGrowth)
                .put(ACTIVE_PREMIUM, growth - benchmarkGrowth);
    }

    private void putActive() {
        double[] active = ReturnStatistics.subtract(returns, benchmark);
        Moments moments = Moments.of(active);
        double deviation = moments.deviation(conventions.deviation());
        double ratio = ReturnStatistics.ratio(moments.mean(), deviation);
        double trackingError = deviation * rootPeriods();
        out.put(TRACKING_ERROR, trackingError)
                .put(INFORMATION_RATIO, ratio * rootPeriods())
                .put(INFORMATION_RATIO_PER_PERIOD, ratio)
                .put(
                        INFORMATION_RATIO_GEOMETRIC,
                        ReturnStatistics.ratio(growth - benchmarkGrowth, trackingError))
                .put(
                        WIN_RATE_AGAINST_BENCHMARK,
                        (double) GainsAndLosses.of(active).gains() / active.length);
    }

    private void putRelativeWealth() {
        double[] relative = new double[returns.length];
        for (int i = 0; i < relative.length; i++) {
            relative[i] = (1 + returns[i]) / (1 + benchmark[i]) - 1;
            if (!Double.isFinite(relative[i])) {
                return;
            }
        }
        DrawdownScan scan = DrawdownScan.ofReturns(relative, 1);
        double perYear =
                Growth.perYear(scan.level(), relative.length, conventions.periodsPerYear());
        out.put(EXCESS_RETURN, scan.level() - 1)
                .put(EXCESS_RETURN_PER_YEAR, perYear)
                .put(EXCESS_MAX_DRAWDOWN, 0)
                .put(EXCESS_MAX_DRAWDOWN_LENGTH, 0);
        for (Drawdown deepest : scan.worst()) {
            out.put(EXCESS_MAX_DRAWDOWN, deepest.depth())
                    .put(EXCESS_MAX_DRAWDOWN_LENGTH, deepest.length());
        }
    }

    private void putCapture() {
        double[] up = onSide(returns, benchmark, 1);
        double[] benchmarkUp = onSide(benchmark, benchmark, 1);
        double[] down = onSide(returns, benchmark, -1);
        double[] benchmarkDown = onSide(benchmark, benchmark, -1);
        double upCapture = growth(up) / growth(benchmarkUp);
        double downCapture = growth(down) / growth(benchmarkDown);
        double downSum = sum(returns) - sum(up);
        out.put(UP_CAPTURE, upCapture)
                .put(DOWN_CAPTURE, downCapture)
                .put(CAPTURE_RATIO, upCapture / downCapture)
                .put(UP_CAPTURE_ARITHMETIC, sum(up) / sum(benchmarkUp))
                .put(DOWN_CAPTURE_ARITHMETIC, downSum / sum(benchmarkDown));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
