package io.slipway.data.csv;

import io.slipway.data.BarColumns;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A price file, read but not imported.
 *
 * @param bars one series for each instrument, times strictly ascending
 * @param badRows rows that cannot be believed; the first 100,000
 */
public record CsvBars(List<BarColumns> bars, List<BadRow> badRows) {

    public CsvBars {
        bars = List.copyOf(bars);
        badRows = List.copyOf(badRows);
    }

    /**
     * Reads a file as {@link CsvImport} does.
     *
     * @throws ProblemException if it cannot be read or understood, naming it and the fix
     */
    public static CsvBars read(Path file, ImportOptions options) {
        FileBars read = FileBars.read(file, options, _ -> Optional.empty());
        return new CsvBars(read.bars(), read.quarantine().rows());
    }
}
