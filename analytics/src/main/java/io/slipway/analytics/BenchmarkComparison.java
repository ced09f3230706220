package io.slipway.analytics;

import static io.slipway.analytics.BenchmarkStatistic.*;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/** Computes {@link BenchmarkStatistic} for series of one length. */
final class BenchmarkComparison {

    private final double[] returns;
    private final double[] benchmark;
    private final double[] riskFree;
    private final double[] excess;
    private final double[] benchmarkExcess;
    private final Conventions conventions;
    private final Statistics.Builder out = Statistics.declare(BenchmarkStatistic.values());

    BenchmarkComparison(
            double[] returns, double[] benchmark, double[] riskFree, Conventions conventions) {
        this.returns = returns;
        this.benchmark = benchmark;
        this.riskFree = riskFree;
        this.conventions = conventions;
        this.excess = ReturnStatistics.subtract(returns, riskFree);
        this.benchmarkExcess = ReturnStatistics.subtract(benchmark, riskFree);
    }

    Statistics compute() {
        if (returns.length > 0) {
            LinearFit fit = LinearFit.of(benchmarkExcess, excess);
            putBenchmark();
            putFit(fit);
            putGrowth(fit.slope());
            putActive();
            putRelativeWealth();
            putCapture();
        }
        return out.build();
    }

    private double deviation(double[] values) {
        return Moments.of(values).deviation(conventions.deviation());
    }

    private double rootPeriods() {
        return Math.sqrt(conventions.periodsPerYear());
    }

    private double growth(double[] values) {
        return Growth.perYear(Growth.wealth(values), values.length, conventions.periodsPerYear());
    }

    private void putBenchmark() {
        Moments moments = Moments.of(benchmarkExcess);
        double deviation = moments.deviation(conventions.deviation());
        out.put(BENCHMARK_TOTAL_RETURN, Growth.wealth(benchmark) - 1)
                .put(BENCHMARK_CAGR, growth(benchmark))
                .put(BENCHMARK_VOLATILITY, deviation(benchmark) * rootPeriods())
                .put(
                        BENCHMARK_SHARPE,
                        ReturnStatistics.ratio(moments.mean(), deviation) * rootPeriods())
                .put(BENCHMARK_MAX_DRAWDOWN, Drawdowns.maxOfReturns(benchmark));
    }

    private void putFit(LinearFit fit) {
        double periodsPerYear = conventions.periodsPerYear();
        out.put(BETA, fit.slope())
                .put(UP_BETA, conditionalBeta(value -> value > 0))
                .put(DOWN_BETA, conditionalBeta(value -> value < 0))
                .put(ALPHA, Growth.power(1 + fit.intercept(), periodsPerYear) - 1)
                .put(ALPHA_ARITHMETIC, fit.intercept() * periodsPerYear)
                .put(CORRELATION, LinearFit.of(benchmark, returns).correlation())
                .put(R_SQUARED, fit.rSquared())
                .put(SYSTEMATIC_RISK, Math.abs(fit.slope()) * deviation(benchmark) * rootPeriods())
                .put(SPECIFIC_RISK, residualDeviation(fit) * rootPeriods());
    }

    private double residualDeviation(LinearFit fit) {
        int divisor = returns.length - (conventions.deviation() == Deviation.SAMPLE ? 1 : 0);
        return Math.sqrt(fit.residualSquares() / divisor);
    }

    private double conditionalBeta(DoublePredicate side) {
        double[] x = where(benchmarkExcess, benchmarkExcess, side);
        double[] y = where(excess, benchmarkExcess, side);
        return LinearFit.of(x, y).slope();
    }

    private static double[] where(double[] values, double[] of, DoublePredicate condition) {
        double[] kept = new double[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (condition.test(of[i])) {
                kept[size++] = values[i];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private void putGrowth(double beta) {
        double own = growth(returns);
        double theirs = growth(benchmark);
        double safe = growth(riskFree);
        double scale = ReturnStatistics.ratio(deviation(benchmark), deviation(returns));
        double mSquared = safe + (own - safe) * scale;
        out.put(JENSENS_ALPHA, own - safe - beta * (theirs - safe))
                .put(TREYNOR, growth(excess) / beta)
                .put(M_SQUARED, mSquared)
                .put(M_SQUARED_EXCESS, mSquared - theirs)
                .put(ACTIVE_PREMIUM, own - theirs);
    }

    private void putActive() {
        double[] active = ReturnStatistics.subtract(returns, benchmark);
        Moments moments = Moments.of(active);
        double deviation = moments.deviation(conventions.deviation());
        double ratio = ReturnStatistics.ratio(moments.mean(), deviation);
        double trackingError = deviation * rootPeriods();
        double premium = growth(returns) - growth(benchmark);
        out.put(TRACKING_ERROR, trackingError)
                .put(INFORMATION_RATIO, ratio * rootPeriods())
                .put(INFORMATION_RATIO_PER_PERIOD, ratio)
                .put(INFORMATION_RATIO_GEOMETRIC, ReturnStatistics.ratio(premium, trackingError))
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
        double up = capture(value -> value > 0);
        double down = capture(value -> value < 0);
        out.put(UP_CAPTURE, up)
                .put(DOWN_CAPTURE, down)
                .put(CAPTURE_RATIO, up / down)
                .put(UP_CAPTURE_ARITHMETIC, sumCapture(value -> value > 0))
                .put(DOWN_CAPTURE_ARITHMETIC, sumCapture(value -> value <= 0));
    }

    private double capture(DoublePredicate side) {
        return growth(where(returns, benchmark, side)) / growth(where(benchmark, benchmark, side));
    }

    private double sumCapture(DoublePredicate side) {
        double own = 0;
        double theirs = 0;
        for (int i = 0; i < returns.length; i++) {
            if (side.test(benchmark[i])) {
                own += returns[i];
                theirs += benchmark[i];
            }
        }
        return own / theirs;
    }
}
