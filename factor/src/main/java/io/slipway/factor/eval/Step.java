package io.slipway.factor.eval;

/** One pass of a program over the rows of an instrument: reads registers and writes others. */
final class Step {

    /** Which pass. */
    enum Code {
        ABS,
        SIGN,
        LOG,
        EXP,
        SQRT,
        NOT,
        ADD,
        SUB,
        MUL,
        DIV,
        POWER,
        SIGNED_POWER,
        GREATER,
        LESS,
        GT,
        GE,
        EQ,
        NE,
        AND,
        OR,
        IF,
        SHIFT,
        /** In: x. Out: clean, running counts. */
        CLEAN,
        /** In: x, y. */
        PAIR,
        /** In: clean, running counts. */
        COUNTS,
        SUMS,
        PRODUCTS,
        MOMENTS,
        /** In and out: high and low. */
        WINDOWS,
        /** In: running sums (high and low), counts. Numbers: window. */
        TOTAL,
        MEAN,
        /** In: products, x, y (high and low each), counts, running products. */
        VARIANCE_SPREAD,
        SPREAD,
        VARIANCE,
        DEVIATION,
        /** In: xy, xx, yy, deviations of x and y, counts. */
        CORRELATION,
        COVARIANCE,
        /** In: clean, running counts, counts. Out: sums and spreads of row numbers. */
        ROWS,
        SLOPE,
        /** In: slope, row spread, spread, deviation, counts. */
        RSQUARE,
        /** In: x, slope, row spread, row sum, mean, counts. */
        RESIDUAL,
        LINEAR,
        QLIB_WEIGHTED,
        CLEAN_MAX,
        CLEAN_MIN,
        WIDEN_MAX,
        WIDEN_MIN,
        FINISH,
        /** In: clean for the extreme, extreme, clean, running counts. */
        PLACE,
        /** Numbers: window, quantiles. Out: quantiles, then ranks. */
        SORTED,
        MEAN_DEVIATION,
        PRODUCT,
        SKEWNESS,
        KURTOSIS,
        /** In: x, counts. */
        BLANK,
        WEIGHTED,
        INDICATOR
    }

    private final Code code;
    private final int[] in;
    private final int[] out;
    private final double[] numbers;
    private final String text;

    /**
     * @param in registers read
     * @param out registers written, none of which is read
     * @param numbers constants of the pass
     * @param text name of an indicator; else empty
     */
    Step(Code code, int[] in, int[] out, double[] numbers, String text) {
        this.code = code;
        this.in = in;
        this.out = out;
        this.numbers = numbers;
        this.text = text;
    }

    Code code() {
        return code;
    }

    int[] in() {
        return in;
    }

    int[] out() {
        return out;
    }

    double[] numbers() {
        return numbers;
    }

    String text() {
        return text;
    }

    /** A number that counts rows. */
    int window() {
        return (int) numbers[0];
    }
}
