package io.slipway.data.csv;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds which field is which column: what the user said, then headers (checked against the values
 * below them), then the shape of the values.
 */
final class ColumnGuess {

    private static final double ENOUGH = 0.5;
    private static final double HIGH_LOW_ENOUGH = 0.9;

    private final CsvSample sample;
    private final SampleRows rows;
    private final ImportOptions options;
    private final List<Problem> notes;
    private final NumberText number;
    private final Map<CsvColumn, Integer> found = new EnumMap<>(CsvColumn.class);
    private final Set<Integer> taken = new HashSet<>();

    ColumnGuess(
            CsvSample sample,
            SampleRows rows,
            ImportOptions options,
            NumberText number,
            List<Problem> notes) {
        this.sample = sample;
        this.rows = rows;
        this.options = options;
        this.number = number;
        this.notes = notes;
    }

    /**
     * @throws ProblemException if a column is needed and not found
     */
    Map<CsvColumn, Integer> columns() {
        options.columns().forEach((column, name) -> take(column, fieldNamed(name)));
        String symbolColumn = options.symbolColumn();
        if (symbolColumn != null) {
            take(CsvColumn.SYMBOL, fieldNamed(symbolColumn));
        }
        byHeader();
        byShape();
        requireAll();
        return found;
    }

    private void take(CsvColumn column, int field) {
        found.put(column, field);
        taken.add(field);
    }

    /** A header as it stands, or a field's number counted from 1, with or without {@code #}. */
    private int fieldNamed(String name) {
        String wanted = name.strip();
        for (int i = 0; i < rows.header().size(); i++) {
            if (rows.header().get(i).strip().equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        String digits = wanted.startsWith("#") ? wanted.substring(1) : wanted;
        if (digits.matches("[0-9]{1,4}")) {
            int field = Integer.parseInt(digits) - 1;
            if (field >= 0 && field < rows.fields()) {
                return field;
            }
        }
        throw new ProblemException(
                Problem.of(
                        "data.import.no-such-column",
                        "file",
                        sample.file(),
                        "column",
                        name,
                        "columns",
                        headers()));
    }

    private String headers() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.fields(); i++) {
            names.add(i < rows.header().size() ? rows.header().get(i) : "#" + (i + 1));
        }
        return String.join(", ", names);
    }

    private void byHeader() {
        for (CsvColumn column : CsvColumn.values()) {
            if (found.containsKey(column)) {
                continue;
            }
            int field = column == CsvColumn.TIME ? timeByHeader() : firstByHeader(column);
            if (field >= 0 && !(column == CsvColumn.CLOCK && timeHasClock())) {
                take(column, field);
            }
        }
    }

    private int firstByHeader(CsvColumn column) {
        List<Integer> candidates = HeaderNames.fields(column, rows.header());
        for (int field : candidates) {
            if (!taken.contains(field) && fits(column, field)) {
                return field;
            }
        }
        return -1;
    }

    /** Bars shorter than a day need a time of day, so a column that has one comes first. */
    private int timeByHeader() {
        int first = -1;
        for (int field : HeaderNames.fields(CsvColumn.TIME, rows.header())) {
            if (taken.contains(field) || !fits(CsvColumn.TIME, field)) {
                continue;
            }
            if (!options.frequency().isIntraday() || DateGuess.hasClock(rows.values(field))) {
                return field;
            }
            first = first < 0 ? field : first;
        }
        return first;
    }

    private boolean timeHasClock() {
        Integer time = found.get(CsvColumn.TIME);
        return time != null && DateGuess.hasClock(rows.values(time));
    }

    private boolean fits(CsvColumn column, int field) {
        List<String> values = rows.values(field);
        if (values.isEmpty()) {
            return column.isNumber();
        }
        long good = values.stream().filter(value -> fits(column, value)).count();
        return good >= values.size() * ENOUGH;
    }

    private boolean fits(CsvColumn column, String value) {
        return switch (column) {
            case TIME -> DateGuess.isDate(value);
            case CLOCK -> DateTimeScan.clock(value) != DateTimeText.NO_TIME;
            case SYMBOL -> true;
            default -> {
                double ignored = number.parse(value);
                yield number.status() != NumberText.Status.NOT_A_NUMBER;
            }
        };
    }

    private void byShape() {
        if (!found.containsKey(CsvColumn.TIME)) {
            timeByShape();
        }
        boolean headerless = rows.header().isEmpty();
        if (headerless
                && found.containsKey(CsvColumn.TIME)
                && !found.containsKey(CsvColumn.CLOSE)) {
            clockAndSymbolByShape();
            pricesByShape();
            notes.add(Problem.of("data.import.note.columns-by-shape"));
        }
    }

    private void timeByShape() {
        for (int field = 0; field < rows.fields(); field++) {
            if (!taken.contains(field)
                    && fits(CsvColumn.TIME, field)
                    && !rows.values(field).isEmpty()) {
                take(CsvColumn.TIME, field);
                return;
            }
        }
    }

    private void clockAndSymbolByShape() {
        for (int field = 0; field < rows.fields(); field++) {
            if (taken.contains(field)) {
                continue;
            }
            List<String> values = rows.values(field);
            boolean clock = values.stream().allMatch(value -> value.indexOf(':') > 0);
            if (clock && !values.isEmpty() && fits(CsvColumn.CLOCK, field) && !timeHasClock()) {
                take(CsvColumn.CLOCK, field);
            } else if (!found.containsKey(CsvColumn.SYMBOL) && isSymbol(values)) {
                take(CsvColumn.SYMBOL, field);
            }
        }
    }

    private static boolean isSymbol(List<String> values) {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value ->
                                value.length() <= 24
                                        && value.chars().anyMatch(Character::isLetter)
                                        && value.chars().noneMatch(c -> c == ':'));
    }

    /** The first four numbers in a row of which one is always the highest and one the lowest. */
    private void pricesByShape() {
        List<Integer> numbers = new ArrayList<>();
        for (int field = 0; field < rows.fields(); field++) {
            if (!taken.contains(field) && fits(CsvColumn.CLOSE, field)) {
                numbers.add(field);
            }
        }
        for (int start = 0; start + 4 <= numbers.size(); start++) {
            if (takePrices(numbers.subList(start, start + 4))) {
                volumeByShape(numbers.subList(start + 4, numbers.size()));
                return;
            }
        }
        if (numbers.size() == 1) {
            take(CsvColumn.CLOSE, numbers.getFirst());
        }
    }

    private boolean takePrices(List<Integer> four) {
        // Open, high, low, close is the usual order, and the one to keep if all four are equal.
        int[] preferredHigh = {1, 2, 0, 3};
        int[] preferredLow = {2, 3, 1, 0};
        for (int high : preferredHigh) {
            for (int low : preferredLow) {
                if (high != low && isHighAndLow(four, high, low)) {
                    List<Integer> rest = new ArrayList<>(four);
                    rest.removeAll(List.of(four.get(high), four.get(low)));
                    take(CsvColumn.OPEN, rest.get(0));
                    take(CsvColumn.HIGH, four.get(high));
                    take(CsvColumn.LOW, four.get(low));
                    take(CsvColumn.CLOSE, rest.get(1));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isHighAndLow(List<Integer> four, int high, int low) {
        int good = 0;
        for (List<String> row : rows.rows()) {
            double top = number.parse(row.get(four.get(high)));
            double bottom = number.parse(row.get(four.get(low)));
            boolean holds = bottom > 0;
            for (int field : four) {
                double value = number.parse(row.get(field));
                holds &= value <= top && value >= bottom && value * 20 > top;
            }
            good += holds ? 1 : 0;
        }
        return good > 0 && good >= rows.rows().size() * HIGH_LOW_ENOUGH;
    }

    private void volumeByShape(List<Integer> rest) {
        if (!rest.isEmpty()) {
            take(CsvColumn.VOLUME, rest.get(0));
        }
        if (rest.size() > 1 && UnitGuess.of(rows, number, withAmount(rest.get(1))).isPresent()) {
            take(CsvColumn.AMOUNT, rest.get(1));
        }
    }

    private Map<CsvColumn, Integer> withAmount(int field) {
        Map<CsvColumn, Integer> columns = new EnumMap<>(found);
        columns.put(CsvColumn.AMOUNT, field);
        return columns;
    }

    private void requireAll() {
        List<String> missing = new ArrayList<>();
        for (CsvColumn needed : List.of(CsvColumn.TIME, CsvColumn.CLOSE)) {
            if (!found.containsKey(needed)) {
                missing.add(needed.toString());
            }
        }
        List<CsvColumn> others = List.of(CsvColumn.OPEN, CsvColumn.HIGH, CsvColumn.LOW);
        List<String> absent =
                others.stream()
                        .filter(c -> !found.containsKey(c))
                        .map(CsvColumn::toString)
                        .toList();
        if (absent.size() < others.size()) {
            missing.addAll(absent);
        } else if (missing.isEmpty()) {
            notes.add(Problem.of("data.import.note.close-only"));
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            "data.import.missing-columns",
                            "file",
                            sample.file(),
                            "missing",
                            String.join(", ", missing),
                            "columns",
                            headers(),
                            "example",
                            missing.getFirst().toLowerCase(Locale.ROOT) + "=" + example()));
        }
    }

    private String example() {
        return rows.header().isEmpty() ? "#1" : rows.header().getFirst();
    }
}
