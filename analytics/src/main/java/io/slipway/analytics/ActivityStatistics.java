package io.slipway.analytics;

import static io.slipway.analytics.ActivityStatistic.*;

/** The statistics of what a portfolio traded and held, {@link ActivityStatistic}. */
public final class ActivityStatistics {

    /**
     * A portfolio's activity, one value per period in each column, all of one length.
     *
     * <p>The columns are not copied: do not change them while this is in use.
     *
     * @param bought value of all purchases within the period, not negative
     * @param sold value of all sales within the period, not negative
     * @param longValue value of the long positions at the period's end, not negative
     * @param shortValue absolute value of the short positions at the period's end, not negative
     * @param equity equity at the period's end, positive
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, read once; a copy would double the memory
    public record Activity(
            double[] bought,
            double[] sold,
            double[] longValue,
            double[] shortValue,
            double[] equity) {

        /**
         * Checks lengths and ranges.
         *
         * @throws IllegalArgumentException naming column, index and value
         */
        public Activity {
            requireAtLeastZero("bought", bought, equity.length);
            requireAtLeastZero("sold", sold, equity.length);
            requireAtLeastZero("longValue", longValue, equity.length);
            requireAtLeastZero("shortValue", shortValue, equity.length);
            requireAtLeastZero("equity", equity, equity.length);
            for (int i = 0; i < equity.length; i++) {
                if (equity[i] == 0) {
                    throw new IllegalArgumentException("equity[" + i + "] must be positive, was 0");
                }
            }
        }

        private static void requireAtLeastZero(String name, double[] values, int length) {
            Inputs.requireSameLength(name, values.length, "equity", length);
            Inputs.requireFinite(name, values);
            for (int i = 0; i < length; i++) {
                if (values[i] < 0) {
                    throw new IllegalArgumentException(
                            name + "[" + i + "] must not be negative, was " + values[i]);
                }
            }
        }
    }

    private ActivityStatistics() {}

    /** Computes all statistics; {@code NaN} without periods. */
    public static Statistics of(Activity activity, Conventions conventions) {
        Statistics.Builder out = Statistics.declare(ActivityStatistic.values());
        if (activity.equity().length > 0) {
            putTurnover(out, activity, conventions.periodsPerYear());
            putExposure(out, activity);
        }
        return out.build();
    }

    private static void putTurnover(Statistics.Builder out, Activity activity, double perYear) {
        int n = activity.equity().length;
        double traded = 0;
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double notional = activity.bought()[i] + activity.sold()[i];
            double turnover = notional / activity.equity()[i];
            traded += notional;
            sum += turnover;
            largest = Math.max(largest, turnover);
        }
        double twoSided = sum / n;
        out.put(TURNOVER_TWO_SIDED, twoSided)
                .put(TURNOVER_ONE_SIDED, twoSided / 2)
                .put(TURNOVER_TWO_SIDED_PER_YEAR, twoSided * perYear)
                .put(TURNOVER_ONE_SIDED_PER_YEAR, twoSided / 2 * perYear)
                .put(MAX_TURNOVER_TWO_SIDED, largest)
                .put(TRADED_NOTIONAL, traded);
    }

    private static void putExposure(Statistics.Builder out, Activity activity) {
        int n = activity.equity().length;
        double[] gross = new double[n];
        double[] net = new double[n];
        int invested = 0;
        for (int i = 0; i < n; i++) {
            double held = activity.longValue()[i] + activity.shortValue()[i];
            gross[i] = held / activity.equity()[i];
            net[i] = (activity.longValue()[i] - activity.shortValue()[i]) / activity.equity()[i];
            invested += held > 0 ? 1 : 0;
        }
        Moments grossMoments = Moments.of(gross);
        Moments netMoments = Moments.of(net);
        out.put(GROSS_EXPOSURE, grossMoments.mean())
                .put(NET_EXPOSURE, netMoments.mean())
                .put(MAX_GROSS_EXPOSURE, grossMoments.maximum())
                .put(MAX_NET_EXPOSURE, netMoments.maximum())
                .put(MIN_NET_EXPOSURE, netMoments.minimum())
                .put(TIME_IN_MARKET, (double) invested / n);
    }
}
