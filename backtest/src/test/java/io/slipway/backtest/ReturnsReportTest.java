package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReturnsReportTest {

    @TempDir Path folder;

    @Test
    void the_only_column_is_the_returns() throws IOException {
        ReturnsReport report = report("r\n0.1\n-0.1\n0.05\n", ReturnsOptions.GUESS);

        assertThat(report.returns()).containsExactly(0.1, -0.1, 0.05);
        assertThat(report.dates()).isNull();
        assertThat(report.statistics().get("totalReturn")).isCloseTo(0.0395, within(1e-12));
        assertThat(report.statistics().get("maxDrawdown")).isCloseTo(-0.1, within(1e-12));
        assertThat(report.conventions()).containsEntry("periodsPerYear", 252.0);
    }

    @Test
    void dates_columns_and_conventions_are_understood() throws IOException {
        String csv =
                """
                date;fund;market;cash
                2020-01-31;0.02;0.01;0.001
                2020-02-29;-0.01;-0.02;0.001
                2020-03-31;0.03;0.04;0.001
                2020-04-30;1%;0.02;0.001
                """;

        ReturnsReport report = report(csv, new ReturnsOptions("fund", "market", "cash", null));

        assertThat(report.dates()).first().isEqualTo(LocalDate.of(2020, 1, 31));
        assertThat(report.returns()).containsExactly(0.02, -0.01, 0.03, 0.01);
        assertThat(report.benchmark()).containsExactly(0.01, -0.02, 0.04, 0.02);
        assertThat(report.conventions())
                .containsEntry("periodsPerYear", 12.0)
                .containsEntry("riskFree", "series");
        assertThat(report.statistics().has("beta")).isTrue();
    }

    @Test
    void the_json_has_statistics_and_conventions_as_a_run_has() throws IOException {
        JsonNode json =
                JsonMapper.shared()
                        .readTree(
                                report("r\n0.1\n0.1\n", new ReturnsOptions("r", null, "3%", 12.0))
                                        .json());

        assertThat(json.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(json.get("periods").asInt()).isEqualTo(2);
        assertThat(json.get("statistics").get("totalReturn").asDouble())
                .isCloseTo(0.21, within(1e-12));
        assertThat(json.get("statistics").get("skewness").isNull()).isTrue();
        assertThat(json.get("conventions").get("riskFreePerYear").asDouble()).isEqualTo(0.03);
    }

    @Test
    void a_run_reports_the_same_from_its_own_returns() throws IOException {
        RunResult result = Samples.run(Samples.fiveDays(), "benchmark: AAPL.XNAS\nriskFree: 2%\n");
        Path run =
                RunFiles.standard()
                        .withoutParquet()
                        .write(result, folder.resolve("run"), java.time.Instant.EPOCH);

        ReturnsReport report =
                ReturnsReport.of(
                        run.resolve("returns.csv"),
                        new ReturnsOptions("return", "benchmark", "0.02", 252.0));

        assertThat(report.returns()).isEqualTo(result.daily().returns());
        assertThat(result.statistics().asMap()).containsAllEntriesOf(report.statistics().asMap());
    }

    @Test
    void an_empty_first_row_is_left_out_and_told() throws IOException {
        ReturnsReport report =
                report("date,return\n2020-01-01,\n2020-01-02,0.1\n", ReturnsOptions.GUESS);

        assertThat(report.returns()).containsExactly(0.1);
        assertThat(report.dates()).hasSize(1);
        assertThat(report.notes())
                .extracting(Problem::code)
                .contains("returns.note.first-row-empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "r                                            ! returns.empty",
                "r;0.1;x                                      ! returns.no-number",
                "r;0.1;NaN                                    ! returns.no-number",
                "r;0.1;-1.5                                   ! returns.below-minus-one",
                "a,b;0.1,0.2                                  ! returns.which-column",
                "r;0.1;0.2,0.3                                ! returns.row-length",
                "d,r;2020-01-02,0.1;2020-01-01,0.2            ! returns.not-ascending",
                "d,r;2020-01-02,0.1;soon,0.2                  ! returns.no-date",
            })
    void what_is_wrong_is_named(String lines, String code) {
        assertThat(problem(lines.replace(";", "\n") + "\n", ReturnsOptions.GUESS).code())
                .isEqualTo(code);
    }

    @Test
    void the_place_of_a_wrong_value_is_named() {
        assertThat(problem("d,r\n2020-01-01,0.1\n2020-01-02,abc\n", ReturnsOptions.GUESS))
                .isEqualTo(
                        Problem.of(
                                "returns.no-number",
                                "file",
                                folder.resolve("r.csv"),
                                "line",
                                3,
                                "column",
                                "r",
                                "value",
                                "abc"));
    }

    @Test
    void a_misspelt_column_suggests_the_right_one() {
        assertThat(
                        problem(
                                "date,fund\n2020-01-01,0.1\n",
                                new ReturnsOptions("fnud", null, null, null)))
                .isEqualTo(
                        Problem.of(
                                "returns.no-column-near",
                                "file",
                                folder.resolve("r.csv"),
                                "column",
                                "fnud",
                                "near",
                                "fund"));
    }

    private ReturnsReport report(String csv, ReturnsOptions options) throws IOException {
        return ReturnsReport.of(Files.writeString(folder.resolve("r.csv"), csv), options);
    }

    private Problem problem(String csv, ReturnsOptions options) {
        return catchThrowableOfType(ProblemException.class, () -> report(csv, options))
                .problems()
                .getFirst();
    }
}
