package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Messages ENGLISH = Messages.in(Messages.Language.EN);
    private static final Messages CHINESE = Messages.in(Messages.Language.ZH);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?");

    @Test
    void everyCodeExistsInBothLanguages() {
        assertThat(ENGLISH.codes()).isNotEmpty();
        assertThat(ENGLISH.codes()).allMatch(ENGLISH::has, "has English");
        assertThat(ENGLISH.codes()).allMatch(CHINESE::has, "has Chinese");
    }

    @Test
    void bothLanguagesNameTheSamePlaceholders() {
        for (String code : ENGLISH.codes()) {
            assertThat(names(CHINESE.template(code)))
                    .as(code)
                    .isEqualTo(names(ENGLISH.template(code)));
        }
    }

    /** Without how they are put into words: Chinese counts without plurals. */
    private static Set<String> names(String template) {
        return placeholders(template).stream()
                .map(each -> each.replaceAll("[{}]|:.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void placeholdersAreWellFormedAndNothingIsBlank() {
        for (String code : ENGLISH.codes()) {
            for (Messages messages : Set.of(ENGLISH, CHINESE)) {
                assertThat(messages.template(code)).as(code).isNotBlank();
                assertThat(placeholders(messages.template(code)))
                        .as(code)
                        .allMatch(name ->
                                name.matches("\\{[A-Za-z0-9]+(:[^|}]*\\|[^|}]+|:[a-z.]+)?}"));
            }
        }
    }

    /** Where the English text has words of its own, the Chinese one has characters. */
    @Test
    void chineseTextsAreChinese() {
        for (String code : ENGLISH.codes()) {
            String words = PLACEHOLDER.matcher(ENGLISH.template(code)).replaceAll("");
            if (words.codePoints().anyMatch(Character::isLetter)) {
                assertThat(CHINESE.template(code).codePoints().anyMatch(Character::isIdeographic))
                        .as(code)
                        .isTrue();
            }
        }
    }

    private static Set<String> placeholders(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void fillsNamedPlaceholders() {
        Problem problem =
                Problem.of("model.symbol.ambiguous", "value", "$1\\x", "candidates", "A.B, C.D");
        assertThat(ENGLISH.text(problem)).contains("'$1\\x'").contains("A.B, C.D");
        assertThat(CHINESE.text(problem)).contains("$1\\x").contains("A.B, C.D");
    }

    @Test
    void countsOneAndMany() {
        assertThat(ENGLISH.text("report.periods", "count", 1)).isEqualTo("1 return");
        assertThat(ENGLISH.text("report.periods", "count", 21)).isEqualTo("21 returns");
        assertThat(CHINESE.text("report.periods", "count", 1)).isEqualTo("1 个收益率");
    }

    @Test
    void valuesThatAreWordsOfTheCatalogueAreTranslated() {
        Object[] known = {"file", "f.yaml", "reason", "permission-denied"};
        assertThat(ENGLISH.text("spec.unreadable", known)).contains("may not be");
        assertThat(CHINESE.text("spec.unreadable", known)).contains("权限");
        assertThat(ENGLISH.text("spec.unreadable", "file", "f", "reason", "odd thing"))
                .contains("odd thing");
    }

    @Test
    void leavesAPlaceholderStandingThatHasNoValue() {
        assertThat(ENGLISH.text("model.symbol.ambiguous", "value", "x")).contains("{candidates}");
    }

    @Test
    void refusesAnUnknownCode() {
        assertThatThrownBy(() -> ENGLISH.text("no.such.code")).hasMessageContaining("no.such.code");
        assertThat(ENGLISH.has("no.such.code")).isFalse();
    }

    @Test
    void languageFollowsTheLocale() {
        assertThat(Messages.Language.of(Locale.SIMPLIFIED_CHINESE)).isEqualTo(Messages.Language.ZH);
        assertThat(Messages.Language.of(Locale.TRADITIONAL_CHINESE))
                .isEqualTo(Messages.Language.ZH);
        assertThat(Messages.Language.of(Locale.GERMANY)).isEqualTo(Messages.Language.EN);
        assertThat(CHINESE.language()).isEqualTo(Messages.Language.ZH);
    }

    @Test
    void problemsKeepTheirArgumentsInOrderOfName() {
        Problem problem = Problem.of("a.b", "line", 12, "file", "x.csv");
        assertThat(problem.arguments())
                .containsExactly(
                        java.util.Map.entry("file", "x.csv"), java.util.Map.entry("line", "12"));
        assertThat(problem)
                .hasToString("a.b {file=x.csv, line=12}")
                .isEqualTo(Problem.of("a.b", "file", "x.csv", "line", "12"));
        assertThat(Problem.of("a.b")).hasToString("a.b");
        assertThatThrownBy(() -> problem.arguments().put("x", "y"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Problem.of("a.b", "line"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exceptionsCarryAtLeastOneProblem() {
        Problem problem = Problem.of("a.b");
        assertThat(new ProblemException(problem).problems()).containsExactly(problem);
        assertThatThrownBy(() -> new ProblemException(java.util.List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
