package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.Desk.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the pages tell a newcomer to run does run, in that order, in an empty home. */
class PagesTest {

    private static final List<String> PAGES = List.of("README.md", "examples/README.md");

    /** What is there only if npm could be reached. */
    private static final String REAL = "(?s).*(AAPL|SPX|examples/).*";

    @TempDir private Path folder;

    @Test
    void everyCommandOfThePagesRuns() throws IOException {
        Desk desk = new Desk(folder);
        copyExamples();
        desk.file("prices.csv", Prices.csv(300));
        boolean hasReal = demo(desk);
        for (String page : PAGES) {
            List<List<String>> commands = Documents.commands(Documents.root().resolve(page));
            assertThat(commands).as(page).isNotEmpty();
            for (List<String> command : commands) {
                if (hasReal || !String.join(" ", command).matches(REAL)) {
                    runs(desk, page, command);
                }
            }
        }
    }

    private static void runs(Desk desk, String page, List<String> command) {
        Outcome outcome = desk.run(command.toArray(String[]::new));
        assertThat(outcome.code()).as("%s: %s%n%s", page, command, outcome.err()).isZero();
        assertThat(outcome.out()).isNotBlank();
    }

    /** Whether real prices could be had; the demo works with and without. */
    private boolean demo(Desk desk) {
        Outcome first = desk.run("demo");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("sma-cross", "cross-sectional-momentum", "SYNTHETIC", "CAGR", "Next:")
                .containsAnyOf("Yahoo Finance", "no real prices");
        JsonNode second = desk.run("demo", "--json").json();
        assertThat(second.get("runs")).hasSize(3);
        for (JsonNode run : second.get("runs")) {
            assertThat(Path.of(run.get("folder").asString())).isDirectory();
            assertThat(run.get("orders").intValue()).isPositive();
        }
        assertThat(desk.run("runs", "list", "--json").json().get("runs")).hasSize(3);
        assertThat(desk.run("data", "check").code()).isZero();
        return !second.get("runs").get(0).get("synthetic").booleanValue();
    }

    private void copyExamples() throws IOException {
        Path examples = Documents.root().resolve("examples");
        Files.createDirectory(folder.resolve("examples"));
        try (Stream<Path> files = Files.list(examples)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("examples").resolve(file.getFileName()));
            }
        }
    }
}
