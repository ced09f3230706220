package io.slipway.indicator;

import java.util.Arrays;

/**
 * The dominant cycle of a series by Ehlers' discrete Hilbert transform: the phasor of the smoothed
 * and detrended price, and the period in inputs that follows from how fast it turns, between 6 and
 * 50.
 *
 * <p>Source: J. F. Ehlers, Rocket Science for Traders (2001), chapters 4 to 7; with the start of
 * TA-Lib, which lets the smoothing run for some inputs first and begins with filters that hold
 * zeros.
 */
final class DominantCycle {
    private static final int SMOOTHING = 4;
    private static final double SHARE = 0.2;

    private final int skip;
    private int seen;
    private double x1;
    private double x2;
    private double x3;

    private final Quadrature detrender = new Quadrature();
    private final Quadrature second = new Quadrature();
    private final Quadrature ofInPhase = new Quadrature();
    private final Quadrature ofQuadrature = new Quadrature();
    private final double[] detrended = new double[3];

    private double i2;
    private double q2;
    private double re;
    private double im;
    private double rawPeriod;

    private double smoothed;
    private double inPhase;
    private double quadrature;
    private double period;

    /**
     * @param skip how many smoothed prices are passed over before the filters start
     */
    DominantCycle(int skip) {
        this.skip = skip + SMOOTHING - 1;
    }

    /** Takes a finite input; whether the filters are running. */
    boolean update(double x) {
        smoothed = 0.1 * (4 * x + 3 * x1 + 2 * x2 + x3);
        x3 = x2;
        x2 = x1;
        x1 = x;
        if (seen < skip) {
            seen++;
            return false;
        }
        turn();
        return true;
    }

    private void turn() {
        double gain = 0.075 * rawPeriod + 0.54;
        double trendless = detrender.update(smoothed, gain);
        quadrature = second.update(trendless, gain);
        inPhase = detrended[2];
        detrended[2] = detrended[1];
        detrended[1] = detrended[0];
        detrended[0] = trendless;
        double i = inPhase - ofQuadrature.update(quadrature, gain);
        double q = quadrature + ofInPhase.update(inPhase, gain);
        measure(SHARE * i + (1 - SHARE) * i2, SHARE * q + (1 - SHARE) * q2);
    }

    private void measure(double i, double q) {
        re = SHARE * (i * i2 + q * q2) + (1 - SHARE) * re;
        im = SHARE * (i * q2 - q * i2) + (1 - SHARE) * im;
        i2 = i;
        q2 = q;
        double before = rawPeriod;
        double turned = im != 0 && re != 0 ? 2 * Math.PI / Math.atan(im / re) : before;
        double slowed = Math.max(Math.min(turned, 1.5 * before), 0.67 * before);
        rawPeriod = SHARE * Math.clamp(slowed, 6, 50) + (1 - SHARE) * before;
        period = 0.33 * rawPeriod + 0.67 * period;
    }

    /** The price averaged over four inputs with weights 4 to 1. */
    double smoothed() {
        return smoothed;
    }

    double inPhase() {
        return inPhase;
    }

    double quadrature() {
        return quadrature;
    }

    /** The smoothed period. */
    double period() {
        return period;
    }

    void reset() {
        seen = 0;
        detrender.reset();
        second.reset();
        ofInPhase.reset();
        ofQuadrature.reset();
        Arrays.fill(detrended, 0);
        i2 = 0;
        q2 = 0;
        re = 0;
        im = 0;
        rawPeriod = 0;
        period = 0;
    }

    /** The filter that turns a series by a quarter of a cycle; its taps are every other input. */
    private static final class Quadrature {
        private static final double OUTER = 0.0962;
        private static final double INNER = 0.5769;

        private final double[] past = new double[6];

        double update(double x, double gain) {
            double turned = OUTER * x + INNER * past[1] - INNER * past[3] - OUTER * past[5];
            System.arraycopy(past, 0, past, 1, past.length - 1);
            past[0] = x;
            return turned * gain;
        }

        void reset() {
            Arrays.fill(past, 0);
        }
    }
}
