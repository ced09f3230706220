package io.slipway.data.csv;

import io.slipway.model.Calendars;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a sample of a file and says how to read it.
 *
 * @param format how to read the file
 * @param notes what was guessed and might be otherwise
 * @param rows the sample's rows
 */
record CsvGuess(CsvFormat format, List<Problem> notes, SampleRows rows) {

    private static final int MAX_PREAMBLE = 40;

    /**
     * @throws ProblemException if the file has no columns, or needed ones are not found
     */
    static CsvGuess of(CsvSample sample, ImportOptions options) {
        List<Problem> notes = new ArrayList<>();
        Character chosen = options.delimiter();
        char delimiter = chosen != null ? chosen : DelimiterGuess.of(sample.head());
        if (delimiter == DelimiterGuess.NONE) {
            throw new ProblemException(Problem.of("data.import.no-columns", "file", sample.file()));
        }
        SampleRows rows = rows(sample, delimiter);
        if (rows.rows().isEmpty()) {
            throw new ProblemException(Problem.of("data.import.no-rows", "file", sample.file()));
        }
        NumberGuess signs = signs(rows, delimiter, options, notes);
        NumberText number = new NumberText('\n', signs.point(), signs.group());
        Map<CsvColumn, Integer> columns =
                new ColumnGuess(sample, rows, options, number, notes).columns();
        DateForm dateForm = dateForm(rows, columns, options, notes);
        UnitGuess unit = unit(rows, number, columns, options, notes);
        boolean quoted = !sample.lineFeeds() || hasQuotes(sample);
        CsvFormat format =
                new CsvFormat(
                        sample.encoding(),
                        delimiter,
                        quoted,
                        rows.header(),
                        rows.firstLine(),
                        rows.fields(),
                        columns,
                        dateForm,
                        signs.point(),
                        signs.group(),
                        unit.volume(),
                        unit.amount(),
                        decimals(rows, columns.get(CsvColumn.ADJUSTED_CLOSE), signs.point()));
        return new CsvGuess(format, List.copyOf(notes), rows);
    }

    private static boolean hasQuotes(CsvSample sample) {
        return sample.head().stream().anyMatch(line -> line.indexOf('"') >= 0)
                || sample.later().stream().anyMatch(line -> line.indexOf('"') >= 0);
    }

    private static SampleRows rows(CsvSample sample, char delimiter) {
        List<List<String>> head =
                sample.head().stream().map(line -> CsvLine.split(line, delimiter)).toList();
        int usual = DelimiterGuess.usualCount(rowsOnly(sample.head(), head));
        int headerLine = headerLine(sample, head, usual);
        int first = headerLine + 1;
        while (headerLine >= 0 && first < head.size() && isSecondHeader(head.get(first))) {
            first++;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = first; i < head.size(); i++) {
            addRow(rows, head.get(i), usual);
        }
        sample.later().forEach(line -> addRow(rows, CsvLine.split(line, delimiter), usual));
        List<String> header =
                headerLine < 0 ? List.of() : header(head.get(headerLine), usual, rows);
        return new SampleRows(header, first + 1L, usual, rows);
    }

    private static List<List<String>> rowsOnly(List<String> lines, List<List<String>> split) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                rows.add(split.get(i));
            }
        }
        // The header's own count must not decide in a file of two lines.
        return rows.size() > 1 ? rows.subList(1, rows.size()) : rows;
    }

    private static void addRow(List<List<String>> rows, List<String> row, int usual) {
        if (row.size() == usual && !row.getFirst().startsWith("#")) {
            rows.add(row);
        }
    }

    /** The line with the most known headers near the top, else a first line without any number. */
    private static int headerLine(CsvSample sample, List<List<String>> head, int usual) {
        int best = -1;
        int most = 1;
        for (int i = 0; i < Math.min(head.size(), MAX_PREAMBLE); i++) {
            int known =
                    Math.abs(head.get(i).size() - usual) <= 1 ? HeaderNames.known(head.get(i)) : 0;
            if (known > most) {
                best = i;
                most = known;
            }
        }
        if (best >= 0) {
            return best;
        }
        for (int i = 0; i < Math.min(head.size(), MAX_PREAMBLE); i++) {
            if (Math.abs(head.get(i).size() - usual) <= 1 && !sample.head().get(i).isBlank()) {
                return isWordsOnly(head.get(i)) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isWordsOnly(List<String> fields) {
        NumberText number = new NumberText('\n', '.', ',');
        for (String field : fields) {
            double ignored = number.parse(field);
            if (number.status() == NumberText.Status.OK || DateGuess.isDate(field.strip())) {
                return false;
            }
        }
        return true;
    }

    /** Some tools write the ticker and the index's name in two lines below the header. */
    private static boolean isSecondHeader(List<String> fields) {
        String first = fields.getFirst().strip();
        boolean named =
                first.equalsIgnoreCase("ticker")
                        || first.equalsIgnoreCase("date")
                        || first.equalsIgnoreCase("datetime");
        return named && isWordsOnly(fields);
    }

    /** A header may lack the name of the first column, or have no sign for a trailing delimiter. */
    private static List<String> header(List<String> line, int usual, List<List<String>> rows) {
        List<String> header = new ArrayList<>();
        line.forEach(name -> header.add(name.strip()));
        String first = header.getFirst();
        header.set(0, first.startsWith("#") ? first.substring(1).strip() : first);
        if (header.size() == usual - 1) {
            boolean trailing = rows.stream().allMatch(row -> row.getLast().isBlank());
            header.add(trailing ? header.size() : 0, "");
        } else if (header.size() == usual + 1) {
            header.removeLast();
        }
        return header;
    }

    private static NumberGuess signs(
            SampleRows rows, char delimiter, ImportOptions options, List<Problem> notes) {
        List<String> numbers = new ArrayList<>();
        for (int field = 0; field < rows.fields(); field++) {
            for (String value : rows.values(field)) {
                if (value.matches("[-+$€£¥￥ ]*[0-9][0-9.,']*")) {
                    numbers.add(value);
                }
            }
        }
        List<Problem> guesses = new ArrayList<>();
        NumberGuess guess = NumberGuess.of(numbers, delimiter, guesses);
        Character chosen = options.decimalSign();
        if (chosen == null) {
            notes.addAll(guesses);
            return guess;
        }
        char group = guess.point() == chosen ? guess.group() : chosen == ',' ? '.' : ',';
        return new NumberGuess(chosen, group);
    }

    private static DateForm dateForm(
            SampleRows rows,
            Map<CsvColumn, Integer> columns,
            ImportOptions options,
            List<Problem> notes) {
        DateForm chosen = options.dateForm();
        if (chosen != null) {
            return chosen;
        }
        List<String> values = rows.values(column(columns, CsvColumn.TIME));
        boolean dots = !values.isEmpty() && values.getFirst().indexOf('.') > 0;
        return DateGuess.of(values, !dots && monthFirst(options), notes);
    }

    /**
     * America writes the month first; where the venue is not known, so do the files of its vendors.
     */
    private static boolean monthFirst(ImportOptions options) {
        Venue venue = venue(options);
        return venue == null || !Calendars.zone(venue).getId().startsWith("Europe/");
    }

    private static @Nullable Venue venue(ImportOptions options) {
        InstrumentId instrument = options.instrument();
        return instrument == null ? options.venue() : instrument.venue();
    }

    private static int column(Map<CsvColumn, Integer> columns, CsvColumn column) {
        Integer field = columns.get(column);
        if (field == null) {
            throw new IllegalStateException(column + " was to be found before");
        }
        return field;
    }

    private static UnitGuess unit(
            SampleRows rows,
            NumberText number,
            Map<CsvColumn, Integer> columns,
            ImportOptions options,
            List<Problem> notes) {
        boolean both =
                columns.containsKey(CsvColumn.AMOUNT) && columns.containsKey(CsvColumn.VOLUME);
        if (!both || !isMainland(rows, columns, options)) {
            return UnitGuess.ONE;
        }
        UnitGuess unit = UnitGuess.of(rows, number, columns).orElse(UnitGuess.ONE);
        if (!unit.equals(UnitGuess.ONE)) {
            notes.add(
                    Problem.of(
                            "data.import.note.units",
                            "volume",
                            (long) unit.volume(),
                            "amount",
                            (long) unit.amount()));
        }
        return unit;
    }

    private static boolean isMainland(
            SampleRows rows, Map<CsvColumn, Integer> columns, ImportOptions options) {
        Venue venue = venue(options);
        if (venue != null) {
            return InstrumentDefaults.isMainland(venue);
        }
        Integer symbol = columns.get(CsvColumn.SYMBOL);
        List<String> symbols = symbol == null ? List.of() : rows.values(symbol);
        return !symbols.isEmpty()
                && symbols.getFirst()
                        .matches("(?i).*\\.(SH|SZ|BJ|SS|XSHG|XSHE|XBSE)|(sh|sz|bj)\\.?\\d{6}");
    }

    private static int decimals(SampleRows rows, @Nullable Integer field, char point) {
        int most = 0;
        if (field != null) {
            for (String value : rows.values(field)) {
                int at = value.indexOf(point);
                most = Math.max(most, at < 0 ? 0 : value.length() - at - 1);
            }
        }
        return most;
    }
}
