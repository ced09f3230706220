package io.slipway.analytics;

/** Compounding of simple returns. */
final class Growth {

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
            log += Math.log(1 + returns[i]);
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
