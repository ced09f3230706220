package io.slipway.factor.kernel;

/** Functions of one row. Columns may be longer than {@code rows}; {@code out} may be an input. */
public final class Elements {

    private Elements() {}

    public static void add(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] + b[i];
        }
    }

    public static void subtract(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] - b[i];
        }
    }

    public static void multiply(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] * b[i];
        }
    }

    public static void divide(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] / b[i];
        }
    }

    public static void greater(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    public static void less(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.min(a[i], b[i]);
        }
    }

    public static void power(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = power(a[i], b[i]);
        }
    }

    /** As numpy's: 1 to the power of anything is 1, also of NaN. */
    public static double power(double base, double exponent) {
        return base == 1 ? 1 : Math.pow(base, exponent);
    }

    public static void signedPower(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = signedPower(a[i], b[i]);
        }
    }

    public static double signedPower(double base, double exponent) {
        return Math.signum(base) * Math.pow(Math.abs(base), exponent);
    }

    public static void gt(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] > b[i] ? 1.0 : 0.0;
        }
    }

    public static void ge(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] >= b[i] ? 1.0 : 0.0;
        }
    }

    public static void eq(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] == b[i] ? 1.0 : 0.0;
        }
    }

    public static void ne(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] != b[i] ? 1.0 : 0.0;
        }
    }

    /** Of truths: 0 or 1. */
    public static void and(double[] a, double[] b, double[] out, int rows) {
        multiply(a, b, out, rows);
    }

    /** Of truths: 0 or 1. */
    public static void or(double[] a, double[] b, double[] out, int rows) {
        greater(a, b, out, rows);
    }

    /** Of truths: 0 or 1. */
    public static void not(double[] a, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = 1 - a[i];
        }
    }

    /** What is not a number is not zero. */
    public static void choose(double[] c, double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = c[i] != 0 ? a[i] : b[i];
        }
    }

    public static void abs(double[] a, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.abs(a[i]);
        }
    }

    public static void sign(double[] a, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.signum(a[i]);
        }
    }

    public static void log(double[] a, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.log(a[i]);
        }
    }

    public static void exp(double[] a, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.exp(a[i]);
        }
    }

    public static void sqrt(double[] a, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.sqrt(a[i]);
        }
    }
}
