package io.slipway.data.store;

import io.slipway.data.source.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table of facts as the manifest names it.
 *
 * @param files by partition: a year, or {@value #ALL}
 */
record FactFiles(TableSchema schema, SortedMap<String, DataFile> files) {

    /** The one partition of a table that is not cut by year. */
    static final String ALL = "all";

    FactFiles {
        files = new TreeMap<>(files);
    }

    static FactFiles none(TableSchema schema) {
        return new FactFiles(schema, new TreeMap<>());
    }

    long rows() {
        return files.values().stream().mapToLong(DataFile::rows).sum();
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("columns", schema.columns().stream().map(FactFiles::toJson).toList());
        json.put("key", schema.key());
        if (schema.dated() != null) {
            json.put("dated", schema.dated());
        }
        if (schema.known() != null) {
            json.put("known", schema.known());
        }
        Map<String, Object> partitions = new LinkedHashMap<>();
        files.forEach((partition, file) -> partitions.put(partition, file.toJson()));
        json.put("files", partitions);
        return json;
    }

    private static Map<String, Object> toJson(Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", column.type().name().toLowerCase(Locale.ROOT));
        json.put("unit", column.unit());
        return json;
    }

    static FactFiles fromJson(String name, Map<?, ?> json) {
        List<Column> columns = new ArrayList<>();
        for (Object each : Fields.list(json, "columns")) {
            Map<?, ?> column = (Map<?, ?>) each;
            String type = Fields.text(column, "type").toUpperCase(Locale.ROOT);
            columns.add(
                    new Column(
                            Fields.text(column, "name"),
                            Column.Type.valueOf(type),
                            Fields.text(column, "unit")));
        }
        List<String> key = new ArrayList<>();
        Fields.list(json, "key").forEach(each -> key.add((String) each));
        SortedMap<String, DataFile> files = new TreeMap<>();
        Fields.object(json, "files")
                .forEach((k, v) -> files.put((String) k, DataFile.fromJson((Map<?, ?>) v)));
        return new FactFiles(
                new TableSchema(
                        name,
                        columns,
                        key,
                        json.get("dated") instanceof String dated ? dated : null,
                        json.get("known") instanceof String known ? known : null),
                files);
    }
}
