package io.slipway.factor.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerTest {

    private final Compiler compiler = Compiler.ofBars();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    $close + $open * 2          | ADD($close, MUL($open, 2))
                    ($close + $open) * 2        | MUL(ADD($close, $open), 2)
                    $close - $open - 1          | SUB(SUB($close, $open), 1)
                    2 ** 3 ** 2                 | POWER(2, POWER(3, 2))
                    -$close ** 2                | MUL(-1, POWER($close, 2))
                    $close ** -1                | POWER($close, -1)
                    $close^2                    | POWER($close, 2)
                    $close > $open + 1          | GT($close, ADD($open, 1))
                    ($close > 1) & ($open < 2)  | AND(GT($close, 1), LT($open, 2))
                    $close > 1 && $open < 2     | AND(GT($close, 1), LT($open, 2))
                    !($close > 1)               | NOT(GT($close, 1))
                    $close > 1 ? $open : 2      | IF(GT($close, 1), $open, 2)
                    Delta($close, 5)            | SUB($close, REF($close, 5))
                    max($close, $open)          | GREATER($close, $open)
                    max($close, 8.22237)        | MAX($close, 8, 8)
                    Max($close, 8)              | MAX($close, 8, 1)
                    EMA($close, 0.1)            | EWM($close, 0.1)
                    RSI($close, 14)             | INDICATOR($close, 14, 0, RSI)
                    ATR(14)                     | INDICATOR($high, $low, $close, 14, 0, ATR)
                    """)
    void signsBindAsInPython(String text, String graph) {
        assertThat(root(text)).hasToString(graph);
    }

    @Test
    void equalPartsAreOneNode() {
        Graph graph =
                compiler.compile(
                        Expression.of("Mean($close, 5) / $close"),
                        Expression.of("Mean($close,5)*2+Mean( $close , 5 )"));
        assertThat(graph.nodes())
                .extracting(Node::toString)
                .doesNotHaveDuplicates()
                .contains("MEAN($close, 5, 1)");
        assertThat(graph.nodes()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    $close                                  | 0
                    Ref($close, 5)                          | 5
                    Mean($close, 5)                         | 4
                    Mean(Ref($close, 5), 10)                | 14
                    Corr($close, Mean($volume, 20), 10)     | 28
                    rank(Delta($close, 3)) + Sum($open, 2)  | 3
                    SMA($close, 10)                         | 9
                    """)
    void lookbackIsDerived(String text, int rows) {
        assertThat(root(text).lookback()).isEqualTo(rows);
    }

    @Test
    void firstValueNeedsAllRows() {
        assertThat(root("Ref($close, 0)").lookback()).isEqualTo(Node.ALL_ROWS);
        assertThat(root("Mean(Ref($close, 0), 5)").lookback()).isEqualTo(Node.ALL_ROWS);
    }

    @Test
    void comparisonsOfAllInstrumentsAreStages() {
        assertThat(root("rank(Mean(rank($close), 5))").stage()).isEqualTo(1);
        assertThat(compiler.compile(Expression.of("rank(Mean(rank($close), 5))")).stages())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Maen($close, 5)             | unknown-operator-near | 1  | Mean
                    raank($close)               | unknown-operator-near | 1  | rank
                    Mean($clsoe, 5)             | unknown-field-near    | 6  | $close
                    Mean($close 5)              | expected              | 13 | )
                    Mean($close, 5              | expected              | 15 | )
                    Mean($close)                | arguments             | 1  | Mean(x, n)
                    Mean($close, 5, 6)          | arguments             | 1  | Mean(x, n)
                    Mean($close, 0)             | window                | 14 | 0
                    Mean($close, -5)            | window                | 14 | -5
                    Mean($close, 1000000)       | window                | 14 | 1000000
                    Mean($close, 2.5)           | window                | 14 | 2.5
                    Mean($close, $open)         | not-a-number          | 14 | n
                    Skew($close, 2)             | window                | 14 | 3
                    Quantile($close, 5, 1.5)    | number                | 21 | 1.5
                    Ref($close, -1)             | looks-ahead           | 13 | Ref
                    delay($close, -1)           | looks-ahead           | 15 | delay
                    $close +                    | expected-value        | 9  | the end
                    $close $open                | expected-sign         | 8  | $open
                    1 < $close < 2              | chained               | 12 | <
                    $close > 1 & $open < 2      | chained               | 20 | <
                    $close & $open > 1          | truth                 | 1  | &
                    And($close, $open)          | truth                 | 5  | And
                    close + 1                   | bare-field            | 1  | close
                    x + 1                       | unknown-name          | 1  | x
                    $ + 1                       | no-field-name         | 1  | $
                    $close # 1                  | character             | 8  | #
                    Mask($close, "A             | open-text             | 14 | A
                    Mask($close, 5)             | instrument            | 14 | Mask
                    "abc"                       | text-alone            | 1  | abc
                    Mean($close, 5).signal      | no-output             | 1  | signal
                    MACD($close).sginal         | unknown-output        | 1  | signal
                    RSI($close, 0)              | parameter             | 13 | period
                    MACD($close, 26, 12)        | parameters            | 1  | MACD
                    $close.x                    | output-of-what        | 7  |
                    """)
    void mistakesPointAtTheCharacter(String text, String code, int position, String word) {
        Problem problem = problem(text.strip());
        assertThat(problem.code()).isEqualTo("factor.expression." + code);
        assertThat(problem.arguments()).containsEntry("position", Integer.toString(position));
        assertThat(problem.arguments().toString()).contains(word == null ? "" : word);
        String[] lines =
                problem.arguments().getOrDefault("where", "").lines().toArray(String[]::new);
        assertThat(lines[1].indexOf('^') - 2).isEqualTo(position - 1);
    }

    @Test
    void labelsMayLookAhead() {
        Graph graph =
                compiler.forLabels().compile(Expression.of("Ref($close, -2)/Ref($close, -1)-1"));
        assertThat(graph.lookahead()).isEqualTo(2);
    }

    @Test
    void definitionsAreUsedByName() {
        Graph graph =
                compiler.compile(
                        List.of(new Expression("adv20", "Mean($amount, 20)")),
                        List.of(new Expression("a", "adv20 / $amount")));
        assertThat(graph.outputs().getFirst()).hasToString("DIV(MEAN($amount, 20, 1), $amount)");
        assertThat(graph.names()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "Abs(", "1+(", "!", "Mean($close,"})
    void deepNestingIsRefusedAndDoesNotOverflow(String opening) {
        assertThat(problem(opening.repeat(20_000 / opening.length())).code())
                .startsWith("factor.expression.");
        assertThat(problem("1" + "+1".repeat(5_000)).code())
                .isEqualTo("factor.expression.too-deep");
        assertThat(problem("1".repeat(200_000)).code()).isEqualTo("factor.expression.too-long");
    }

    @Property(tries = 3_000)
    void garbageIsRefusedByName(@ForAll("garbage") String text) {
        assertThatCode(
                        () -> {
                            try {
                                compiler.compile(Expression.of(text));
                            } catch (ProblemException e) {
                                Problem problem = e.problems().getFirst();
                                assertThat(problem.code()).startsWith("factor.expression.");
                                assertThat(problem.arguments()).containsKeys("position", "where");
                            }
                        })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> garbage() {
        Arbitrary<String> words =
                Arbitraries.of(
                        "$close",
                        "$",
                        "Mean",
                        "(",
                        ")",
                        ",",
                        "5",
                        "-",
                        "+",
                        "**",
                        "rank",
                        "?",
                        ":",
                        "&",
                        "|",
                        ">",
                        "==",
                        ".",
                        "1e400",
                        "1e",
                        "\"",
                        "'",
                        "MACD",
                        ".signal",
                        "If",
                        "Ref",
                        " ",
                        "\n",
                        "\u0000",
                        "€",
                        "𝔘",
                        "min",
                        "0",
                        "99999999999");
        return Arbitraries.oneOf(
                words.list().ofMaxSize(25).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(40));
    }

    private Node root(String text) {
        return compiler.compile(Expression.of(text)).outputs().getFirst();
    }

    private Problem problem(String text) {
        ProblemException thrown =
                catchThrowableOfType(
                        ProblemException.class, () -> compiler.compile(Expression.of(text)));
        assertThat(thrown).as(text).isNotNull();
        return thrown.problems().getFirst();
    }
}
