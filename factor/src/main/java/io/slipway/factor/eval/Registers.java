package io.slipway.factor.eval;

import io.slipway.factor.kernel.Elements;
import io.slipway.factor.kernel.Extremes;
import io.slipway.factor.kernel.Regression;
import io.slipway.factor.kernel.Shapes;
import io.slipway.factor.kernel.SortedWindow;
import io.slipway.factor.kernel.WeightedMean;
import io.slipway.factor.kernel.WindowSums;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The columns a program works on, for one thread, used again for every instrument. */
final class Registers {

    /** Deviations that Qlib takes for none: np.isclose(std, 0, atol=2e-05). */
    private static final double FLAT = 2e-5;

    private static final double[] NONE = {};

    private final Program program;
    private final double[][] columns;
    private final int[] lead;
    private final Map<Integer, SortedWindow> sortedWindows = new HashMap<>();
    private final IndicatorRun indicators = new IndicatorRun();
    private double[] scratch = NONE;
    private int capacity = -1;
    private int rows;

    Registers(Program program) {
        this.program = program;
        this.columns = new double[program.registers()][];
        this.lead = new int[program.registers()];
    }

    /** Makes room for so many rows. */
    void begin(int count) {
        rows = count;
        if (count > capacity) {
            capacity = count;
            for (int i = 0; i < columns.length; i++) {
                // Running sums have one place more than rows.
                columns[i] = new double[count + 1];
            }
            program.constants().forEach((at, value) -> Arrays.fill(columns[at], value));
        }
    }

    double[] column(int register) {
        return columns[register];
    }

    /** The columns of all targets; only the first rows count. */
    double[][] targets() {
        return Arrays.stream(program.targets())
                .mapToObj(at -> columns[at])
                .toArray(double[][]::new);
    }

    void run(Step step) {
        double[] out = columns[step.out()[0]];
        double[] a = step.in().length > 0 ? columns[step.in()[0]] : NONE;
        switch (step.code()) {
            case ABS -> Elements.abs(a, out, rows);
            case SIGN -> Elements.sign(a, out, rows);
            case LOG -> Elements.log(a, out, rows);
            case EXP -> Elements.exp(a, out, rows);
            case SQRT -> Elements.sqrt(a, out, rows);
            case NOT -> Elements.not(a, out, rows);
            case SHIFT -> shift(a, out, step.window());
            case CLEAN -> lead[step.out()[0]] = WindowSums.clean(a, out, out(step, 1), rows);
            case SUMS -> WindowSums.sums(a, out, out(step, 1), rows);
            case MOMENTS -> WindowSums.moments(a, out, out(step, 1), rows);
            case CLEAN_MAX -> Extremes.clean(a, out, Double.NEGATIVE_INFINITY, rows);
            case CLEAN_MIN -> Extremes.clean(a, out, Double.POSITIVE_INFINITY, rows);
            case WIDEN_MAX -> Extremes.widenMax(a, out, step.window(), rows);
            case WIDEN_MIN -> Extremes.widenMin(a, out, step.window(), rows);
            case FINISH -> Extremes.finish(a, out, rows);
            case SORTED -> sorted(step, a);
            case MEAN_DEVIATION -> shape(step, a, out, Shapes::meanDeviation);
            case PRODUCT -> shape(step, a, out, Shapes::product);
            case SKEWNESS -> shape(step, a, out, Shapes::skewness);
            case KURTOSIS -> shape(step, a, out, Shapes::kurtosis);
            case WEIGHTED -> WeightedMean.over(a, out, step.numbers()[0], rows);
            case INDICATOR -> indicators.run(step, columns, rows);
            default -> ofTwo(step, a, out);
        }
    }

    private void ofTwo(Step step, double[] a, double[] out) {
        double[] b = columns[step.in()[1]];
        switch (step.code()) {
            case ADD -> Elements.add(a, b, out, rows);
            case SUB -> Elements.subtract(a, b, out, rows);
            case MUL -> Elements.multiply(a, b, out, rows);
            case DIV -> Elements.divide(a, b, out, rows);
            case POWER -> Elements.power(a, b, out, rows);
            case SIGNED_POWER -> Elements.signedPower(a, b, out, rows);
            case GREATER -> Elements.greater(a, b, out, rows);
            case LESS -> Elements.less(a, b, out, rows);
            case GT -> Elements.gt(a, b, out, rows);
            case GE -> Elements.ge(a, b, out, rows);
            case EQ -> Elements.eq(a, b, out, rows);
            case NE -> Elements.ne(a, b, out, rows);
            case AND -> Elements.and(a, b, out, rows);
            case OR -> Elements.or(a, b, out, rows);
            case IF -> Elements.choose(a, b, in(step, 2), out, rows);
            default -> ofWindows(step, a, b, out);
        }
    }

    private void ofWindows(Step step, double[] a, double[] b, double[] out) {
        switch (step.code()) {
            case PAIR -> WindowSums.pair(a, b, out, rows);
            case COUNTS -> WindowSums.counts(lead[step.in()[0]], b, out, step.window(), rows);
            case PRODUCTS -> WindowSums.products(a, b, out, out(step, 1), rows);
            case WINDOWS -> WindowSums.windows(a, b, out, out(step, 1), step.window(), rows);
            case TOTAL -> WindowSums.totals(inputs(step, 3), out, step.window(), rows);
            case MEAN -> WindowSums.means(inputs(step, 3), out, step.window(), rows);
            case VARIANCE_SPREAD -> {
                WindowSums.spread(inputs(step, 6), in(step, 6), out, rows);
                WindowSums.settle(out, in(step, 7), in(step, 6), rows);
            }
            case SPREAD -> WindowSums.spread(inputs(step, 6), in(step, 6), out, rows);
            case VARIANCE -> WindowSums.variance(a, b, out, rows);
            case DEVIATION -> WindowSums.deviation(a, b, out, rows);
            case CORRELATION -> {
                WindowSums.correlation(a, b, in(step, 2), out, rows);
                WindowSums.blankFlat(out, in(step, 3), FLAT, rows);
                WindowSums.blankFlat(out, in(step, 4), FLAT, rows);
                WindowSums.blank(out, in(step, 5), 2, rows);
            }
            case COVARIANCE -> {
                WindowSums.variance(a, b, out, rows);
                WindowSums.blank(out, b, 2, rows);
            }
            case PLACE -> place(step, a, b, out);
            case BLANK -> {
                System.arraycopy(a, 0, out, 0, rows);
                WindowSums.blank(out, b, step.numbers()[0], rows);
            }
            default -> ofLines(step, a, b, out);
        }
    }

    private void ofLines(Step step, double[] a, double[] b, double[] out) {
        switch (step.code()) {
            case ROWS ->
                    Regression.rows(
                            lead[step.in()[0]],
                            b,
                            in(step, 2),
                            new double[][] {out, out(step, 1)},
                            step.window(),
                            rows);
            case SLOPE -> {
                Regression.slope(a, b, out, rows);
                WindowSums.blank(out, in(step, 2), 2, rows);
            }
            case RSQUARE -> {
                Regression.square(a, b, in(step, 2), out, rows);
                WindowSums.blankFlat(out, in(step, 3), FLAT, rows);
                WindowSums.blank(out, in(step, 4), 2, rows);
            }
            case RESIDUAL -> {
                Regression.residual(inputs(step, 5), in(step, 5), out, rows);
                WindowSums.blank(out, in(step, 5), 2, rows);
            }
            case LINEAR -> Regression.linear(inputs(step, 4), out, step.window(), rows);
            case QLIB_WEIGHTED ->
                    Regression.qlibWeighted(inputs(step, 4), in(step, 4), out, step.window(), rows);
            default -> throw new IllegalStateException(step.code().toString());
        }
    }

    private double[] in(Step step, int index) {
        return columns[step.in()[index]];
    }

    private double[] out(Step step, int index) {
        return columns[step.out()[index]];
    }

    private double[][] inputs(Step step, int count) {
        double[][] inputs = new double[count][];
        for (int i = 0; i < count; i++) {
            inputs[i] = columns[step.in()[i]];
        }
        return inputs;
    }

    private void shift(double[] in, double[] out, int by) {
        int shift = Math.min(Math.abs(by), rows);
        if (by > 0) {
            Arrays.fill(out, 0, shift, Double.NaN);
            System.arraycopy(in, 0, out, shift, rows - shift);
        } else if (by < 0) {
            System.arraycopy(in, shift, out, 0, rows - shift);
            Arrays.fill(out, rows - shift, rows, Double.NaN);
        } else if (rows > 0) {
            Arrays.fill(out, 0, rows, in[0]);
        }
    }

    private void sorted(Step step, double[] x) {
        double[] numbers = step.numbers();
        double[] quantiles = Arrays.copyOfRange(numbers, 1, numbers.length);
        double[][] out = new double[quantiles.length][];
        for (int i = 0; i < out.length; i++) {
            out[i] = out(step, i);
        }
        sortedWindows
                .computeIfAbsent(step.window(), SortedWindow::new)
                .over(x, quantiles, out, out(step, quantiles.length), rows);
    }

    private void place(Step step, double[] clean, double[] extreme, double[] out) {
        double[] valid = in(step, 3);
        int first = lead[step.in()[2]];
        if (first > 0) {
            Extremes.countFrom(first, valid, rows);
        }
        Extremes.place(clean, extreme, first == 0 ? NONE : valid, out, step.window(), rows);
    }

    private void shape(Step step, double[] x, double[] out, Shapes.Statistic statistic) {
        if (scratch.length <= step.window()) {
            scratch = new double[step.window() + 1];
        }
        Shapes.over(x, out, step.window(), scratch, statistic, rows);
    }
}
