package io.slipway.data.store;

import io.slipway.data.source.Column;
import io.slipway.data.source.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Reads rows of a table of facts, in the order of its key. */
final class FactReader {

    private final Snapshot snapshot;
    private final Duck duck;

    FactReader(Snapshot snapshot, Duck duck) {
        this.snapshot = snapshot;
        this.duck = duck;
    }

    Rows read(FactFiles table, FactQuery query) {
        TableSchema schema = table.schema();
        List<String> literals = new ArrayList<>();
        table.files()
                .forEach((partition, file) -> {
                    if (query.touches(schema, partition)) {
                        literals.add(Duck.literal(snapshot.folder().file(file)));
                    }
                });
        List<Column> columns = FactSql.wanted(schema, query.columns());
        if (literals.isEmpty()) {
            return Rows.of(columns).build();
        }
        String sql = sql(schema, query, columns, FactSql.files(schema, literals));
        try (DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return FactSql.rows(columns, result);
        } catch (SQLException e) {
            throw LakeFolder.unreadable(snapshot.folder().root().resolve(schema.name()), e);
        }
    }

    private static String sql(
            TableSchema schema, FactQuery query, List<Column> columns, String files) {
        List<String> conditions = query.conditions(schema);
        String rows =
                conditions.isEmpty()
                        ? files
                        : "(SELECT * FROM "
                                + files
                                + " WHERE "
                                + String.join(" AND ", conditions)
                                + ")";
        if (query.asOf() != null) {
            rows = FactSql.asOf(schema, rows, "DATE '" + query.asOf() + "'");
        }
        String order = String.join(", ", schema.key());
        return "SELECT "
                + FactSql.names(columns)
                + " FROM "
                + rows
                + " ORDER BY "
                + (schema.known() == null ? order : order + ", restated NULLS FIRST");
    }
}
