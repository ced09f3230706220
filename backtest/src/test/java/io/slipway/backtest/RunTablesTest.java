package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/RUN-FILES.md} to its word. */
class RunTablesTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^## (\\S+)$|^\\| `(\\w+)` \\| (\\S+) \\|");

    @Test
    void the_page_names_every_column_of_every_table_in_its_order() throws IOException {
        Map<String, SequencedMap<String, String>> tables = new LinkedHashMap<>();
        tables.put("orders", RunTables.ORDERS);
        tables.put("fills", RunTables.FILLS);
        tables.put("cash", RunTables.CASH);
        tables.put("trades", RunTables.TRADES);
        tables.put("positions", RunTables.POSITIONS);
        tables.put("equity", RunTables.EQUITY);
        SequencedMap<String, String> returns = new LinkedHashMap<>(RunTables.RETURNS);
        returns.put("benchmark", CsvTable.NUMBER);
        tables.put("returns", returns);

        assertThat(documented().toString()).isEqualTo(tables.toString());
    }

    @Test
    void the_page_names_the_schema_version() throws IOException {
        assertThat(page()).contains("schema version " + SpecificationKey.VERSION);
    }

    private static Map<String, SequencedMap<String, String>> documented() throws IOException {
        Map<String, SequencedMap<String, String>> tables = new LinkedHashMap<>();
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        Matcher rows = ROW.matcher(page());
        while (rows.find()) {
            if (rows.group(1) != null) {
                columns = new LinkedHashMap<>();
                tables.put(rows.group(1), columns);
            } else {
                columns.put(rows.group(2), rows.group(3));
            }
        }
        return tables;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "RUN-FILES.md"));
    }
}
