package io.slipway.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text file of the project is tidy, and every room is described. */
class TidyTest {
    private final Checkout checkout = Checkout.here();

    @Test
    void noFileSaysWhatItMustNot() {
        assertThat(
                        checkout.texts().stream()
                                .flatMap(path ->
                                        Tidy.breaches(slashed(path), checkout.read(path)).stream()))
                .isEmpty();
    }

    @Test
    void allRoomsAreLookedAt() {
        List<String> texts = checkout.texts().stream().map(TidyTest::slashed).toList();
        assertThat(texts)
                .contains("slipway", "README.md", "pom.xml", ".ci/run", "docs/ARCHITECTURE.md");
        assertThat(checkout.modules()).hasSizeGreaterThan(10);
        for (String module : checkout.modules()) {
            assertThat(texts).anyMatch(path -> path.startsWith(module + "/src/main/java/"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A.md                 | a\\tb              | indent with spaces
                    A.md                 | `a \\n`            | a blank at the end of the line
                    A.md                 | a\\r               | line feed alone
                    A.md                 | a<zwsp>b            | cannot be seen
                    A.java               | // <quote>         | typographic
                    A.java               | // TO~DO later     | a note to self
                    a.sh                 | cd /wo~rk/x        | a path of one machine
                    pom.xml              | https://repo.ma~ven.example | a package registry's address
                    m/src/test/java/A.java | Thread.sle~ep(5) | a test that sleeps
                    m/src/test/java/A.java | @Disab~led       | a test that does not run
                    m/src/test/java/A.java | import static org.junit.jupiter.api.Asser~tions.fail; | AssertJ
                    """)
    void eachBreachIsFoundAndSaysWhatToDo(String path, String text, String instead) {
        String spoken =
                text.replace("~", "")
                        .replace("<zwsp>", "\u200b")
                        .replace("<quote>", "\u201c")
                        .translateEscapes();
        assertThat(Tidy.breaches(path, spoken + "\n"))
                .anySatisfy(
                        breach -> assertThat(breach).startsWith(path + ":1: ").contains(instead));
    }

    @Test
    void fileWithoutALastLineFeedIsFound() {
        assertThat(Tidy.breaches("A.md", "text")).singleElement().asString().contains("line feed");
        assertThat(Tidy.breaches("A.md", "text\n")).isEmpty();
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
