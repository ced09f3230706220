package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCatalogueTest {

    private static final Instant MORNING = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir Path home;

    @Test
    void a_home_without_runs_lists_none() {
        RunCatalogue.Listing listing = RunCatalogue.of(home.resolve("none")).list();

        assertThat(listing.runs()).isEmpty();
        assertThat(listing.problems()).isEmpty();
    }

    @Test
    void runs_are_listed_newest_first_and_found_by_name_and_id() {
        String old = store("", MORNING);
        String recent = store("parameters: {units: 20}\n", NOON);
        RunCatalogue runs = RunCatalogue.of(home);

        assertThat(runs.list().runs()).extracting(StoredRun::name).containsExactly(recent, old);
        assertThat(runs.find("latest").name()).isEqualTo(recent);
        assertThat(runs.find(old).text("strategy")).isEqualTo("turn-taker");
        String id = runs.find(old).text("runId");
        assertThat(runs.find(id.substring(0, 10)).name()).isEqualTo(old);
        assertThat(old).isEqualTo("20260101-090000-" + id.substring(0, 12));
    }

    @Test
    void the_same_run_done_twice_is_found_by_its_id() {
        store("", MORNING);
        String recent = store("", NOON);
        RunCatalogue runs = RunCatalogue.of(home);

        assertThat(runs.find(runs.find(recent).text("runId")).name()).isEqualTo(recent);
    }

    @Test
    void an_unknown_run_suggests_the_nearest() {
        String name = store("", MORNING);
        String typo = name.substring(0, name.length() - 1) + "x";

        assertThat(problem(() -> RunCatalogue.of(home).find(typo)))
                .isEqualTo(Problem.of("run.unknown-run-near", "name", typo, "near", name));
        assertThat(problem(() -> RunCatalogue.of(home).find("zzz")).code())
                .isEqualTo("run.unknown-run");
        store("parameters: {units: 20}\n", NOON);
        assertThat(problem(() -> RunCatalogue.of(home).find("")).code())
                .isEqualTo("run.several-of-name");
    }

    @Test
    void a_broken_folder_is_told_and_hides_nothing() throws IOException {
        String name = store("", MORNING);
        Path broken = Files.createDirectories(home.resolve("runs/broken"));
        Files.writeString(broken.resolve("summary.json"), "{\"statistics\": ");

        RunCatalogue.Listing listing = RunCatalogue.of(home).list();

        assertThat(listing.runs()).extracting(StoredRun::name).containsExactly(name);
        assertThat(listing.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("run.unreadable");
                    assertThat(problem.arguments().get("file")).endsWith("summary.json");
                });
    }

    /**
     * Twice the units of the hand-computed run: 28 and -42 become 58 and -82 with the same fees.
     */
    @Test
    void a_comparison_tells_what_differs_and_all_statistics() {
        String one = store("", MORNING);
        String two = store("parameters: {units: 20}\n", NOON);

        RunCatalogue runs = RunCatalogue.of(home);
        RunComparison comparison = RunComparison.of(List.of(runs.find(one), runs.find(two)));

        assertThat(comparison.names()).containsExactly(one, two);
        assertThat(comparison.differences().keySet())
                .containsExactly("orderHash", "parameters.units");
        assertThat(comparison.differences().get("parameters.units")).containsExactly("10", "20");
        assertThat(comparison.results().get("finalEquity")).containsExactly(99_986, 99_976);
        assertThat(comparison.statistics().get("trades")).containsExactly(2, 2);
        assertThat(comparison.statistics().get("totalReturn"))
                .satisfiesExactly(
                        first -> assertThat(String.valueOf(first)).startsWith("-0.00014"),
                        second -> assertThat(String.valueOf(second)).startsWith("-0.00024"));
    }

    private String store(String more, Instant runAt) {
        RunResult result = Samples.run(Samples.fiveDays(), more);
        Path folder = RunCatalogue.of(home).folderFor(result, runAt);
        RunFiles.standard().withoutParquet().write(result, folder, runAt);
        return String.valueOf(folder.getFileName());
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problems().getFirst();
    }
}
