package io.slipway.backtest;

import io.slipway.model.FileFailure;
import io.slipway.model.Nearest;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delimited text file of returns: a header, one row per period, at most one date column.
 */
final class ReturnsFile {

    private static final int MAX_ROWS = 10_000_000;

    /** What columns of returns are called where nobody says it. */
    private static final List<String> USUAL_NAMES =
            List.of("return", "returns", "ret", "strategy", "收益率", "收益", "日收益率");

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}[-/]?[0-9]{2}[-/]?[0-9]{2}.*");
    private static final Pattern NOT_A_NUMBER =
            Pattern.compile("(?i)nan|na|null|none|-?inf(inity)?");

    private final Path file;
    private final ReturnsOptions options;
    private final List<String> header;
    private final List<String[]> rows;
    private final List<Problem> notes = new ArrayList<>();
    private final int dateColumn;
    private final int returnColumn;
    private int firstRow;

    private ReturnsFile(
            Path file, ReturnsOptions options, List<String> header, List<String[]> rows) {
        this.file = file;
        this.options = options;
        this.header = header;
        this.rows = rows;
        this.dateColumn = guessDateColumn();
        this.returnColumn =
                options.column() == null ? guessReturnColumn() : column(options.column());
        this.firstRow = isBlank(rows.getFirst()[returnColumn]) ? 1 : 0;
        if (firstRow == 1) {
            notes.add(Problem.of("returns.note.first-row-empty", "file", file));
        }
        if (rows.size() == firstRow) {
            throw new ProblemException(Problem.of("returns.empty", "file", file));
        }
    }

    static ReturnsFile read(Path file, ReturnsOptions options) {
        List<String> lines = lines(file);
        if (lines.size() < 2) {
            throw new ProblemException(Problem.of("returns.empty", "file", file));
        }
        char delimiter = delimiter(lines.getFirst());
        List<String> header = List.of(split(withoutMark(lines.getFirst()), delimiter));
        List<String[]> rows = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            String[] row = split(lines.get(i), delimiter);
            if (row.length != header.size()) {
                throw new ProblemException(
                        Problem.of(
                                "returns.row-length",
                                "file",
                                file,
                                "line",
                                i + 1,
                                "found",
                                row.length,
                                "wanted",
                                header.size()));
            }
            rows.add(row);
        }
        return new ReturnsFile(file, options, header, rows);
    }

    private static List<String> lines(Path file) {
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problem.of("returns.is-folder", "file", file));
        }
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            while (!lines.isEmpty() && lines.getLast().isBlank()) {
                lines.removeLast();
            }
            if (lines.size() > MAX_ROWS) {
                throw new ProblemException(
                        Problem.of("returns.too-long", "file", file, "limit", MAX_ROWS));
            }
            return lines;
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("returns.no-file", "file", file), e);
        } catch (MalformedInputException e) {
            throw new ProblemException(Problem.of("spec.no-utf8", "file", file), e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("spec.unreadable", "file", file, "reason", FileFailure.reason(e)),
                    e);
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static char delimiter(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /** Fields without the quotes around them; a delimiter inside quotes does not divide. */
    private static String[] split(String line, char delimiter) {
        if (line.indexOf('"') < 0) {
            String[] plain = line.split(Pattern.quote(String.valueOf(delimiter)), -1);
            return Arrays.stream(plain).map(String::strip).toArray(String[]::new);
        }
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields.toArray(String[]::new);
    }

    private int guessDateColumn() {
        String[] first = rows.getFirst();
        for (int i = 0; i < first.length; i++) {
            if (ISO_DATE.matcher(first[i]).matches() && toDate(first[i]) != null) {
                return i;
            }
        }
        return -1;
    }

    /** A column with a usual name, else the only one that is not taken for something else. */
    private int guessReturnColumn() {
        for (String usual : USUAL_NAMES) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).toLowerCase(Locale.ROOT).equals(usual)) {
                    return i;
                }
            }
        }
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            boolean taken =
                    i == dateColumn
                            || header.get(i).equals(options.benchmark())
                            || header.get(i).equals(options.riskFree());
            if (!taken) {
                left.add(i);
            }
        }
        if (left.size() != 1) {
            throw new ProblemException(
                    Problem.of(
                            "returns.which-column",
                            "file",
                            file,
                            "columns",
                            String.join(", ", header)));
        }
        return left.getFirst();
    }

    private int column(String name) {
        int found = header.indexOf(name);
        if (found >= 0) {
            return found;
        }
        throw new ProblemException(
                Nearest.to(name, header)
                        .map(near ->
                                Problem.of(
                                        "returns.no-column-near",
                                        "file",
                                        file,
                                        "column",
                                        name,
                                        "near",
                                        near))
                        .orElseGet(() ->
                                Problem.of(
                                        "returns.no-column",
                                        "file",
                                        file,
                                        "column",
                                        name,
                                        "columns",
                                        String.join(", ", header))));
    }

    String name() {
        return file.getFileName() + " " + header.get(returnColumn);
    }

    List<Problem> notes() {
        return notes;
    }

    double[] returns() {
        return numbers(returnColumn);
    }

    double @Nullable [] benchmark() {
        return options.benchmark() == null ? null : numbers(column(options.benchmark()));
    }

    double @Nullable [] riskFree() {
        String riskFree = options.riskFree();
        boolean isColumn = riskFree != null && (header.contains(riskFree) || !isNumber(riskFree));
        return isColumn && riskFree != null ? numbers(column(riskFree)) : null;
    }

    /** The rate per year, where one is given in place of a column. */
    double riskFreePerYear() {
        String riskFree = options.riskFree();
        return riskFree == null || header.contains(riskFree) || !isNumber(riskFree)
                ? 0
                : number(riskFree);
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(number(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static double number(String text) {
        return text.endsWith("%")
                ? Double.parseDouble(text.substring(0, text.length() - 1).strip()) / 100
                : Double.parseDouble(text);
    }

    private double[] numbers(int column) {
        double[] numbers = new double[rows.size() - firstRow];
        for (int i = 0; i < numbers.length; i++) {
            String text = rows.get(i + firstRow)[column];
            double value = isNumber(text) ? number(text) : Double.NaN;
            if (!(value >= -1)) {
                throw new ProblemException(noReturn(i + firstRow, column, text, value));
            }
            numbers[i] = value;
        }
        return numbers;
    }

    private Problem noReturn(int row, int column, String text, double value) {
        String code = value < -1 ? "returns.below-minus-one" : "returns.no-number";
        return Problem.of(
                code, "file", file, "line", row + 2, "column", header.get(column), "value", text);
    }

    private static boolean isBlank(String text) {
        return text.isEmpty() || NOT_A_NUMBER.matcher(text).matches();
    }

    @Nullable List<LocalDate> dates() {
        if (dateColumn < 0) {
            return null;
        }
        List<LocalDate> dates = new ArrayList<>(rows.size());
        for (int i = firstRow; i < rows.size(); i++) {
            String text = rows.get(i)[dateColumn];
            LocalDate date = toDate(text);
            if (date == null || (!dates.isEmpty() && date.isBefore(dates.getLast()))) {
                throw new ProblemException(
                        Problem.of(
                                date == null ? "returns.no-date" : "returns.not-ascending",
                                "file",
                                file,
                                "line",
                                i + 2,
                                "column",
                                header.get(dateColumn),
                                "value",
                                text));
            }
            dates.add(date);
        }
        return dates;
    }

    private static @Nullable LocalDate toDate(String text) {
        String digits = text.replace("/", "").replace("-", "");
        if (digits.length() < 8) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /** As told, else by the middle distance of the dates, else trading days. */
    double periodsPerYear() {
        Double told = options.periodsPerYear();
        if (told != null) {
            if (!(told > 0 && Double.isFinite(told))) {
                throw new ProblemException(Problem.of("returns.no-periods", "value", told));
            }
            return told;
        }
        List<LocalDate> dates = dates();
        double guess = dates == null || dates.size() < 3 ? 252 : guessPeriods(dates);
        notes.add(Problem.of("returns.note.guessed-periods", "periods", Numbers.plain(guess)));
        return guess;
    }

    private static double guessPeriods(List<LocalDate> dates) {
        long[] gaps = new long[dates.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = ChronoUnit.DAYS.between(dates.get(i), dates.get(i + 1));
        }
        Arrays.sort(gaps);
        long middle = gaps[gaps.length / 2];
        double mean =
                (double) ChronoUnit.DAYS.between(dates.getFirst(), dates.getLast()) / gaps.length;
        if (middle <= 1) {
            return mean < 1.2 ? 365 : 252;
        }
        return middle <= 4 ? 252 : middle <= 10 ? 52 : middle <= 45 ? 12 : middle <= 120 ? 4 : 1;
    }
}
