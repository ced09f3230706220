package io.slipway.factor.lang;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operators of the language, apart from the indicators, which {@link
 * io.slipway.indicator.IndicatorCatalog} knows. {@code docs/EXPRESSIONS.md} is held to this table.
 */
public final class OperatorTable {

    private static final String NONE = "–";
    private static final String SKIPPED = "skipped";
    private static final String STAYS = "NaN";

    private static final Map<String, Operator> BY_NAME = index();

    private OperatorTable() {}

    /** All operators, in the order of the handbook. */
    public static Collection<Operator> all() {
        return BY_NAME.values();
    }

    /** The operator of a name; case counts. */
    public static Optional<Operator> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Operator> index() {
        Map<String, Operator> all = new LinkedHashMap<>();
        Stream.of(
                        elements(),
                        comparisons(),
                        shifts(),
                        rolling(),
                        lines(),
                        orders(),
                        pairs(),
                        cross(),
                        wq(),
                        wqWindows())
                .flatMap(List::stream)
                .forEach(each -> all.put(each.name(), each));
        return Collections.unmodifiableMap(all);
    }

    private static List<Operator> elements() {
        return List.of(
                Operator.of("Abs", Function.ABS, "x", NONE, STAYS, NONE, "\\|x\\|"),
                Operator.of("Sign", Function.SIGN, "x", NONE, STAYS, NONE, "-1, 0 or 1"),
                Operator.of(
                        "Log",
                        Function.LOG,
                        "x",
                        NONE,
                        STAYS,
                        NONE,
                        "natural; 0 gives -inf, less NaN"),
                Operator.of("Exp", Function.EXP, "x", NONE, STAYS, NONE, "e to the x"),
                Operator.of(
                        "Sqrt",
                        Function.SQRT,
                        "x",
                        NONE,
                        STAYS,
                        NONE,
                        "square root; of less than 0 NaN"),
                Operator.of(
                        "Power",
                        Function.POWER,
                        "x, y",
                        NONE,
                        STAYS,
                        NONE,
                        "x to the y; sign `**` or `^`"),
                Operator.of("Add", Function.ADD, "x, y", NONE, STAYS, NONE, "sign `+`"),
                Operator.of("Sub", Function.SUB, "x, y", NONE, STAYS, NONE, "sign `-`"),
                Operator.of("Mul", Function.MUL, "x, y", NONE, STAYS, NONE, "sign `*`"),
                Operator.of(
                        "Div",
                        Function.DIV,
                        "x, y",
                        NONE,
                        STAYS,
                        NONE,
                        "sign `/`; by 0 infinite, 0/0 NaN"),
                Operator.of(
                        "Greater",
                        Function.GREATER,
                        "x, y",
                        NONE,
                        STAYS,
                        NONE,
                        "the greater of the two"),
                Operator.of(
                        "Less", Function.LESS, "x, y", NONE, STAYS, NONE, "the lesser of the two"));
    }

    private static List<Operator> comparisons() {
        String no = "no";
        return List.of(
                Operator.of("Gt", Function.GT, "x, y", NONE, no, "no", "sign `>`; 1 or 0"),
                Operator.of("Ge", Function.GE, "x, y", NONE, no, "yes", "sign `>=`; 1 or 0"),
                Operator.of("Lt", Function.LT, "x, y", NONE, no, "no", "sign `<`; 1 or 0"),
                Operator.of("Le", Function.LE, "x, y", NONE, no, "yes", "sign `<=`; 1 or 0"),
                Operator.of("Eq", Function.EQ, "x, y", NONE, no, "yes", "sign `==`; 1 or 0"),
                Operator.of("Ne", Function.NE, "x, y", NONE, "yes", "no", "sign `!=`; 1 or 0"),
                Operator.of(
                        "And",
                        Function.AND,
                        "c, d",
                        NONE,
                        NONE,
                        NONE,
                        "sign `&` or `&&`; of truths only"),
                Operator.of(
                        "Or",
                        Function.OR,
                        "c, d",
                        NONE,
                        NONE,
                        NONE,
                        "sign `\\|` or `\\|\\|`; of truths only"),
                Operator.of(
                        "Not",
                        Function.NOT,
                        "c",
                        NONE,
                        NONE,
                        NONE,
                        "sign `~` or `!`; of truths only"),
                Operator.of(
                        "If",
                        Function.IF,
                        "x, y, z",
                        NONE,
                        "y",
                        NONE,
                        "y where x is not 0, else z; sign `x ? y : z`"),
                Operator.of(
                        "Mask",
                        Function.MASK,
                        "x, i",
                        NONE,
                        STAYS,
                        NONE,
                        "x of another instrument, at the same times"));
    }

    private static List<Operator> shifts() {
        return List.of(
                Operator.of(
                        "Ref",
                        Function.REF,
                        "x, s",
                        NONE,
                        "kept",
                        NONE,
                        "x of s rows ago; s = 0 the first row; s < 0 ahead, in labels only"),
                Operator.of(
                        "Delta",
                        Function.SUB,
                        "x, s",
                        NONE,
                        STAYS,
                        NONE,
                        "x less x of s rows ago; s = 0 less the first row"),
                Operator.of(
                        "QlibEMA",
                        Function.EWM,
                        "x, h",
                        "1",
                        "keep their weight",
                        NONE,
                        "Qlib's EMA: weights (1-a)^k of what is there, a = 2/(h+1), or h itself below 1"));
    }

    private static List<Operator> rolling() {
        return List.of(
                Operator.of("Sum", Function.SUM, "x, n", "1", SKIPPED, NONE, "sum"),
                Operator.of("Mean", Function.MEAN, "x, n", "1", SKIPPED, NONE, "mean"),
                Operator.of(
                        "Std",
                        Function.STD,
                        "x, n",
                        "2",
                        SKIPPED,
                        NONE,
                        "sample deviation, divided by count - 1"),
                Operator.of(
                        "Var",
                        Function.VAR,
                        "x, n",
                        "2",
                        SKIPPED,
                        NONE,
                        "sample variance, divided by count - 1"),
                Operator.of(
                        "Skew",
                        Function.SKEW,
                        "x, n",
                        "3",
                        SKIPPED,
                        NONE,
                        "pandas' unbiased skewness; n from 3; 0 where all are equal"),
                Operator.of(
                        "Kurt",
                        Function.KURT,
                        "x, n",
                        "4",
                        SKIPPED,
                        NONE,
                        "pandas' unbiased excess kurtosis; n from 4; -3 where all are equal"),
                Operator.of(
                        "Mad",
                        Function.MAD,
                        "x, n",
                        "1",
                        SKIPPED,
                        NONE,
                        "mean absolute deviation from the mean"),
                Operator.of(
                        "Count",
                        Function.COUNT,
                        "x, n",
                        "0",
                        SKIPPED,
                        NONE,
                        "how many values are there; never NaN"));
    }

    private static List<Operator> lines() {
        return List.of(
                Operator.of(
                        "Slope",
                        Function.SLOPE,
                        "x, n",
                        "2",
                        SKIPPED,
                        NONE,
                        "slope of the least squares line over the row numbers"),
                Operator.of(
                        "Rsquare",
                        Function.RSQUARE,
                        "x, n",
                        "2",
                        SKIPPED,
                        NONE,
                        "R² of that line; NaN where Std is at most 2e-5"),
                Operator.of(
                        "Resi",
                        Function.RESI,
                        "x, n",
                        "2",
                        "NaN if newest is",
                        NONE,
                        "newest value less that line"),
                Operator.of(
                        "QlibWMA",
                        Function.QLIB_WMA,
                        "x, n",
                        "1",
                        SKIPPED,
                        NONE,
                        "Qlib's WMA: weights 1…n that add up to 1, but the mean of the products, so smaller by their count"));
    }

    private static List<Operator> orders() {
        return List.of(
                Operator.of("Max", Function.MAX, "x, n", "1", SKIPPED, NONE, "largest"),
                Operator.of("Min", Function.MIN, "x, n", "1", SKIPPED, NONE, "smallest"),
                Operator.of(
                        "IdxMax",
                        Function.IDX_MAX,
                        "x, n",
                        "1",
                        "first NaN counts as largest",
                        "oldest",
                        "place of the largest, the oldest row being 1"),
                Operator.of(
                        "IdxMin",
                        Function.IDX_MIN,
                        "x, n",
                        "1",
                        "first NaN counts as smallest",
                        "oldest",
                        "place of the smallest, the oldest row being 1"),
                Operator.of("Med", Function.MED, "x, n", "1", SKIPPED, NONE, "median"),
                Operator.of(
                        "Quantile",
                        Function.QUANTILE,
                        "x, n, q",
                        "1",
                        SKIPPED,
                        NONE,
                        "q-quantile between the two nearest values, q from 0 to 1"),
                Operator.of(
                        "Rank",
                        Function.RANK,
                        "x, n",
                        "1",
                        "skipped; NaN if newest is",
                        "average",
                        "rank of the newest by the count, in (0, 1]"));
    }

    private static List<Operator> pairs() {
        return List.of(
                Operator.of(
                        "Corr",
                        Function.CORR,
                        "x, y, n",
                        "2",
                        "pairs skipped",
                        NONE,
                        "Pearson's; NaN where Std of x or y is at most 2e-5"),
                Operator.of(
                        "Cov",
                        Function.COV,
                        "x, y, n",
                        "2",
                        "pairs skipped",
                        NONE,
                        "sample covariance, divided by count - 1"));
    }

    private static List<Operator> cross() {
        return List.of(
                Operator.of(
                        "CSRank",
                        Function.CS_RANK,
                        "x",
                        "1",
                        STAYS,
                        "average",
                        "rank among all instruments by their count, in (0, 1]"),
                Operator.of(
                        "CSZScore",
                        Function.CS_ZSCORE,
                        "x",
                        "2",
                        STAYS,
                        NONE,
                        "less the mean, by the sample deviation; NaN where all are equal"),
                Operator.of(
                        "CSScale",
                        Function.CS_SCALE,
                        "x, a=1",
                        "1",
                        STAYS,
                        NONE,
                        "a times x by the sum of \\|x\\|; NaN where that is 0"),
                Operator.of(
                        "CSDemean",
                        Function.CS_DEMEAN,
                        "x",
                        "1",
                        STAYS,
                        NONE,
                        "less the mean of all instruments"),
                Operator.of(
                        "CSNeutralize",
                        Function.CS_NEUTRALIZE,
                        "x, g",
                        "1",
                        STAYS,
                        NONE,
                        "less the mean of the instruments with the same g"),
                Operator.of(
                        "CSWinsorize",
                        Function.CS_WINSORIZE,
                        "x, q=0.01",
                        "1",
                        STAYS,
                        NONE,
                        "kept between its q- and (1-q)-quantile, q from 0 to 0.5"));
    }

    private static List<Operator> wq() {
        return List.of(
                Operator.of("abs", Function.ABS, "x", NONE, STAYS, NONE, "as Abs"),
                Operator.of("sign", Function.SIGN, "x", NONE, STAYS, NONE, "as Sign"),
                Operator.of("log", Function.LOG, "x", NONE, STAYS, NONE, "as Log"),
                Operator.of(
                        "signedpower",
                        Function.SIGNED_POWER,
                        "x, y",
                        NONE,
                        STAYS,
                        NONE,
                        "Sign(x) times \\|x\\| to the y"),
                Operator.of("delay", Function.REF, "x, s", NONE, "kept", NONE, "as Ref"),
                Operator.of("delta", Function.SUB, "x, s", NONE, STAYS, NONE, "as Delta"),
                Operator.of("sum", Function.SUM, "x, n", "n", STAYS, NONE, "as Sum"),
                Operator.of("mean", Function.MEAN, "x, n", "n", STAYS, NONE, "as Mean"),
                Operator.of("stddev", Function.STD, "x, n", "n", STAYS, NONE, "as Std"),
                Operator.of("product", Function.PRODUCT, "x, n", "n", STAYS, NONE, "product"),
                Operator.of(
                        "min",
                        Function.MIN,
                        "x, n",
                        "n",
                        STAYS,
                        NONE,
                        "as ts_min; of two series the lesser"),
                Operator.of(
                        "max",
                        Function.MAX,
                        "x, n",
                        "n",
                        STAYS,
                        NONE,
                        "as ts_max; of two series the greater"));
    }

    private static List<Operator> wqWindows() {
        return List.of(
                Operator.of("ts_min", Function.MIN, "x, n", "n", STAYS, NONE, "as Min"),
                Operator.of("ts_max", Function.MAX, "x, n", "n", STAYS, NONE, "as Max"),
                Operator.of(
                        "ts_argmin", Function.IDX_MIN, "x, n", "n", STAYS, "oldest", "as IdxMin"),
                Operator.of(
                        "ts_argmax", Function.IDX_MAX, "x, n", "n", STAYS, "oldest", "as IdxMax"),
                Operator.of(
                        "ts_rank",
                        Function.RANK,
                        "x, n",
                        "n",
                        STAYS,
                        "average",
                        "as Rank, in (0, 1]"),
                Operator.of(
                        "decay_linear",
                        Function.DECAY_LINEAR,
                        "x, n",
                        "n",
                        STAYS,
                        NONE,
                        "mean with weights 1…n, the newest n"),
                Operator.of("correlation", Function.CORR, "x, y, n", "n", STAYS, NONE, "as Corr"),
                Operator.of("covariance", Function.COV, "x, y, n", "n", STAYS, NONE, "as Cov"),
                Operator.of("rank", Function.CS_RANK, "x", "1", STAYS, "average", "as CSRank"),
                Operator.of("zscore", Function.CS_ZSCORE, "x", "2", STAYS, NONE, "as CSZScore"),
                Operator.of("scale", Function.CS_SCALE, "x, a=1", "1", STAYS, NONE, "as CSScale"),
                Operator.of("demean", Function.CS_DEMEAN, "x", "1", STAYS, NONE, "as CSDemean"),
                Operator.of(
                        "indneutralize",
                        Function.CS_NEUTRALIZE,
                        "x, g",
                        "1",
                        STAYS,
                        NONE,
                        "as CSNeutralize"),
                Operator.of(
                        "winsorize",
                        Function.CS_WINSORIZE,
                        "x, q=0.01",
                        "1",
                        STAYS,
                        NONE,
                        "as CSWinsorize"));
    }
}
