package io.slipway.data.store;

import io.slipway.data.Changes;
import io.slipway.data.source.Column;
import io.slipway.data.source.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The facts given to an open writer, and how they become files. */
final class FactStage {

    /** What was given for one table. */
    private static final class Given {

        final TableSchema schema;
        final List<Rows> rows = new ArrayList<>();
        final List<FactQuery> cleared = new ArrayList<>();
        @Nullable LocalDate seen;

        Given(TableSchema schema) {
            this.schema = schema;
        }
    }

    private final LakeFolder folder;
    private final Duck duck;
    private final Map<String, Given> given = new LinkedHashMap<>();
    private final SortedMap<String, Changes> changes = new TreeMap<>();
    private int lastStaged;

    FactStage(LakeFolder folder, Duck duck) {
        this.folder = folder;
        this.duck = duck;
    }

    void put(TableSchema schema, Rows rows, @Nullable LocalDate seen) {
        Given table = table(schema);
        table.rows.add(rows);
        table.seen = seen;
    }

    void clear(TableSchema schema, FactQuery scope) {
        table(schema).cleared.add(scope);
    }

    private Given table(TableSchema schema) {
        return given.computeIfAbsent(schema.name(), _ -> new Given(schema));
    }

    /** By table: what has been done since the writer was opened. */
    SortedMap<String, Changes> changes() {
        return changes;
    }

    /** Writes everything given so far to files that the manifest returned names. */
    Manifest flush(Manifest manifest) {
        Manifest result = manifest;
        try (DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TEMP TABLE restated ("
                            + FactSql.declaration(KnownTables.RESTATEMENTS.columns())
                            + ")");
            for (Given table : given.values()) {
                result = merge(table, result, connection, statement);
            }
            given.clear();
            Rows restated = restated(statement);
            if (restated.size() > 0) {
                put(KnownTables.RESTATEMENTS, restated, null);
                result = merge(table(KnownTables.RESTATEMENTS), result, connection, statement);
                given.clear();
            }
            return result;
        } catch (SQLException | IOException e) {
            throw LakeFolder.notWritable(folder.staging(), e);
        }
    }

    private static Rows restated(Statement statement) throws SQLException {
        List<Column> columns = KnownTables.RESTATEMENTS.columns();
        try (ResultSet result =
                statement.executeQuery("SELECT " + FactSql.names(columns) + " FROM restated")) {
            return FactSql.rows(columns, result);
        }
    }

    private Manifest merge(
            Given table, Manifest manifest, DuckDBConnection connection, Statement statement)
            throws SQLException, IOException {
        TableSchema schema = table.schema;
        stage(table, connection, statement);
        FactFiles old = manifest.facts().getOrDefault(schema.name(), FactFiles.none(schema));
        SortedMap<String, DataFile> files = new TreeMap<>(old.files());
        for (String partition : partitions(table, old, statement)) {
            FactMerge merge =
                    new FactMerge(schema, table.seen, source(old, partition, table), partition);
            Changes done = merge.prepare(statement);
            changes.merge(schema.name(), done, Changes::plus);
            if (merge.isChange(done) || isCleared(table, old, partition)) {
                write(schema, partition, merge, statement, files);
            }
        }
        return files.equals(old.files()) && old.schema().equals(schema)
                ? manifest
                : manifest.withFacts(new FactFiles(schema, files));
    }

    private static boolean isCleared(Given table, FactFiles old, String partition) {
        return old.files().containsKey(partition)
                && table.cleared.stream().anyMatch(each -> each.touches(table.schema, partition));
    }

    /** All rows given, the last of a key only, with the partition of each. */
    private static void stage(Given table, DuckDBConnection connection, Statement statement)
            throws SQLException {
        TableSchema schema = table.schema;
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE staged ("
                        + FactSql.declaration(schema.columns())
                        + ", row_number BIGINT)");
        long number = 0;
        try (DuckDBAppender appender = connection.createAppender("temp", "main", "staged")) {
            for (Rows rows : table.rows) {
                FactSql.append(rows, schema.columns(), number, appender);
                number += rows.size();
            }
        }
        String partition =
                schema.isPartitioned()
                        ? "coalesce(year(" + schema.dated() + ")::VARCHAR, '0')"
                        : "'" + FactFiles.ALL + "'";
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE fresh AS SELECT "
                        + FactSql.names(schema.columns())
                        + ", "
                        + partition
                        + " AS partition_name FROM staged QUALIFY row_number() OVER (PARTITION BY "
                        + String.join(", ", schema.key())
                        + " ORDER BY row_number DESC) = 1");
    }

    private static SortedSet<String> partitions(Given table, FactFiles old, Statement statement)
            throws SQLException {
        SortedSet<String> partitions = new TreeSet<>();
        try (ResultSet result =
                statement.executeQuery("SELECT DISTINCT partition_name FROM fresh")) {
            while (result.next()) {
                partitions.add(String.valueOf(result.getString(1)));
            }
        }
        for (String partition : old.files().keySet()) {
            if (isCleared(table, old, partition)) {
                partitions.add(partition);
            }
        }
        return partitions;
    }

    /** The old rows of a partition that were not cleared, as SQL. */
    private String source(FactFiles old, String partition, Given table) {
        DataFile file = old.files().get(partition);
        List<String> literals = file == null ? List.of() : List.of(Duck.literal(folder.file(file)));
        String rows = FactSql.files(table.schema, literals);
        for (FactQuery scope : table.cleared) {
            List<String> conditions = scope.conditions(table.schema);
            String gone = conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
            rows = "(SELECT * FROM " + rows + " WHERE NOT coalesce(" + gone + ", false))";
        }
        return rows;
    }

    private void write(
            TableSchema schema,
            String partition,
            FactMerge merge,
            Statement statement,
            SortedMap<String, DataFile> files)
            throws SQLException, IOException {
        Path staged = folder.staging().resolve("facts-" + ++lastStaged + ".parquet");
        folder.createFolders(folder.staging());
        long rows = merge.copy(staged, statement);
        if (rows == 0) {
            LakeFolder.discard(staged);
            files.remove(partition);
            return;
        }
        String sha256 = Checksum.of(staged);
        String path = path(schema, partition, sha256);
        files.put(partition, new DataFile(path, Files.size(staged), rows, sha256));
        Path waiting = folder.ready(path);
        folder.createFolders(waiting.resolveSibling(".").normalize());
        LakeFolder.move(staged, waiting);
    }

    private static String path(TableSchema schema, String partition, String sha256) {
        String place = schema.isPartitioned() ? "year=" + partition + "/" + partition : "all";
        return "tables/" + schema.name() + "/" + place + "-" + sha256.substring(0, 16) + ".parquet";
    }
}
