package io.slipway.cli;

import io.slipway.cli.console.TextTable;
import io.slipway.data.store.Lake;
import io.slipway.data.store.SqlColumn;
import io.slipway.data.store.SqlRows;
import io.slipway.data.store.SqlTable;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the lake with SQL. */
@Command(name = "sql", sortOptions = false)
final class DataSqlCommand extends Action {

    private static final int TABLE_ROWS = 1_000;
    private static final int JSON_ROWS = 100_000;
    private static final Pattern NUMBER =
            Pattern.compile("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*");

    @Parameters(descriptionKey = "query", paramLabel = "QUERY", arity = "1")
    private String query = "";

    @Option(names = "--csv", order = 1)
    private boolean csv;

    @Option(names = "--limit", paramLabel = "N", order = 2)
    private @Nullable String limit;

    DataSqlCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        if (csv && console().isJson()) {
            throw WrongUsage.of("cli.usage.not-both", "one", "--csv", "other", "--json");
        }
        try (Lake lake = invocation().lake()) {
            if (csv) {
                lake.sql(query, new CsvRows(console().out(), rows(Integer.MAX_VALUE)));
            } else if (console().isJson()) {
                document(lake.sql(query, rows(JSON_ROWS)));
            } else {
                show(lake.sql(query, rows(TABLE_ROWS)));
            }
            return DONE;
        }
    }

    private int rows(int standard) {
        return limit == null ? standard : OptionText.read("--limit", limit, "100", this::positive);
    }

    private int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private void document(SqlTable table) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "columns",
                table.columns().stream()
                        .map(each -> Map.of("name", each.name(), "type", each.type()))
                        .toList());
        document.put("rows", table.rows());
        document.put("truncated", table.truncated());
        console().document(document);
    }

    private void show(SqlTable result) {
        List<SqlColumn> columns = result.columns();
        TextTable table = new TextTable(columns.stream().map(SqlColumn::name).toList());
        for (int i = 0; i < columns.size(); i++) {
            if (isNumber(columns.get(i))) {
                table.right(i);
            }
        }
        for (List<@Nullable Object> row : result.rows()) {
            table.add(row.stream().map(each -> each == null ? "" : each.toString()).toList());
        }
        console().print(table);
        if (result.truncated()) {
            console().note("cli.data.sql.truncated", "rows", result.rows().size());
        }
    }

    private static boolean isNumber(SqlColumn column) {
        return NUMBER.matcher(column.type()).matches();
    }

    /** Writes rows as they come, as RFC 4180 has it but for the plain line feed. */
    private static final class CsvRows implements SqlRows {

        private final PrintStream out;
        private int left;

        CsvRows(PrintStream out, int most) {
            this.out = out;
            this.left = most;
        }

        @Override
        public void columns(List<SqlColumn> columns) {
            line(columns.stream().map(SqlColumn::name).toList());
        }

        @Override
        public boolean row(List<@Nullable Object> values) {
            line(values);
            left--;
            // Nobody reads on where the pipe is broken; asking flushes, so it is asked now and
            // then.
            return left > 0 && ((left & 0xFFF) != 0 || !out.checkError());
        }

        private void line(List<? extends @Nullable Object> values) {
            out.print(
                    values.stream().map(CsvRows::field).collect(Collectors.joining(",", "", "\n")));
        }

        private static String field(@Nullable Object value) {
            // No other program reads "Infinity" alike; unknown is unknown everywhere.
            boolean isNothing = value instanceof Double number && !Double.isFinite(number);
            String text = value == null || isNothing ? "" : value.toString();
            boolean isPlain = text.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
            return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    }
}
