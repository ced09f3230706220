package io.slipway.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every code has its sentence in both languages, and every sentence is said by somebody. */
class MessageCatalogueTest {
    private static final Path CATALOGUE =
            Path.of("model/src/main/resources/io/slipway/model/messages.properties");

    private final Checkout checkout = Checkout.here();
    private final Catalogue catalogue = Catalogue.parse(checkout.read(CATALOGUE));

    @Test
    void everyCodeHasBothLanguagesWithTheSamePlaceholders() {
        assertThat(catalogue.codes()).isNotEmpty();
        assertThat(catalogue.breaches()).isEmpty();
    }

    @Test
    void everyCodeThatASourceSpeaksIsThere() {
        assertThat(catalogue.unknown(mainSources())).isEmpty();
    }

    @Test
    void everyCodeIsSpokenBySomebody() {
        List<String> resources =
                checkout
                        .files(path ->
                                path.toString().contains("src/main/resources")
                                        && !path.equals(CATALOGUE))
                        .stream()
                        .filter(path ->
                                path.toString().matches(".*\\.(html|js|css|yaml|json|properties)"))
                        .map(checkout::read)
                        .toList();
        assertThat(catalogue.unused(mainSources(), resources)).isEmpty();
    }

    /** {@code 1 rows} is no English: write {@code {rows} {rows:row|rows}}. */
    @Test
    void countedNounsKnowOneAndMany() {
        Pattern counted =
                Pattern.compile(
                        "(?m)^[^=#]+\\.en=.*\\{(count|rows|bars|files|errors|warnings|imported|instruments"
                                + "|orders|fills|trades|found|limit|periods)} [a-z]+s\\b.*$");
        assertThat(counted.matcher(checkout.read(CATALOGUE)).results().map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void missingLanguageIsFound() {
        assertThat(Catalogue.parse("a.b.en=Yes\n").breaches())
                .singleElement()
                .asString()
                .contains("a.b")
                .contains("both languages");
    }

    @Test
    void differentPlaceholdersAreFound() {
        assertThat(Catalogue.parse("a.b.en=No {file}\na.b.zh={line}\n").breaches())
                .singleElement()
                .asString()
                .contains("[file]", "[line]");
    }

    @Test
    void codeThatIsThereTwiceIsFound() {
        assertThat(Catalogue.parse("a.en=1\na.en=2\na.zh=3\nnonsense\n").breaches())
                .hasSize(2)
                .anyMatch(breach -> breach.contains("twice"))
                .anyMatch(breach -> breach.contains("nonsense"));
    }

    @Test
    void unknownAndUnusedCodesAreFound() {
        Catalogue small = Catalogue.parse("a.used.en=x\na.used.zh=x\na.idle.en=x\na.idle.zh=x\n");
        List<String> sources =
                List.of("Problem.of(\"a.used\", \"n\", 1); Problem.of(\n  \"a.new\")");
        assertThat(small.unknown(sources)).containsExactly("a.new");
        assertThat(small.unused(sources, List.of())).containsExactly("a.idle");
        assertThat(small.unused(List.of("text(\"a.\" + name)"), List.of())).isEmpty();
    }

    private List<String> mainSources() {
        return checkout
                .files(path -> path.toString().matches("[^/]+/src/main/java/.*\\.java"))
                .stream()
                .map(checkout::read)
                // Examples in comments speak codes that need not be there.
                .map(source -> source.replaceAll("(?m)^\\s*(\\*|//|/\\*).*$", ""))
                .toList();
    }
}
