package io.slipway.analytics;

import java.util.List;

/**
 * Drawdowns of an equity curve or of a series of returns, each in one pass. A drawdown is a
 * negative fraction of the running maximum; the first point of a curve, or the capital before the
 * first return, counts as a peak.
 */
public final class Drawdowns {

    private Drawdowns() {}

    /**
     * The deepest drawdown of a curve as a negative fraction, zero if it never falls.
     *
     * @param equity at least one value; finite, the first positive
     */
    public static double max(double[] equity) {
        requireCurve(equity);
        double peak = equity[0];
        double worst = 0;
        for (double value : equity) {
            peak = Math.max(peak, value);
            worst = Math.min(worst, value / peak - 1);
        }
        return worst;
    }

    /**
     * The deepest drawdown of compounded returns as a negative fraction, {@code NaN} for none.
     *
     * @param returns simple returns of at least -1
     */
    public static double maxOfReturns(double[] returns) {
        Inputs.requireReturns("returns", returns);
        if (returns.length == 0) {
            return Double.NaN;
        }
        double level = 1;
        double peak = 1;
        double worst = 0;
        for (double value : returns) {
            level *= 1 + value;
            peak = Math.max(peak, level);
            worst = Math.min(worst, level / peak - 1);
        }
        return worst;
    }

    /** The drawdown at each point of a curve: zero at a peak, else a negative fraction. */
    public static double[] column(double[] equity) {
        requireCurve(equity);
        double[] column = new double[equity.length];
        double peak = equity[0];
        for (int i = 0; i < equity.length; i++) {
            peak = Math.max(peak, equity[i]);
            column[i] = equity[i] / peak - 1;
        }
        return column;
    }

    /** The drawdown after each return: zero at a peak, else a negative fraction. */
    public static double[] columnOfReturns(double[] returns) {
        Inputs.requireReturns("returns", returns);
        double[] column = new double[returns.length];
        double level = 1;
        double peak = 1;
        for (int i = 0; i < returns.length; i++) {
            level *= 1 + returns[i];
            peak = Math.max(peak, level);
            column[i] = level / peak - 1;
        }
        return column;
    }

    /**
     * The deepest drawdowns of a curve, the deepest first.
     *
     * @param equity at least one value; finite, the first positive; positions refer to it
     * @param count how many at most
     */
    public static List<Drawdown> worst(double[] equity, int count) {
        requireCurve(equity);
        requireCount(count);
        return DrawdownScan.ofCurve(equity, count).worst();
    }

    /**
     * The deepest drawdowns of compounded returns, the deepest first. Positions refer to the curve
     * that starts with the capital at 0 and has the value after {@code returns[i]} at {@code i +
     * 1}.
     */
    public static List<Drawdown> worstOfReturns(double[] returns, int count) {
        Inputs.requireReturns("returns", returns);
        requireCount(count);
        return DrawdownScan.ofReturns(returns, count).worst();
    }

    private static void requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, was " + count);
        }
    }

    private static void requireCurve(double[] equity) {
        if (equity.length == 0) {
            throw new IllegalArgumentException("an equity curve needs at least one value");
        }
        Inputs.requireFinite("equity", equity);
        if (equity[0] <= 0) {
            throw new IllegalArgumentException(
                    "equity[0] must be positive to measure a fall from it, was " + equity[0]);
        }
    }
}
