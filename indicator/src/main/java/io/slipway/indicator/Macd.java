package io.slipway.indicator;

/**
 * Moving average convergence/divergence: the distance of two exponential averages, its own average
 * (the signal) and the distance of these two (the histogram). {@link #value()} is the MACD line.
 *
 * <p>Formula: {@code macd = EMA(fast) - EMA(slow)}, {@code signal = EMA(macd, signalPeriod)},
 * {@code histogram = macd - signal}. Source: G. Appel, Technical Analysis: Power Tools for Active
 * Investors (2005). Seeded as TA-Lib's MACD: both averages begin at the same input, the slow one's
 * {@code slowPeriod}-th, so the fast one starts from the mean of the {@code fastPeriod} inputs up
 * to there; the signal starts from the mean of the first {@code signalPeriod} distances. The three
 * lines begin together, when the signal does.
 */
public final class Macd implements SeriesIndicator {
    private final int warmUp;
    private final int headStart;
    private final ExponentialMean fast;
    private final ExponentialMean slow;
    private final ExponentialMean signal;

    private int skipped;
    private double macd = Double.NaN;

    /**
     * @param fastPeriod period of the fast average, from 1 and less than the slow one; Appel used
     *     12
     * @param slowPeriod period of the slow average, 2 to 1,000,000; Appel used 26
     * @param signalPeriod period of the signal, 1 to 1,000,000; Appel used 9
     */
    public Macd(int fastPeriod, int slowPeriod, int signalPeriod) {
        Inputs.inRange("slowPeriod", slowPeriod, 2, Inputs.MAX_PERIOD);
        Inputs.inRange("fastPeriod", fastPeriod, 1, slowPeriod - 1);
        Inputs.period("signalPeriod", signalPeriod);
        this.warmUp = slowPeriod + signalPeriod - 1;
        this.headStart = slowPeriod - fastPeriod;
        this.fast = new ExponentialMean(fastPeriod, 2.0 / (fastPeriod + 1));
        this.slow = new ExponentialMean(slowPeriod, 2.0 / (slowPeriod + 1));
        this.signal = new ExponentialMean(signalPeriod, 2.0 / (signalPeriod + 1));
    }

    /** Returns the new MACD line. */
    @Override
    public double update(double x) {
        if (Inputs.isGap(x)) {
            reset();
            return Double.NaN;
        }
        slow.update(x);
        if (skipped < headStart) {
            skipped++;
            return Double.NaN;
        }
        double distance = fast.update(x) - slow.value();
        if (Double.isNaN(distance)) {
            return Double.NaN;
        }
        macd = Double.isNaN(signal.update(distance)) ? Double.NaN : distance;
        return macd;
    }

    /** The MACD line. */
    @Override
    public double value() {
        return macd;
    }

    /** Distance of the fast from the slow average, NaN while warming up. */
    public double macd() {
        return macd;
    }

    /** The average of the MACD line, NaN while warming up. */
    public double signal() {
        return signal.value();
    }

    /** Distance of the MACD line from its signal, NaN while warming up. */
    public double histogram() {
        return macd - signal.value();
    }

    @Override
    public int warmUp() {
        return warmUp;
    }

    @Override
    public void reset() {
        fast.reset();
        slow.reset();
        signal.reset();
        skipped = 0;
        macd = Double.NaN;
    }

    /** The lines of a column; NaN in the warm-up. */
    public static Columns over(double[] in, int fastPeriod, int slowPeriod, int signalPeriod) {
        Columns out = Columns.ofLength(in.length);
        over(in, fastPeriod, slowPeriod, signalPeriod, out);
        return out;
    }

    /** As {@link #over(double[], int, int, int)}, into columns of the same length. */
    public static void over(
            double[] in, int fastPeriod, int slowPeriod, int signalPeriod, Columns out) {
        Inputs.sameLength("out", out.macd, in);
        Macd lines = new Macd(fastPeriod, slowPeriod, signalPeriod);
        for (int i = 0; i < in.length; i++) {
            double distance = lines.update(in[i]);
            out.signal[i] = lines.signal();
            out.histogram[i] = lines.histogram();
            out.macd[i] = distance;
        }
    }

    /** The columns of a MACD, one value an input in each; the arrays are the caller's to read. */
    public static final class Columns {
        private final double[] macd;
        private final double[] signal;
        private final double[] histogram;

        /** Columns over the given arrays, which must have one length and are not copied. */
        public Columns(double[] macd, double[] signal, double[] histogram) {
            Inputs.sameLength("signal", signal, macd);
            Inputs.sameLength("histogram", histogram, macd);
            this.macd = macd;
            this.signal = signal;
            this.histogram = histogram;
        }

        /** New columns to be written to. */
        public static Columns ofLength(int length) {
            return new Columns(new double[length], new double[length], new double[length]);
        }

        /** Distance of the fast from the slow average. */
        public double[] macd() {
            return macd;
        }

        /** The average of that distance. */
        public double[] signal() {
            return signal;
        }

        /** Distance of the two. */
        public double[] histogram() {
            return histogram;
        }
    }
}
