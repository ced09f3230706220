package io.slipway.indicator;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What Ehlers' discrete Hilbert transform says of the cycle in a series, one figure at a time.
 *
 * <p>Source: J. F. Ehlers, Rocket Science for Traders (2001), chapters 6 to 11; TA-Lib's
 * HT_DCPERIOD, HT_DCPHASE, HT_PHASOR, HT_SINE, HT_TRENDLINE and HT_TRENDMODE with their starts.
 * Everything is recursive, and periods are bounded by those before, so another start may show for
 * ever. Outputs besides the first: {@link Figure#PHASOR} has in-phase and quadrature, {@link
 * Figure#SINE} the sine and the sine of 45 degrees later.
 */
public final class HilbertTransform extends SeriesFrame {

    /** Which figure. */
    public enum Figure {
        /** The dominant cycle's period in inputs, 6 to 50. */
        PERIOD(9, 33),
        /** Its phase in degrees. */
        PHASE(34, 64),
        /** Its components. */
        PHASOR(9, 33),
        /** The sine of its phase. */
        SINE(34, 64),
        /** The price averaged over one cycle. */
        TRENDLINE(34, 64),
        /** 1 in a trend, 0 in a cycle. */
        TREND_MODE(34, 64);

        private final int skip;
        private final int warmUp;

        Figure(int skip, int warmUp) {
            this.skip = skip;
            this.warmUp = warmUp;
        }
    }

    private static final int LONGEST = 50;
    private static final double LEAD_DEGREES = 45;

    // The angles of a full turn in steps, by the number of steps: the phase needs a period's worth.
    private static final double[][] SINES = turns(Math::sin);
    private static final double[][] COSINES = turns(Math::cos);

    private final Figure figure;
    private final int warmUp;
    private final DominantCycle cycle;
    private final History smoothed = new History(LONGEST);
    private final History prices = new History(LONGEST);
    private final double[] averages = new double[3];

    private int seen;
    private double phase;
    private double sine;
    private double leadSine;
    private int daysInTrend;
    private double second;

    /** The given figure. */
    public HilbertTransform(Figure figure) {
        super(figure.warmUp);
        this.figure = figure;
        this.warmUp = figure.warmUp;
        this.cycle = new DominantCycle(figure.skip);
    }

    @Override
    double next(double x) {
        prices.add(x);
        double shown = cycle.update(x) ? figure() : Double.NaN;
        if (++seen < warmUp) {
            return Double.NaN;
        }
        seen = warmUp;
        return shown;
    }

    private double figure() {
        smoothed.add(cycle.smoothed());
        return switch (figure) {
            case PERIOD -> cycle.period();
            case PHASE -> measurePhase();
            case PHASOR -> {
                second = cycle.quadrature();
                yield cycle.inPhase();
            }
            case SINE -> {
                measurePhase();
                second = sine(phase + LEAD_DEGREES);
                yield sine(phase);
            }
            case TRENDLINE -> trendline();
            case TREND_MODE -> trendMode();
        };
    }

    private static double[][] turns(DoubleUnaryOperator of) {
        double[][] turns = new double[LONGEST + 1][];
        for (int steps = 0; steps < turns.length; steps++) {
            double whole = 2 * Math.PI / Math.max(steps, 1);
            double[] turn = new double[steps];
            Arrays.setAll(turn, i -> of.applyAsDouble(i * whole));
            turns[steps] = turn;
        }
        return turns;
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private int wholePeriod() {
        return (int) (cycle.period() + 0.5);
    }

    /** The phase of the cycle's own frequency in the smoothed prices of one period. */
    private double measurePhase() {
        double[] sines = SINES[wholePeriod()];
        double[] cosines = COSINES[wholePeriod()];
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < sines.length; i++) {
            double price = smoothed.back(i);
            real += sines[i] * price;
            imaginary += cosines[i] * price;
        }
        if (imaginary != 0) {
            phase = Math.toDegrees(Math.atan(real / imaginary));
        } else {
            phase += 90 * Math.signum(real);
        }
        phase += 90;
        // The smoothing lags by one input.
        phase += 360 / cycle.period();
        if (imaginary < 0) {
            phase += 180;
        }
        if (phase > 315) {
            phase -= 360;
        }
        return phase;
    }

    private double trendline() {
        int length = wholePeriod();
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += prices.back(i);
        }
        double mean = length == 0 ? 0 : sum / length;
        double line = (4 * mean + 3 * averages[0] + 2 * averages[1] + averages[2]) / 10;
        averages[2] = averages[1];
        averages[1] = averages[0];
        averages[0] = mean;
        return line;
    }

    private double trendMode() {
        double before = phase;
        double sineBefore = sine;
        double leadBefore = leadSine;
        measurePhase();
        sine = sine(phase);
        leadSine = sine(phase + LEAD_DEGREES);
        double line = trendline();
        boolean crossed =
                (sine > leadSine && sineBefore <= leadBefore)
                        || (sine < leadSine && sineBefore >= leadBefore);
        daysInTrend = crossed ? 1 : daysInTrend + 1;
        double turn = phase - before;
        double step = 360 / cycle.period();
        boolean cycling =
                crossed
                        || daysInTrend < 0.5 * cycle.period()
                        || (turn > 0.67 * step && turn < 1.5 * step);
        boolean away = line != 0 && Math.abs((cycle.smoothed() - line) / line) >= 0.015;
        return !cycling || away ? 1 : 0;
    }

    @Override
    double further(int index) {
        return second;
    }

    @Override
    public int unstablePeriod() {
        return WHOLE_HISTORY;
    }

    @Override
    void clear() {
        cycle.reset();
        smoothed.reset();
        prices.reset();
        Arrays.fill(averages, 0);
        seen = 0;
        phase = 0;
        sine = 0;
        leadSine = 0;
        daysInTrend = 0;
    }

    /** The last inputs, zeros before there were any. */
    private static final class History {
        private final double[] ring;
        private int newest;

        private History(int length) {
            ring = new double[length];
        }

        private void add(double x) {
            newest = newest + 1 == ring.length ? 0 : newest + 1;
            ring[newest] = x;
        }

        private double back(int distance) {
            int at = newest - distance;
            return ring[at < 0 ? at + ring.length : at];
        }

        private void reset() {
            Arrays.fill(ring, 0);
        }
    }
}
