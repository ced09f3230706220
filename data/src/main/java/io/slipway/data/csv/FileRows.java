package io.slipway.data.csv;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file, read and checked one by one.
 *
 * @param format how the file was read in the end
 * @param rows the good rows, in the file's order
 * @param quarantine the others
 */
record FileRows(CsvFormat format, RowChunks rows, Quarantine quarantine) {

    /** Where so many rows are bad and none is good, the rest is not looked at. */
    static final int HOPELESS = 50_000;

    private static final int TYPICAL_ROW_BYTES = 40;
    private static final long PARALLEL_FROM_BYTES = 4L << 20;

    /**
     * @param only the instrument of every row, or null if a column tells it
     * @throws ProblemException if the file cannot be read, ends inside a row, or has no good row
     */
    static FileRows read(
            Path path, long size, CsvFormat format, @Nullable Target only, SymbolTable symbols) {
        if (only != null && size >= PARALLEL_FROM_BYTES) {
            return readInParallel(path, size, format, only, symbols);
        }
        String file = path.toString();
        RowBuffer rows = new RowBuffer(size / TYPICAL_ROW_BYTES);
        Quarantine quarantine = new Quarantine();
        RowParser parser = new RowParser(file, format, only, symbols, rows, quarantine);
        boolean closed = LineSource.read(path, format, sink(parser, rows, quarantine));
        if (parser.quoteSeen()) {
            return read(path, size, format.withQuoted(), only, symbols);
        }
        boolean truncated = !closed && parser.lastRowWasShort();
        FileRows read = new FileRows(format, new RowChunks(rows), quarantine);
        return checked(file, truncated ? parser.line() : 0, read);
    }

    private static FileRows readInParallel(
            Path path, long size, CsvFormat format, Target only, SymbolTable symbols) {
        String file = path.toString();
        try (ParallelRows parallel = new ParallelRows(file, format, only)) {
            boolean closed = LineSource.read(path, format, parallel);
            parallel.finish();
            if (parallel.quoteSeen()) {
                return read(path, size, format.withQuoted(), only, symbols);
            }
            boolean truncated = !closed && parallel.lastRowWasShort();
            return checked(file, truncated ? parallel.line() : 0, parallel.rows());
        }
    }

    /**
     * @param truncatedLine the line in which the file ends, or 0 if it ends with a whole one
     */
    private static FileRows checked(String file, long truncatedLine, FileRows rows) {
        if (truncatedLine > 0) {
            throw new ProblemException(
                    Problem.of("data.import.truncated", "file", file, "line", truncatedLine));
        }
        if (rows.rows().size() == 0) {
            throw noGoodRow(file, rows.quarantine());
        }
        return rows;
    }

    private static LineSource.Sink sink(RowParser parser, RowBuffer rows, Quarantine quarantine) {
        return new LineSource.Sink() {
            @Override
            public void lines(byte[] bytes, int from, int to) {
                parser.read(bytes, from, to);
            }

            @Override
            public boolean isDone() {
                return parser.quoteSeen() || (rows.size() == 0 && quarantine.count() > HOPELESS);
            }
        };
    }

    private static ProblemException noGoodRow(String file, Quarantine quarantine) {
        List<Problem> problems = new ArrayList<>();
        problems.add(
                Problem.of("data.import.no-good-row", "file", file, "rows", quarantine.count()));
        if (!quarantine.rows().isEmpty()) {
            BadRow first = quarantine.rows().getFirst();
            problems.add(
                    Problem.of(first.reason().code(), "line", first.line(), "text", first.text()));
        }
        return new ProblemException(problems, null);
    }
}
