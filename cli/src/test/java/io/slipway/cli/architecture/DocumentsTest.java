package io.slipway.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents agree with each other and with the files they point at. */
class DocumentsTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^```[a-z]*\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) ");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\$ )?(\\./|\\.ci/)(\\S+)");

    private final Checkout checkout = Checkout.here();

    @Test
    void bothReadmesHaveTheSameCommands() {
        assertThat(all(BLOCK, 1, "README.zh-CN.md"))
                .isEqualTo(all(BLOCK, 1, "README.md"))
                .isNotEmpty();
    }

    @Test
    void bothReadmesHaveTheSameHeadingsAndRows() {
        assertThat(all(HEADING, 1, "README.zh-CN.md")).isEqualTo(all(HEADING, 1, "README.md"));
        Pattern row = Pattern.compile("(?m)^([|-])");
        assertThat(all(row, 1, "README.zh-CN.md")).isEqualTo(all(row, 1, "README.md"));
    }

    @Test
    void bothReadmesPointAtTheSamePages() {
        assertThat(links("README.zh-CN.md").filter(link -> !link.startsWith("README")))
                .containsExactlyElementsOf(
                        links("README.md").filter(link -> !link.startsWith("README")).toList());
    }

    @Test
    void readmeNamesEveryModule() {
        for (String module : checkout.modules()) {
            assertThat(checkout.read(Path.of("README.md"))).contains("(" + module + "/README.md)");
            assertThat(checkout.read(Path.of("docs/ARCHITECTURE.md")))
                    .contains("| `" + module + "` |");
        }
    }

    @Test
    void readmeNamesTheTwoCommands() {
        assertThat(all(BLOCK, 1, "README.md")).contains("./slipway demo\n", "mvn verify\n");
    }

    @Test
    void everyScriptThatADocumentRunsExists() {
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            for (String block : all(BLOCK, 1, page.toString())) {
                COMMAND.matcher(block)
                        .results()
                        .map(match ->
                                match.group(1).equals("./")
                                        ? match.group(2)
                                        : ".ci/" + match.group(2))
                        .filter(script -> !Files.isExecutable(checkout.root().resolve(script)))
                        .forEach(script -> missing.add(page + ": " + script));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void licenceIsTheApacheLicence() {
        assertThat(checkout.read(Path.of("LICENSE")))
                .contains(
                        "Apache License",
                        "Version 2.0, January 2004",
                        "END OF TERMS AND CONDITIONS");
    }

    private List<Path> pages() {
        return checkout.files(path -> path.toString().endsWith(".md"));
    }

    private Stream<String> links(String page) {
        return all(LINK, 1, page).stream();
    }

    private List<String> all(Pattern pattern, int group, String page) {
        return pattern.matcher(checkout.read(Path.of(page)))
                .results()
                .map(match -> match.group(group))
                .toList();
    }
}
