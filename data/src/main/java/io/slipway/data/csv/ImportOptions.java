package io.slipway.data.csv;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
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
        return new ImportOptions(
                frequency,
                chosen,
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

    public ImportOptions withSymbolColumn(@Nullable String chosen) {
        return new ImportOptions(
                frequency,
                instrument,
                chosen,
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

    public ImportOptions withVenue(@Nullable Venue chosen) {
        return new ImportOptions(
                frequency,
                instrument,
                symbolColumn,
                chosen,
                zone,
                encoding,
                delimiter,
                dateForm,
                decimalSign,
                stamp,
                columns,
                defaults);
    }

    public ImportOptions withZone(@Nullable ZoneId chosen) {
        return new ImportOptions(
                frequency,
                instrument,
                symbolColumn,
                venue,
                chosen,
                encoding,
                delimiter,
                dateForm,
                decimalSign,
                stamp,
                columns,
                defaults);
    }

    public ImportOptions withEncoding(@Nullable Charset chosen) {
        return new ImportOptions(
                frequency,
                instrument,
                symbolColumn,
                venue,
                zone,
                chosen,
                delimiter,
                dateForm,
                decimalSign,
                stamp,
                columns,
                defaults);
    }

    public ImportOptions withDelimiter(@Nullable Character chosen) {
        return new ImportOptions(
                frequency,
                instrument,
                symbolColumn,
                venue,
                zone,
                encoding,
                chosen,
                dateForm,
                decimalSign,
                stamp,
                columns,
                defaults);
    }

    public ImportOptions withDateForm(@Nullable DateForm chosen) {
        return new ImportOptions(
                frequency,
                instrument,
                symbolColumn,
                venue,
                zone,
                encoding,
                delimiter,
                chosen,
                decimalSign,
                stamp,
                columns,
                defaults);
    }

    public ImportOptions withDecimalSign(@Nullable Character chosen) {
        return new ImportOptions(
                frequency,
                instrument,
                symbolColumn,
                venue,
                zone,
                encoding,
                delimiter,
                dateForm,
                chosen,
                stamp,
                columns,
                defaults);
    }

    public ImportOptions withStamp(@Nullable Stamp chosen) {
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
                chosen,
                columns,
                defaults);
    }

    public ImportOptions withColumns(Map<CsvColumn, String> chosen) {
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
                chosen,
                defaults);
    }

    public ImportOptions withDefaults(InstrumentDefaults chosen) {
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
                chosen);
    }
}
