package io.slipway.data.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as typed columns. Immutable. A missing text is null, a missing number NaN, a missing date or
 * instant {@link #MISSING}.
 */
public final class Rows {

    /** A date or instant that is not there. */
    public static final long MISSING = Long.MIN_VALUE;

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final List<Column> columns;
    private final int size;
    private final List<Object> values;

    private Rows(List<Column> columns, int size, List<Object> values) {
        this.columns = columns;
        this.size = size;
        this.values = values;
    }

    public List<Column> columns() {
        return columns;
    }

    public int size() {
        return size;
    }

    /**
     * Position of a column.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public int column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column '" + name + "'");
    }

    public @Nullable String text(int column, int row) {
        return ((@Nullable String[]) values.get(column))[row];
    }

    public double number(int column, int row) {
        return ((double[]) values.get(column))[row];
    }

    /** Days since 1970, or {@link #MISSING}. */
    public long day(int column, int row) {
        return ((long[]) values.get(column))[row];
    }

    public @Nullable LocalDate date(int column, int row) {
        long day = day(column, row);
        return day == MISSING ? null : LocalDate.ofEpochDay(day);
    }

    /** Microseconds since 1970 in UTC, or {@link #MISSING}. */
    public long micros(int column, int row) {
        return ((long[]) values.get(column))[row];
    }

    /** The value, whatever its type: String, Double, LocalDate or Instant; null where missing. */
    public @Nullable Object value(int column, int row) {
        return switch (columns.get(column).type()) {
            case TEXT -> text(column, row);
            case NUMBER -> Double.isNaN(number(column, row)) ? null : number(column, row);
            case DATE -> date(column, row);
            case INSTANT -> instant(micros(column, row));
        };
    }

    private static @Nullable Instant instant(long micros) {
        return micros == MISSING
                ? null
                : Instant.ofEpochSecond(
                        Math.floorDiv(micros, MICROS_PER_SECOND),
                        Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }

    @Override
    public String toString() {
        return size + " rows of " + columns.stream().map(Column::name).toList();
    }

    public static Builder of(List<Column> columns) {
        return new Builder(columns);
    }

    /** Collects rows, value by value in the order of the columns. Belongs to one thread. */
    public static final class Builder {

        private static final int FIRST_ROWS = 64;

        private final List<Column> columns;
        private final List<Object> values = new ArrayList<>();
        private int capacity = FIRST_ROWS;
        private int size;
        private int next;

        private Builder(List<Column> columns) {
            this.columns = List.copyOf(columns);
            for (Column column : columns) {
                values.add(
                        switch (column.type()) {
                            case TEXT -> new String[capacity];
                            case NUMBER -> new double[capacity];
                            case DATE, INSTANT -> new long[capacity];
                        });
            }
        }

        public Builder text(@Nullable String value) {
            ((@Nullable String[]) values.get(at(Column.Type.TEXT)))[size] = value;
            return next();
        }

        public Builder number(double value) {
            ((double[]) values.get(at(Column.Type.NUMBER)))[size] = value;
            return next();
        }

        public Builder date(@Nullable LocalDate value) {
            long day = value == null ? MISSING : value.toEpochDay();
            ((long[]) values.get(at(Column.Type.DATE)))[size] = day;
            return next();
        }

        public Builder instant(@Nullable Instant value) {
            long micros =
                    value == null
                            ? MISSING
                            : Math.addExact(
                                    Math.multiplyExact(value.getEpochSecond(), MICROS_PER_SECOND),
                                    value.getNano() / NANOS_PER_MICRO);
            ((long[]) values.get(at(Column.Type.INSTANT)))[size] = micros;
            return next();
        }

        private int at(Column.Type type) {
            if (next >= columns.size()) {
                throw new IllegalStateException("the row has all its columns");
            }
            if (columns.get(next).type() != type) {
                throw new IllegalStateException(
                        "column '%s' is a %s, not a %s"
                                .formatted(
                                        columns.get(next).name(), columns.get(next).type(), type));
            }
            return next;
        }

        private Builder next() {
            next++;
            return this;
        }

        /** Ends a row. */
        public Builder end() {
            if (next != columns.size()) {
                throw new IllegalStateException(
                        "the row has %d of %d columns".formatted(next, columns.size()));
            }
            next = 0;
            if (++size == capacity) {
                resize(capacity * 2);
            }
            return this;
        }

        private void resize(int rows) {
            capacity = rows;
            values.replaceAll(array ->
                    switch (array) {
                        case double[] numbers -> Arrays.copyOf(numbers, rows);
                        case long[] numbers -> Arrays.copyOf(numbers, rows);
                        default -> Arrays.copyOf((@Nullable String[]) array, rows);
                    });
        }

        /** The rows so far; the builder is used up. */
        public Rows build() {
            if (next != 0) {
                throw new IllegalStateException("the last row is not ended");
            }
            resize(size);
            return new Rows(columns, size, List.copyOf(values));
        }
    }
}
