package io.slipway.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.source.Slice;
import io.slipway.data.source.SourceException;
import io.slipway.data.store.ParquetTwins;
import io.slipway.model.Frequency;
import io.slipway.model.ProblemException;
import io.slipway.model.Venue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesSourceTest {

    private static final String PRICES =
            """
            Date,Open,High,Low,Close,Adj Close,Volume
            2024-01-02,187.15,188.44,183.89,185.64,184.94,82488700
            2024-01-03,184.22,185.88,183.43,184.25,183.55,58414500
            2024-01-04,182.15,183.09,180.88,181.91,181.22,71983600
            """;

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2024, 1, 4);

    @TempDir private Path folder;

    private FilesSource source(Frequency frequency, @Nullable String venue) {
        return new FilesSource(
                new FilesSettings(folder, frequency, venue == null ? null : Venue.of(venue)));
    }

    private static Rows fetch(FilesSource source, String name, LocalDate from, LocalDate to)
            throws SourceException {
        Dataset dataset = dataset(source, name);
        return source.fetch(dataset, new Slice.Span(dataset.symbols().getFirst(), from, to));
    }

    private static Dataset dataset(FilesSource source, String name) {
        return source.datasets().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsTheRowsOfTheDaysAskedFor() throws Exception {
        Files.writeString(folder.resolve("AAPL.XNAS.csv"), PRICES);
        FilesSource source = source(Frequency.DAY, null);

        Rows rows = fetch(source, "bars", LocalDate.of(2024, 1, 3), LAST);
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.value(rows.column("instrument"), 0)).isEqualTo("AAPL.XNAS");
        assertThat(rows.value(rows.column("day"), 0)).isEqualTo(LocalDate.of(2024, 1, 3));
        assertThat(rows.value(rows.column("close"), 0)).isEqualTo(184.25);
        assertThat(rows.value(rows.column("volume"), 1)).isEqualTo(71983600.0);

        Rows factors = fetch(source, "factors", FIRST, LAST);
        assertThat(factors.size()).isEqualTo(3);
        assertThat(factors.number(2, 0)).isPositive();
    }

    @Test
    void aChangedFileIsAnotherSymbol() throws Exception {
        Path file = Files.writeString(folder.resolve("AAPL.XNAS.csv"), PRICES);
        FilesSource source = source(Frequency.DAY, null);
        String before = dataset(source, "bars").symbols().getFirst();

        assertThat(dataset(source, "bars").symbols()).containsExactly(before);
        Files.writeString(file, PRICES + "2024-01-05,182,183,180,181,180,62000000\n");
        assertThat(dataset(source, "bars").symbols())
                .hasSize(1)
                .allMatch(symbol -> symbol.startsWith("AAPL.XNAS.csv@"))
                .doesNotContain(before);
    }

    @Test
    void rowsThatCannotBeBelievedAreHandedOnByName() throws Exception {
        Files.writeString(
                folder.resolve("AAPL.XNAS.csv"), PRICES + "2024-01-05,182,abc,180,181,180,1\n");

        Rows rows = fetch(source(Frequency.DAY, null), "bars", FIRST, LAST);
        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.text(0, 3)).startsWith("AAPL.XNAS.csv:5 ");
        assertThat(rows.date(1, 3)).isNull();
    }

    @Test
    void readsParquetOfAnybody() throws Exception {
        parquet(
                """
                Symbol,Date,Open,High,Low,Close,Vol
                600519,2024-01-02,1715.00,1718.19,1678.10,1685.01,3215644
                """,
                List.of("VARCHAR", "DATE", "DOUBLE", "DOUBLE", "DOUBLE", "DOUBLE", "BIGINT"));

        Rows rows = fetch(source(Frequency.DAY, "XSHG"), "bars", FIRST, LAST);
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.value(rows.column("instrument"), 0)).isEqualTo("600519.XSHG");
        assertThat(rows.value(rows.column("day"), 0)).isEqualTo(FIRST);
        assertThat(rows.value(rows.column("volume"), 0)).isEqualTo(3215644.0);
        assertThat(rows.value(rows.column("amount"), 0)).isNull();
    }

    @Test
    void minutesOfParquetAreUtc() throws Exception {
        parquet(
                """
                instrument,time,open,high,low,close,volume
                600519.XSHG,2024-01-02 01:31:00,1715.00,1718.19,1678.10,1685.01,400
                """,
                List.of("VARCHAR", "TIMESTAMP", "DOUBLE", "DOUBLE", "DOUBLE", "DOUBLE", "DOUBLE"));

        Rows rows = fetch(source(Frequency.MINUTE, null), "bars", FIRST, FIRST);
        assertThat(rows.value(rows.column("time"), 0))
                .isEqualTo(Instant.parse("2024-01-02T01:31:00Z"));
    }

    private void parquet(String csv, List<String> types) throws IOException {
        Path text = Files.writeString(folder.resolve(".prices.csv"), csv);
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        List<String> names = List.of(csv.lines().findFirst().orElseThrow().split(",", -1));
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), types.get(i));
        }
        ParquetTwins.write(
                List.of(new ParquetTwins.Twin(text, folder.resolve("prices.parquet"), columns)));
    }

    @Test
    void brokenFilesAreNamed() throws Exception {
        Files.writeString(folder.resolve("AAPL.XNAS.parquet"), "no parquet");

        assertThatThrownBy(() -> fetch(source(Frequency.DAY, null), "bars", FIRST, LAST))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(SourceException.Kind.REFUSED);
                            assertThat(e.getMessage()).contains("AAPL.XNAS.parquet");
                        });
    }

    @Test
    void anEmptyOrMissingFolderIsNamed() {
        assertThatThrownBy(() -> source(Frequency.DAY, null).datasets())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("adapters.files.none");
        FilesSource nowhere =
                new FilesSource(new FilesSettings(folder.resolve("no"), Frequency.DAY, null));
        assertThatThrownBy(nowhere::datasets)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("adapters.files.no-folder");
    }
}
