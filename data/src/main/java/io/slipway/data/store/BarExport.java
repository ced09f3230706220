package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes bars to files outside the lake; each gets its name when it is complete. */
final class BarExport {

    private static final double EXACT_INTEGERS = 1e15;

    private static final int MOST_NAMED = 5;

    private final Duck duck;
    private final ExportFormat format;

    BarExport(Duck duck, ExportFormat format) {
        this.duck = duck;
        this.format = format;
    }

    /**
     * @param query what was asked for
     */
    List<Path> write(BarQuery query, List<BarColumns> bars, Path target) {
        if (bars.isEmpty()) {
            String instruments =
                    query.instruments().stream()
                            .limit(MOST_NAMED)
                            .map(InstrumentId::toString)
                            .collect(Collectors.joining(", "));
            boolean isMore = query.instruments().size() > MOST_NAMED;
            throw new ProblemException(
                    Problem.of(
                            "data.export.nothing",
                            "frequency",
                            query.frequency(),
                            "instruments",
                            instruments.isEmpty() ? "*" : instruments + (isMore ? ", …" : "")));
        }
        if (target.toString().endsWith(format.suffix())) {
            return List.of(file(bars.stream().map(Slice::all).toList(), target));
        }
        List<Path> files = new ArrayList<>();
        for (BarColumns each : bars) {
            // An id may contain a slash; a file name may not.
            String name = each.instrument().toString().replace('/', '_') + format.suffix();
            files.add(file(List.of(Slice.all(each)), target.resolve(name)));
        }
        return files;
    }

    private Path file(List<Slice> slices, Path file) {
        Path absolute = file.toAbsolutePath();
        Path passing = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try {
            Files.createDirectories(passing.getParent());
            switch (format) {
                case CSV -> csv(slices, passing);
                case PARQUET -> BarFileWriter.copy(slices, passing, duck);
            }
            Files.move(passing, absolute, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | SQLException e) {
            LakeFolder.discard(passing);
            throw LakeFolder.notWritable(file, e);
        }
    }

    private static void csv(List<Slice> slices, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("instrument,time," + String.join(",", RowSource.PRICES) + "\n");
            StringBuilder line = new StringBuilder();
            for (Slice slice : slices) {
                double[][] columns = Merge.values(slice.columns());
                for (int row = slice.from(); row < slice.to(); row++) {
                    line.setLength(0);
                    line.append(slice.instrument()).append(',');
                    line.append(Times.instant(slice.columns().time()[row]));
                    for (double[] column : columns) {
                        append(column[row], line.append(','));
                    }
                    out.append(line.append('\n'));
                }
            }
        }
    }

    /** The shortest text that reads back as the same double; nothing for an unknown value. */
    private static void append(double value, StringBuilder line) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            line.append((long) value);
        } else if (!Double.isNaN(value)) {
            line.append(value);
        }
    }
}
