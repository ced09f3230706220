package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slipway.cli.Desk.Outcome;
import io.slipway.factor.library.FactorLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expressions in, columns out. */
class FactorCommandsTest {

    private static final String SPY = "SPY.ARCX";

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void importPrices() {
        desk = new Desk(folder);
        desk.file("spy.csv", Prices.csv(120));
        run("data", "import", "spy.csv", "-f", "1d", "-i", SPY);
    }

    @Test
    void evalWritesTimeInstrumentAndAColumnEach() throws IOException {
        run(
                "factor",
                "eval",
                "-e",
                "Mean($close, 5)",
                "-n",
                "ma5",
                "-e",
                "Ref($close, 1)/$close",
                "-i",
                SPY,
                "-o",
                "out/f.csv");
        List<String> lines = Files.readAllLines(folder.resolve("out/f.csv"));
        assertThat(lines).hasSize(121);
        assertThat(lines.getFirst()).isEqualTo("time,instrument,ma5,\"Ref($close, 1)/$close\"");
        assertThat(lines.get(1)).contains("," + SPY + ",").endsWith(",");
    }

    @Test
    void valuesAreThoseOfTheBars() throws IOException {
        run(
                "factor",
                "eval",
                "-e",
                "$raw_close",
                "-e",
                "Mean($raw_close, 3)",
                "-i",
                SPY,
                "-o",
                "f.csv");
        List<String> lines = Files.readAllLines(folder.resolve("f.csv"));
        double sum = 0;
        for (int i = 98; i <= 100; i++) {
            sum += Double.parseDouble(lines.get(i).split(",", -1)[2]);
        }
        assertThat(Double.parseDouble(lines.get(100).split(",", -1)[3]))
                .isCloseTo(sum / 3, within(1e-12));
    }

    @Test
    void rangeKeepsItsWarmUp() throws IOException {
        run("factor", "eval", "-e", "Mean($close, 20)", "-i", SPY, "-o", "all.csv");
        List<String> all = Files.readAllLines(folder.resolve("all.csv"));
        String day = all.get(61).substring(0, 10);
        run("factor", "eval", "-e", "Mean($close, 20)", "-i", SPY, "-o", "some.csv", "--from", day);
        List<String> some = Files.readAllLines(folder.resolve("some.csv"));
        assertThat(some).hasSize(all.size() - 60);
        for (int i = 1; i < some.size(); i++) {
            assertThat(value(some.get(i))).isCloseTo(value(all.get(i + 60)), within(1e-10));
        }
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }

    @Test
    void parquetHoldsTheSame() {
        run(
                "factor",
                "eval",
                "-e",
                "$close/Ref($close,1)",
                "-n",
                "r",
                "-u",
                "all",
                "-o",
                "f.parquet");
        run("factor", "eval", "-e", "$close/Ref($close,1)", "-n", "r", "-u", "all", "-o", "f.csv");
        assertThat(folder.resolve("f.parquet")).isRegularFile();
        assertThat(folder.resolve("f.csv")).isRegularFile();
    }

    @Test
    void computeWritesTheLibrarysNames() throws IOException {
        Outcome outcome =
                run("factor", "compute", "-l", "Alpha158", "-i", SPY, "-o", "a.csv", "--json");
        String header = Files.readAllLines(folder.resolve("a.csv")).getFirst();
        List<String> names = FactorLibrary.find("alpha158", folder).names();
        assertThat(header).isEqualTo("time,instrument," + String.join(",", names));
        assertThat(outcome.json().get("rows").longValue()).isEqualTo(120);
        assertThat(outcome.json().get("columns").size()).isEqualTo(158);
    }

    @Test
    void computeGoesIntoTheLakeByItself() {
        run("factor", "compute", "-l", "alpha158", "-u", "all");
        assertThat(desk.home().resolve("lake/factors/library=alpha158/frequency=1d/values.parquet"))
                .isRegularFile();
        assertThat(desk.run("data", "check").code()).isZero();
    }

    @Test
    void divisionByZeroIsCounted() {
        Outcome outcome =
                run(
                        "factor",
                        "eval",
                        "-e",
                        "1/($close-$close)",
                        "-n",
                        "bad",
                        "-i",
                        SPY,
                        "-o",
                        "f.csv");
        assertThat(outcome.err()).contains("bad is infinite in 120 rows");
    }

    @Test
    void mistakeIsShownWhereItIs() {
        Outcome outcome =
                desk.run("factor", "eval", "-e", "Mean($clsoe, 5)", "-i", SPY, "-o", "f.csv");
        assertThat(outcome.err())
                .contains("there is no field $clsoe. Did you mean $close?")
                .contains("  Mean($clsoe, 5)\n       ^");
    }

    @Test
    void listShowsLibrariesAndFactors() {
        assertThat(run("factor", "list").out()).contains("alpha158", "158", "alpha360", "360");
        assertThat(run("factor", "list", "-l", "alpha158").out())
                .contains("RSQR60", "Rsquare($close, 60)");
        assertThat(run("factor", "list", "--json").json().get("libraries").size())
                .isEqualTo(FactorLibrary.INSTALLED.size());
    }

    private Outcome run(String... arguments) {
        Outcome outcome = desk.run(arguments);
        assertThat(outcome.code()).as(outcome.err() + outcome.out()).isZero();
        return outcome;
    }
}
