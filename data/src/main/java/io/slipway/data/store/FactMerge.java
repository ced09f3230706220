package io.slipway.data.store;

import io.slipway.data.Changes;
import io.slipway.data.source.Column;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges the rows of the temporary table {@code fresh} into one partition of a table. A row whose
 * key is new is added. One whose key is there and that differs takes its place or, in a
 * point-in-time table, stands beside it with the day it was seen; what it said before is noted in
 * the temporary table {@code restated}.
 */
final class FactMerge {

    private final TableSchema schema;
    private final @Nullable LocalDate seen;
    private final String old;
    private final String partition;
    private final List<String> values;

    FactMerge(TableSchema schema, @Nullable LocalDate seen, String old, String partition) {
        this.schema = schema;
        this.seen = seen;
        this.old = old;
        this.partition = partition;
        this.values =
                schema.columns().stream()
                        .map(Column::name)
                        .filter(each -> !schema.key().contains(each))
                        .toList();
    }

    /** Makes the temporary tables of this partition and says what the merge does. */
    Changes prepare(Statement statement) throws SQLException {
        statement.execute("CREATE OR REPLACE TEMP TABLE before AS SELECT * FROM " + old);
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE arrived AS SELECT "
                        + FactSql.names(schema.columns())
                        + " FROM fresh WHERE partition_name = '"
                        + partition
                        + "'");
        statement.execute("CREATE OR REPLACE TEMP TABLE latest AS SELECT * FROM " + latest());
        String paired = "arrived a JOIN latest b ON " + FactSql.same(schema.key(), "a", "b");
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE changed AS SELECT a.* FROM "
                        + paired
                        + " WHERE "
                        + FactSql.differs(values, "a", "b"));
        long all = count(statement, "arrived");
        long replaced = count(statement, "changed");
        long known = count(statement, paired);
        if (seen != null && replaced > 0) {
            note(statement, paired);
        }
        return new Changes(all - known, replaced, known - replaced);
    }

    /** Of a point-in-time table the version that counts now. */
    private String latest() {
        return schema.known() == null
                ? "before"
                : "before QUALIFY row_number() OVER (PARTITION BY "
                        + String.join(", ", schema.key())
                        + " ORDER BY restated DESC NULLS LAST) = 1";
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + from)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void note(Statement statement, String paired) throws SQLException {
        String key =
                "concat_ws(' ', "
                        + String.join(", ", schema.key().stream().map(each -> "a." + each).toList())
                        + ")";
        for (String column : values) {
            statement.execute(
                    "INSERT INTO restated SELECT '"
                            + schema.name()
                            + "', "
                            + key
                            + ", '"
                            + column
                            + "', b."
                            + column
                            + "::VARCHAR, a."
                            + column
                            + "::VARCHAR, DATE '"
                            + seen
                            + "' FROM "
                            + paired
                            + " WHERE a."
                            + column
                            + " IS DISTINCT FROM b."
                            + column);
        }
    }

    boolean isChange(Changes changes) {
        return changes.inserted() + changes.replaced() > 0;
    }

    /** Writes the merged rows in the order of the key; how many there are. */
    long copy(Path file, Statement statement) throws SQLException {
        String columns = FactSql.names(schema.stored());
        String order = String.join(", ", schema.key());
        String rows = schema.known() == null ? current() : versions();
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE after AS SELECT " + columns + " FROM " + rows);
        statement.execute(
                "COPY (SELECT * FROM after ORDER BY "
                        + (schema.known() == null ? order : order + ", restated NULLS FIRST")
                        + ") TO "
                        + Duck.quoted(file.toString())
                        + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {slipway_table: '1'})");
        return count(statement, "after");
    }

    private String current() {
        return "(SELECT * FROM before b WHERE NOT EXISTS (SELECT 1 FROM arrived a WHERE "
                + FactSql.same(schema.key(), "a", "b")
                + ") UNION ALL BY NAME SELECT * FROM arrived)";
    }

    private String versions() {
        String today = seen == null ? "NULL::DATE" : "DATE '" + seen + "'";
        return "(SELECT * FROM before b WHERE NOT EXISTS (SELECT 1 FROM changed a WHERE "
                + FactSql.same(schema.key(), "a", "b")
                + " AND b.restated IS NOT DISTINCT FROM "
                + today
                + ") UNION ALL BY NAME SELECT *, "
                + today
                + " AS restated FROM changed"
                + " UNION ALL BY NAME SELECT *, NULL::DATE AS restated FROM arrived a"
                + " WHERE NOT EXISTS (SELECT 1 FROM before b WHERE "
                + FactSql.same(schema.key(), "a", "b")
                + "))";
    }
}
