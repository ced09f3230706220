package io.slipway.adapters.files;

import io.slipway.data.source.Column;
import io.slipway.data.source.Cut;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Publication;
import io.slipway.data.source.Rows;
import io.slipway.data.source.Slice;
import io.slipway.data.source.SourceException;
import io.slipway.data.source.SourceException.Kind;
import io.slipway.data.source.Target;
import io.slipway.model.Frequency;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Venue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of price files as a source. A file is a symbol of its own, written as its path with size
 * and time of change, {@code us/AAPL.XNAS.csv@48213-1718000000000}: a file that was changed is
 * another symbol, which nothing has been fetched of yet, so that all its rows are read again.
 */
public final class FilesSource implements DataSource {

    static final String NAME = "files";

    private static final int MAX_DEPTH = 8;
    private static final Pattern FILE =
            Pattern.compile("(?i)[^.].*\\.(csv|tsv|txt|parquet|(csv|tsv|txt)\\.gz)");
    private static final Publication AT_ONCE =
            new Publication(LocalTime.MIDNIGHT, ZoneOffset.UTC, 0);

    private final FilesSettings settings;
    private final PriceFile reader;

    public FilesSource(FilesSettings settings) {
        this.settings = settings;
        this.reader = new PriceFile(settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Without settings the days are simply days: files tell no calendar. */
    @Override
    public Venue venue() {
        Venue venue = settings.venue();
        return venue == null ? Venue.of("FILES") : venue;
    }

    /** Looks into the folder each time. */
    @Override
    public List<Dataset> datasets() {
        List<String> symbols = symbols();
        if (symbols.isEmpty()) {
            throw new ProblemException(
                    Problem.of("adapters.files.none", "folder", settings.folder()));
        }
        List<Dataset> datasets = new ArrayList<>();
        if (settings.frequency().equals(Frequency.DAY)) {
            datasets.add(
                    Dataset.of("factors", "Adjustment factors", Target.Known.FACTORS, AT_ONCE)
                            .key("instrument", "day")
                            .dated("day")
                            .cut(Cut.BY_INSTRUMENT)
                            .symbols(symbols)
                            .build());
        }
        datasets.add(bars(symbols));
        return datasets;
    }

    private Dataset bars(List<String> symbols) {
        Target target = Target.bars(settings.frequency());
        List<Column> columns = new ArrayList<>(target.needed());
        columns.add(Column.number("amount", ""));
        String when = settings.frequency().isIntraday() ? "time" : "day";
        Dataset.Builder dataset =
                Dataset.of("bars", "Bars of " + settings.frequency(), target, AT_ONCE)
                        .columns(columns)
                        .key("instrument", when)
                        .cut(Cut.BY_INSTRUMENT)
                        .symbols(symbols);
        return settings.frequency().isIntraday() ? dataset.build() : dataset.dated(when).build();
    }

    private List<String> symbols() {
        try (Stream<Path> walk = Files.walk(settings.folder(), MAX_DEPTH)) {
            return walk.filter(file -> FILE.matcher(String.valueOf(file.getFileName())).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(this::symbol)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    Problem.of("adapters.files.no-folder", "folder", settings.folder()), e);
        }
    }

    private String symbol(Path file) {
        try {
            String name = settings.folder().relativize(file).toString().replace('\\', '/');
            return name + "@" + Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Rows fetch(Dataset dataset, Slice slice) throws SourceException {
        if (!(slice instanceof Slice.Span span)) {
            throw new IllegalArgumentException(dataset.name() + " is had file by file");
        }
        int mark = span.symbol().lastIndexOf('@');
        if (mark < 0) {
            return Rows.of(dataset.columns()).build(); // another vendor's instrument
        }
        Path file = settings.folder().resolve(span.symbol().substring(0, mark)).normalize();
        if (!file.startsWith(settings.folder().normalize())) {
            throw new IllegalArgumentException(file + " is not in " + settings.folder());
        }
        Rows.Builder rows = Rows.of(dataset.columns());
        boolean isFactors = dataset.target() == Target.Known.FACTORS;
        try {
            reader.read(
                    file,
                    row -> {
                        if (isWithin(row.day(), span)) {
                            add(rows, row, isFactors);
                        }
                    });
            return rows.build();
        } catch (ProblemException e) {
            String said = e.problems().getFirst().toString();
            throw SourceException.of(Kind.REFUSED, NAME, dataset, slice, said, e);
        }
    }

    /** Rows without a day cannot be believed; they are handed on to be set aside by name. */
    private static boolean isWithin(@Nullable LocalDate day, Slice.Span span) {
        return day == null || !(day.isBefore(span.from()) || day.isAfter(span.to()));
    }

    private void add(Rows.Builder rows, PriceFile.Row row, boolean isFactors) {
        double factor = row.values()[PriceFile.FACTOR];
        if (isFactors) {
            if (row.day() != null && factor > 0) {
                rows.text(row.instrument()).date(row.day()).number(factor).end();
            }
            return;
        }
        rows.text(row.instrument());
        if (settings.frequency().isIntraday()) {
            rows.instant(row.time());
        } else {
            rows.date(row.day());
        }
        for (int i = 0; i < PriceFile.FACTOR; i++) {
            rows.number(row.values()[i]);
        }
        rows.end();
    }
}
