package io.slipway.strategies.golden;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.slipway.backtest.RunResult;
import io.slipway.backtest.RunSource;
import io.slipway.data.sample.DemoSet;
import io.slipway.data.sample.PackageSample;
import io.slipway.data.store.Lake;
import io.slipway.strategies.examples.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example on the demonstration's data, real prices included, through import and lake. Runs
 * where the demonstration has fetched the real prices already: into the home folder that the
 * property {@code slipway.home} or the variable {@code SLIPWAY_HOME} names, else {@code
 * ~/.slipway}. Fetches nothing, and writes nothing there.
 */
class SampleGoldenRunsTest {

    @TempDir private static @Nullable Path home;
    private static @Nullable Lake lake;

    @BeforeAll
    static void loadSamples() throws IOException {
        Path samples = userHome().resolve("samples");
        for (PackageSample sample : PackageSample.ALL) {
            Path file = samples.resolve(sample.name());
            assumeTrue(
                    Files.isRegularFile(file),
                    file
                            + " is missing: './slipway demo' fetches it; -Dslipway.home names its home");
        }
        Path mine = Files.createDirectories(temporary().resolve("samples"));
        for (PackageSample sample : PackageSample.ALL) {
            Files.copy(samples.resolve(sample.name()), mine.resolve(sample.name()));
        }
        lake = Lake.open(temporary());
        DemoSet.Loaded loaded = DemoSet.load(lake, Duration.ofSeconds(1), _ -> {});
        assumeTrue(loaded.problems().isEmpty(), () -> "unusable samples: " + loaded.problems());
    }

    private static Path userHome() {
        String named = System.getProperty("slipway.home", System.getenv("SLIPWAY_HOME"));
        return named == null
                ? Path.of(System.getProperty("user.home"), ".slipway")
                : Path.of(named);
    }

    private static Path temporary() {
        if (home == null) {
            throw new IllegalStateException("the temporary folder is made before the tests");
        }
        return home;
    }

    @AfterAll
    static void closeLake() {
        if (lake != null) {
            lake.close();
        }
    }

    static List<String> examples() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void tradesAsRecorded(String example, @TempDir Path folder) {
        RunResult result = Examples.run(example, RunSource.of(requireNonNull(lake)));
        GoldenFile file = new GoldenFile(example + ".sample");
        String lines = GoldenFile.describe(result);
        if (GoldenFile.IS_RECORDING) {
            file.record(lines);
        } else {
            assertThat(lines).isEqualTo(file.recorded());
        }
        assertThat(result.fills()).isNotEmpty();
        CashBooks cash = CashBooks.of(result, folder);
        assertThat(cash.added()).isEqualTo(cash.last());
    }
}
