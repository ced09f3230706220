package io.slipway.data.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table.
 *
 * @param table its name
 * @param columns in the order they are wanted; all of them if there are none
 * @param among for columns of text or days: the values wanted, as text; others are left out
 * @param from first day of the dated column, inclusive; null for no bound
 * @param to last day of it, inclusive; null for no bound
 * @param asOf for a point-in-time table: of each fact the version that was known at the end of this
 *     day, and no fact that became known later; null for every version
 */
public record FactQuery(
        String table,
        List<String> columns,
        Map<String, List<String>> among,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate asOf) {

    public FactQuery {
        columns = List.copyOf(columns);
        among = Map.copyOf(among);
    }

    /** All rows of a table. */
    public static FactQuery of(String table) {
        return new FactQuery(table, List.of(), Map.of(), null, null, null);
    }

    public FactQuery columns(String... names) {
        return new FactQuery(table, List.of(names), among, from, to, asOf);
    }

    /** Only rows whose text in a column is one of these. */
    public FactQuery among(String column, Collection<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(among);
        more.put(column, List.copyOf(values));
        return new FactQuery(table, columns, more, from, to, asOf);
    }

    /** Only rows whose day in a column is this one. */
    public FactQuery on(String column, LocalDate day) {
        return among(column, List.of(day.toString()));
    }

    public FactQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new FactQuery(table, columns, among, first, last, asOf);
    }

    public FactQuery asOf(@Nullable LocalDate day) {
        return new FactQuery(table, columns, among, from, to, day);
    }

    /** Conditions in SQL, to be joined by AND; without those of {@link #asOf}. */
    List<String> conditions(TableSchema schema) {
        List<String> conditions = new ArrayList<>();
        among.forEach((column, values) -> conditions.add(isAmong(column, values)));
        String dated = schema.dated();
        if (dated != null && from != null) {
            conditions.add(dated + " >= DATE '" + from + "'");
        }
        if (dated != null && to != null) {
            conditions.add(dated + " <= DATE '" + to + "'");
        }
        return conditions;
    }

    private static String isAmong(String column, List<String> values) {
        return values.isEmpty()
                ? "false"
                : column
                        + " IN ("
                        + String.join(", ", values.stream().map(Duck::quoted).toList())
                        + ")";
    }

    /** Whether a partition may hold rows that are wanted. */
    boolean touches(TableSchema schema, String partition) {
        if (!schema.isPartitioned() || partition.equals(FactFiles.ALL)) {
            return true;
        }
        int year = Integer.parseInt(partition);
        return (from == null || year >= from.getYear()) && (to == null || year <= to.getYear());
    }
}
