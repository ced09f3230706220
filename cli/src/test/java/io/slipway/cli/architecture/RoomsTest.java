package io.slipway.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every room is described, and every description leads somewhere. */
class RoomsTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)(#[^)]*)?\\)");

    private final Checkout checkout = Checkout.here();

    @Test
    void everyModuleHasAReadme() {
        for (String module : checkout.modules()) {
            Path readme = Path.of(module, "README.md");
            assertThat(checkout.root().resolve(readme)).exists();
            assertThat(checkout.read(readme))
                    .as(readme.toString())
                    .startsWith("# ")
                    .hasSizeGreaterThan(80);
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<String> silent = new ArrayList<>();
        for (Path folder : packages()) {
            Path description = folder.resolve("package-info.java");
            if (!Files.exists(checkout.root().resolve(description))) {
                silent.add(description + " is missing: add it with a sentence of javadoc");
            } else if (!checkout.read(description).startsWith("/**")) {
                silent.add(description + " says nothing: begin it with a sentence of javadoc");
            } else if (!checkout.read(description).contains("@NullMarked")) {
                silent.add(description + " is not @NullMarked: null checks pass it by");
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        for (Path page : checkout.files(path -> path.toString().endsWith(".md"))) {
            LINK.matcher(checkout.read(page))
                    .results()
                    .map(match -> match.group(1))
                    .filter(link -> !link.matches("[a-z]+:.*"))
                    .filter(link ->
                            !Files.exists(checkout.root().resolve(page).resolveSibling(link)))
                    .forEach(link -> broken.add(page + " -> " + link));
        }
        assertThat(broken).isEmpty();
    }

    private List<Path> packages() {
        return checkout
                .files(path -> path.toString().matches("[^/]+/src/main/java/.*\\.java"))
                .stream()
                .map(Path::getParent)
                .distinct()
                .toList();
    }
}
