package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.Desk.Outcome;
import io.slipway.data.store.Lake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run goes when its owner says so twice, and with it the hold on its data. */
class RunsDeleteTest {

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void importPrices() {
        desk = new Desk(folder);
        desk.file("spy.csv", Prices.csv(300));
        assertThat(desk.run("data", "import", "spy.csv", "-f", "1d", "-i", "SPY.ARCX").code())
                .isZero();
    }

    private String run(String... more) {
        String[] all = {"backtest", "buy-and-hold", "-i", "SPY.ARCX", "--json"};
        String[] arguments = java.util.Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, arguments, all.length, more.length);
        return desk.run(arguments).json().get("runId").asString();
    }

    private Set<String> holders() {
        try (Lake lake = Lake.open(desk.home())) {
            return lake.holders();
        }
    }

    @Test
    void nothingGoesWithoutYes() {
        String id = run();
        Outcome outcome = desk.run("runs", "delete", "latest");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--yes", desk.home().resolve("runs").toString());
        assertThat(holders()).containsExactly(id);
        assertThat(desk.run("runs", "show").code()).isZero();
    }

    @Test
    void aDeletedRunLetsGoOfItsData() {
        String first = run();
        String second = run("--cash", "5000USD");
        assertThat(holders()).containsExactlyInAnyOrder(first, second);

        Outcome outcome = desk.run("runs", "delete", first, "--yes", "--json");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.json().get("released")).hasSize(1);
        assertThat(Path.of(outcome.json().get("deleted").get(0).asString())).doesNotExist();
        assertThat(holders()).containsExactly(second);
        assertThat(desk.run("runs", "list", "--json").json().get("runs")).hasSize(1);
        assertThat(desk.run("runs", "delete", first, "--yes").code()).isEqualTo(2);
        assertThat(desk.home().resolve("runs")).isNotEmptyDirectory();
    }

    @Test
    void theIdOfARunElsewhereLetsGoOfItsData() {
        String id = run("--out", "elsewhere");
        assertThat(desk.run("runs", "delete", id, "--yes").out()).contains("Let go");
        assertThat(holders()).isEmpty();
        assertThat(Files.exists(desk.folder().resolve("elsewhere/summary.json"))).isTrue();
    }
}
