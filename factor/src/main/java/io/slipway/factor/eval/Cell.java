package io.slipway.factor.eval;

import io.slipway.factor.kernel.Definitions;
import io.slipway.factor.kernel.Elements;
import io.slipway.factor.kernel.WeightedMean;
import io.slipway.factor.lang.Function;
import io.slipway.factor.lang.Node;
import io.slipway.indicator.IndicatorCatalog;
import io.slipway.indicator.RunningIndicator;

/** The state of one node for one instrument in live evaluation: takes its inputs row by row. */
sealed interface Cell {

    /** The node's value, given its inputs' values of the row. */
    double next(double[] in);

    static Cell of(Node node) {
        return switch (node.function().kind()) {
            case ELEMENT -> new Element(node.function());
            case SHIFT -> new Shift(node.whole(0));
            case ROLLING -> new Window(node);
            case RECURSIVE ->
                    node.function() == Function.EWM
                            ? new Weighted(new WeightedMean(node.number(0)))
                            : Running.of(node);
            default -> throw new IllegalArgumentException(node + " has no state");
        };
    }

    /** Of one row. */
    record Element(Function function) implements Cell {

        @Override
        public double next(double[] in) {
            double x = in[0];
            return switch (function) {
                case ABS -> Math.abs(x);
                case SIGN -> Math.signum(x);
                case LOG -> Math.log(x);
                case EXP -> Math.exp(x);
                case SQRT -> Math.sqrt(x);
                case NOT -> 1 - x;
                case IF -> x != 0 ? in[1] : in[2];
                default -> next(x, in[1]);
            };
        }

        private double next(double x, double y) {
            return switch (function) {
                case ADD -> x + y;
                case SUB -> x - y;
                case MUL, AND -> x * y;
                case DIV -> x / y;
                case POWER -> Elements.power(x, y);
                case SIGNED_POWER -> Elements.signedPower(x, y);
                case GREATER, OR -> Math.max(x, y);
                case LESS -> Math.min(x, y);
                case GT -> x > y ? 1 : 0;
                case GE -> x >= y ? 1 : 0;
                case LT -> x < y ? 1 : 0;
                case LE -> x <= y ? 1 : 0;
                case EQ -> x == y ? 1 : 0;
                case NE -> x != y ? 1 : 0;
                default -> throw new IllegalStateException(function.toString());
            };
        }
    }

    /** Of an earlier row; of the first one if none back. */
    final class Shift implements Cell {
        private final int rows;
        private final History history;
        private double first;
        private boolean begun;

        Shift(int rows) {
            if (rows < 0) {
                throw new IllegalArgumentException("what looks ahead cannot be computed live");
            }
            this.rows = rows;
            this.history = new History(rows + 1);
        }

        @Override
        public double next(double[] in) {
            if (!begun) {
                first = in[0];
                begun = true;
            }
            history.add(in[0]);
            return rows == 0 ? first : history.back(rows);
        }
    }

    /** Of a window. */
    final class Window implements Cell {
        private final Node node;
        private final History left;
        private final History right;

        Window(Node node) {
            this.node = node;
            this.left = new History(node.whole(0));
            this.right = new History(node.inputs().size() > 1 ? node.whole(0) : 1);
        }

        @Override
        public double next(double[] in) {
            left.add(in[0]);
            double[] x = left.window();
            if (in.length == 1) {
                boolean enough = node.number(1) <= 1 || Definitions.count(x) >= node.number(1);
                return enough ? ofOne(x) : Double.NaN;
            }
            right.add(in[1]);
            double[] y = right.window();
            boolean enough = node.number(1) <= 1 || pairs(x, y) >= node.number(1);
            return !enough
                    ? Double.NaN
                    : node.function() == Function.COV
                            ? Definitions.covariance(x, y)
                            : Definitions.correlation(x, y);
        }

        private static int pairs(double[] x, double[] y) {
            int pairs = 0;
            for (int i = 0; i < x.length; i++) {
                pairs +=
                        Math.abs(x[i]) <= Double.MAX_VALUE && Math.abs(y[i]) <= Double.MAX_VALUE
                                ? 1
                                : 0;
            }
            return pairs;
        }

        private double ofOne(double[] x) {
            return switch (node.function()) {
                case SUM -> Definitions.sum(x);
                case MEAN -> Definitions.mean(x);
                case STD -> Definitions.deviation(x);
                case VAR -> Definitions.variance(x);
                case SKEW -> Definitions.skewness(x);
                case KURT -> Definitions.kurtosis(x);
                case MAX -> Definitions.max(x);
                case MIN -> Definitions.min(x);
                case IDX_MAX -> Definitions.place(x, true);
                case IDX_MIN -> Definitions.place(x, false);
                case MED -> Definitions.quantile(x, 0.5);
                case QUANTILE -> Definitions.quantile(x, node.number(2));
                case RANK -> Definitions.rank(x);
                case MAD -> Definitions.meanDeviation(x);
                case COUNT -> Definitions.count(x);
                case SLOPE -> Definitions.slope(x);
                case RSQUARE -> Definitions.rsquare(x);
                case RESI -> Definitions.residual(x);
                case QLIB_WMA -> Definitions.qlibWeighted(x);
                case DECAY_LINEAR -> Definitions.linear(x);
                case PRODUCT -> Definitions.product(x);
                default -> throw new IllegalStateException(node.toString());
            };
        }
    }

    /** Exponentially weighted. */
    record Weighted(WeightedMean mean) implements Cell {

        @Override
        public double next(double[] in) {
            return mean.update(in[0]);
        }
    }

    /** An indicator; a row in which an input is missing is left out. */
    record Running(RunningIndicator indicator, int output) implements Cell {

        static Running of(Node node) {
            double[] numbers = node.numbers().stream().mapToDouble(Double::doubleValue).toArray();
            double[] parameters = java.util.Arrays.copyOf(numbers, numbers.length - 1);
            return new Running(
                    IndicatorCatalog.find(node.text()).orElseThrow().start(parameters),
                    (int) numbers[numbers.length - 1]);
        }

        @Override
        public double next(double[] in) {
            for (double each : in) {
                if (Double.isNaN(each)) {
                    return Double.NaN;
                }
            }
            indicator.update(in);
            return indicator.output(output);
        }
    }
}
