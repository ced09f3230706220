package io.slipway.data.csv;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the user said about files that are imported; null, or empty, means: guess.
 *
 * @param frequency nominal length of the bars
 * @param instrument whose bars all rows are
 * @param symbolColumn header or number ({@code #2}) of the column that names each row's instrument
 * @param venue venue of symbols and file names that do not name one
 * @param zone zone of times without an offset; null for the venue's
 * @param encoding character encoding
 * @param delimiter between fields
 * @param dateForm form of dates
 * @param decimalSign decimal sign, {@code .} or {@code ,}
 * @param stamp which end of its period an intraday row is stamped with
 * @param columns header or number ({@code #2}, counted from 1) of columns
 * @param defaults what an unknown instrument is created with
 */
public record ImportOptions(
        Frequency frequency,
        @Nullable InstrumentId instrument,
        @Nullable String symbolColumn,
        @Nullable Venue venue,
        @Nullable ZoneId zone,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        @Nullable DateForm dateForm,
        @Nullable Character decimalSign,
        @Nullable Stamp stamp,
        Map<CsvColumn, String> columns,
        InstrumentDefaults defaults) {

    public ImportOptions {
        columns =
                columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** Everything is guessed; the instrument comes from a symbol column or the file's name. */
    public static ImportOptions of(Frequency frequency) {
        return new ImportOptions(
                frequency,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                InstrumentDefaults.OF_VENUE);
    }

    /** All rows are bars of one instrument. */
    public static ImportOptions of(Frequency frequency, InstrumentId instrument) {
        return of(frequency).withInstrument(instrument);
    }

    public ImportOptions withInstrument(@Nullable InstrumentId chosen) {
        return with(draft -> draft.instrument = chosen);
    }

    public ImportOptions withSymbolColumn(@Nullable String chosen) {
        return with(draft -> draft.symbolColumn = chosen);
    }

    public ImportOptions withVenue(@Nullable Venue chosen) {
        return with(draft -> draft.venue = chosen);
    }

    public ImportOptions withZone(@Nullable ZoneId chosen) {
        return with(draft -> draft.zone = chosen);
    }

    public ImportOptions withEncoding(@Nullable Charset chosen) {
        return with(draft -> draft.encoding = chosen);
    }

    public ImportOptions withDelimiter(@Nullable Character chosen) {
        return with(draft -> draft.delimiter = chosen);
    }

    public ImportOptions withDateForm(@Nullable DateForm chosen) {
        return with(draft -> draft.dateForm = chosen);
    }

    public ImportOptions withDecimalSign(@Nullable Character chosen) {
        return with(draft -> draft.decimalSign = chosen);
    }

    public ImportOptions withStamp(@Nullable Stamp chosen) {
        return with(draft -> draft.stamp = chosen);
    }

    public ImportOptions withColumns(Map<CsvColumn, String> chosen) {
        return with(draft -> draft.columns = chosen);
    }

    public ImportOptions withDefaults(InstrumentDefaults chosen) {
        return with(draft -> draft.defaults = chosen);
    }

    private ImportOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** Options on their way to others. */
    private static final class Draft {

        private final Frequency frequency;
        private @Nullable InstrumentId instrument;
        private @Nullable String symbolColumn;
        private @Nullable Venue venue;
        private @Nullable ZoneId zone;
        private @Nullable Charset encoding;
        private @Nullable Character delimiter;
        private @Nullable DateForm dateForm;
        private @Nullable Character decimalSign;
        private @Nullable Stamp stamp;
        private Map<CsvColumn, String> columns;
        private InstrumentDefaults defaults;

        Draft(ImportOptions from) {
            frequency = from.frequency;
            instrument = from.instrument;
            symbolColumn = from.symbolColumn;
            venue = from.venue;
            zone = from.zone;
            encoding = from.encoding;
            delimiter = from.delimiter;
            dateForm = from.dateForm;
            decimalSign = from.decimalSign;
            stamp = from.stamp;
            columns = from.columns;
            defaults = from.defaults;
        }

        ImportOptions finished() {
            return new ImportOptions(
                    frequency,
                    instrument,
                    symbolColumn,
                    venue,
                    zone,
                    encoding,
                    delimiter,
                    dateForm,
                    decimalSign,
                    stamp,
                    columns,
                    defaults);
        }
    }
}
