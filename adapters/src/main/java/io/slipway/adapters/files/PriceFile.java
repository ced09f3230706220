package io.slipway.adapters.files;

import io.slipway.data.BarColumns;
import io.slipway.data.csv.BadRow;
import io.slipway.data.csv.CsvBars;
import io.slipway.data.csv.ImportOptions;
import io.slipway.data.source.Column;
import io.slipway.data.source.Rows;
import io.slipway.data.store.ParquetRows;
import io.slipway.model.Calendars;
import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import io.slipway.model.Symbols;
import io.slipway.model.Times;
import io.slipway.model.Venue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One file's bars, row by row. */
final class PriceFile {

    /**
     * A row of a file.
     *
     * @param instrument as {@code SYMBOL.VENUE}; where the row cannot be believed, file and line
     *     instead, so that whoever reads it sets it aside by that name
     * @param day in the venue's zone
     * @param time the bar's close
     * @param values open, high, low, close, volume, amount, factor
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            String instrument, @Nullable LocalDate day, @Nullable Instant time, double[] values) {}

    static final int FACTOR = 6;

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("instrument"),
                    Column.date("day"),
                    Column.instant("time"),
                    Column.number("open", ""),
                    Column.number("high", ""),
                    Column.number("low", ""),
                    Column.number("close", ""),
                    Column.number("volume", ""),
                    Column.number("amount", ""),
                    Column.number("adjustment_factor", "ratio"));

    private static final Map<String, List<String>> ALIASES =
            Map.of(
                    "instrument", List.of("symbol", "code", "ticker", "ts_code"),
                    "day", List.of("date", "trade_date"),
                    "time", List.of("datetime", "timestamp"),
                    "volume", List.of("vol"),
                    "amount", List.of("turnover"),
                    "adjustment_factor", List.of("factor", "adj_factor"));

    private static final int FIRST_VALUE = 3;
    private static final int VALUES = 7;

    private final FilesSettings settings;

    PriceFile(FilesSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws ProblemException if the file cannot be read or understood
     */
    void read(Path file, Consumer<Row> rows) {
        if (isParquet(file)) {
            parquet(file, rows);
        } else {
            csv(file, rows);
        }
    }

    static boolean isParquet(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    private void csv(Path file, Consumer<Row> rows) {
        ImportOptions options = ImportOptions.of(settings.frequency()).withVenue(settings.venue());
        CsvBars read = CsvBars.read(file, options);
        for (BarColumns bars : read.bars()) {
            String instrument = bars.instrument().toString();
            for (int i = 0; i < bars.size(); i++) {
                Instant time = Times.instant(bars.time()[i]);
                rows.accept(
                        new Row(instrument, day(time, bars.instrument()), time, values(bars, i)));
            }
        }
        for (BadRow bad : read.badRows()) {
            String name = file.getFileName() + ":" + bad.line() + " " + bad.reason();
            rows.accept(new Row(name, null, null, new double[VALUES]));
        }
    }

    private static double[] values(BarColumns bars, int i) {
        return new double[] {
            bars.open()[i],
            bars.high()[i],
            bars.low()[i],
            bars.close()[i],
            bars.volume()[i],
            bars.amount()[i],
            bars.adjustmentFactor()[i]
        };
    }

    private static LocalDate day(Instant time, InstrumentId instrument) {
        // A close at midnight ends the day before.
        return LocalDate.ofInstant(time.minusNanos(1), Calendars.zone(instrument.venue()));
    }

    private void parquet(Path file, Consumer<Row> rows) {
        Rows read = ParquetRows.read(file, COLUMNS, ALIASES);
        String stem = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.parquet$", "");
        for (int row = 0; row < read.size(); row++) {
            String symbol = read.text(0, row);
            rows.accept(row(read, row, symbol == null ? stem : symbol, file));
        }
    }

    private Row row(Rows read, int row, String symbol, Path file) {
        double[] values = new double[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = read.number(FIRST_VALUE + i, row);
        }
        Instant time = (Instant) read.value(2, row);
        LocalDate day = read.date(1, row);
        try {
            Venue venue = settings.venue();
            InstrumentId id = venue == null ? Symbols.guess(symbol) : Symbols.guess(symbol, venue);
            LocalDate known = day == null && time != null ? day(time, id) : day;
            return new Row(id.toString(), known, time, values);
        } catch (ProblemException e) {
            String name = file.getFileName() + ":" + (row + 1) + " " + symbol;
            return new Row(name, null, null, values);
        }
    }
}
