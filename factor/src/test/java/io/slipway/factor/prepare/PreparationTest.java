package io.slipway.factor.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.model.Messages;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationTest {

    @Test
    void readsStepsAndWritesThemAsTheyAre() {
        String text =
                "winsorise(mad,3) | neutralise(industry,size) | standardise(zscore)"
                        + " | fill(forward,5)";
        Preparation preparation = Preparation.parse(text);
        assertThat(preparation).hasToString(text);
        assertThat(Preparation.parse(preparation.toString())).isEqualTo(preparation);
        assertThat(preparation.needs()).containsExactly("industry", "size");
    }

    @Test
    void understandsWhatIsUsual() {
        assertThat(Preparation.parse(" Winsorize ( quantile )|standardize"))
                .hasToString("winsorise(quantile,0.025) | standardise(zscore)");
        assertThat(Preparation.parse("  ")).isEqualTo(Preparation.NONE);
        assertThat(Preparation.parse("fill(group_median)").needs()).containsExactly("industry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "winsorse(mad); factor.prepare.unknown; 0",
                "winsorise(mat,3); factor.prepare.unknown; 10",
                "winsorise(mad,-1); factor.prepare.range; 14",
                "winsorise(quantile,0.5); factor.prepare.range; 19",
                "winsorise(mad,x); factor.prepare.no-number; 14",
                "winsorise(mad,3; factor.prepare.expected; 15",
                "winsorise(mad,3,4); factor.prepare.too-many; 16",
                "winsorise; factor.prepare.no-argument; 0",
                "standardise | ; factor.prepare.expected-step; 14",
                "standardise fill(zero); factor.prepare.expected; 12",
                "neutralise(industry,industry); factor.prepare.twice; 20",
                "neutralise(); factor.prepare.expected-argument; 11",
                "fill(forward); factor.prepare.no-bound; 5",
                "fill(forward,0.5); factor.prepare.range; 13",
            })
    void pointsAtTheMistake(String text, String code, int at) {
        ProblemException failure =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> Preparation.parse(text.equals("standardise |") ? text + " " : text));
        Problem problem = failure.problems().getFirst();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.arguments().get("where")).endsWith("\n  " + " ".repeat(at) + "^");
        for (Messages.Language language : Messages.Language.values()) {
            assertThat(Messages.in(language).text(problem)).contains("^").doesNotContain("{");
        }
    }
}
