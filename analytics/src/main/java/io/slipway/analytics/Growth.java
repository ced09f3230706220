package io.slipway.analytics;

/** Compounding of simple returns. */
final class Growth {

    /** Up to here eight terms of the series leave an error below rounding. */
    private static final double SERIES_LIMIT = 1.0 / 128;

    private Growth() {}

    /** Wealth after all returns from capital 1. */
    static double wealth(double[] returns) {
        double wealth = 1;
        for (double value : returns) {
            wealth *= 1 + value;
        }
        return wealth;
    }

    /** Growth rate per year of a wealth reached in so many periods, {@code NaN} without any. */
    static double perYear(double wealth, int periods, double periodsPerYear) {
        return periods == 0 ? Double.NaN : power(wealth, periodsPerYear / periods) - 1;
    }

    static double power(double wealth, double exponent) {
        return wealth < 0 ? Double.NaN : Math.pow(wealth, exponent);
    }

    /** {@code log(1 + r)}, for small returns by its series, which is several times as fast. */
    private static double logOf(double r) {
        if (Math.abs(r) > SERIES_LIMIT) {
            return Math.log1p(r);
        }
        double odd = 1.0 / 3 + r * r * (1.0 / 5 + r * r * (1.0 / 7));
        double even = 1.0 / 2 + r * r * (1.0 / 4 + r * r * (1.0 / 6 + r * r * (1.0 / 8)));
        return r + r * r * (r * odd - even);
    }

    /**
     * R squared of the line of log wealth over time; {@code NaN} below two periods, after a total
     * loss, or where wealth never changes.
     */
    static double stability(double[] returns) {
        int n = returns.length;
        double middle = (n - 1) / 2.0;
        double log = 0;
        double sum = 0;
        double sumSquares = 0;
        double sumProducts = 0;
        for (int i = 0; i < n; i++) {
            log += logOf(returns[i]);
            sum += log;
            sumSquares += log * log;
            sumProducts += (i - middle) * log;
        }
        double timeSquares = (double) n * ((double) n * n - 1) / 12;
        double logSquares = sumSquares - sum * sum / n;
        double explained = sumProducts * sumProducts / timeSquares;
        return n < 2 || !(logSquares > 0) ? Double.NaN : Math.min(1, explained / logSquares);
    }
}
