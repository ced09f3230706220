package io.slipway.data.store;

import io.slipway.data.source.Column;
import io.slipway.data.source.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a table of the lake looks like.
 *
 * <p>A point-in-time table ({@code known} is set) keeps every version of a row: where a vendor
 * changes what it had said under the same key, the changed row is added with the day the change was
 * seen in the column {@value #RESTATED}, and the earlier one stays.
 *
 * @param name in lower case with underscores
 * @param columns in order; a point-in-time table has {@value #RESTATED} besides
 * @param key columns that tell rows apart; rows are sorted by them
 * @param dated column of type DATE that says which day a row is about; null for undated tables. If
 *     it belongs to the key, the table is partitioned by its year
 * @param known column of type DATE that says when a row became known; null where that does not
 *     matter
 */
public record TableSchema(
        String name,
        List<Column> columns,
        List<String> key,
        @Nullable String dated,
        @Nullable String known) {

    /** Day on which a changed version of a row was seen; null for the first version. */
    public static final String RESTATED = "restated";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Set<String> TAKEN =
            Set.of(
                    "bars",
                    "instruments",
                    "aliases",
                    "actions",
                    "days",
                    "price_data",
                    "stock_daily",
                    "stock_basic");

    public TableSchema {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be a table's name");
        }
        List<String> names = columns.stream().map(Column::name).toList();
        List<String> wanted = new ArrayList<>(key);
        if (dated != null) {
            wanted.add(dated);
        }
        if (known != null) {
            wanted.add(known);
        }
        if (key.isEmpty() || !names.containsAll(wanted) || names.contains(RESTATED)) {
            throw new IllegalArgumentException(
                    "table %s: %s are not all columns of %s".formatted(name, wanted, names));
        }
    }

    /** The table a dataset's rows fill, under the given name. */
    public static TableSchema of(String name, Dataset dataset) {
        return new TableSchema(
                name, dataset.columns(), dataset.key(), dataset.dated(), dataset.known());
    }

    /** Columns as they are in the files. */
    List<Column> stored() {
        if (known == null) {
            return columns;
        }
        List<Column> stored = new ArrayList<>(columns);
        stored.add(Column.date(RESTATED));
        return stored;
    }

    boolean isPartitioned() {
        return dated != null && key.contains(dated);
    }

    boolean has(String column) {
        return columns.stream().anyMatch(each -> each.name().equals(column));
    }

    /** What a fact is about, whenever it became known. */
    List<String> subject() {
        return key.stream().filter(each -> !each.equals(known)).toList();
    }
}
