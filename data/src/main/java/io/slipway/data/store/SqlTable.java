package io.slipway.data.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result held in memory.
 *
 * @param columns names and types
 * @param rows values as {@link SqlRows#row} describes them
 * @param truncated whether there were more rows than were wanted
 */
public record SqlTable(
        List<SqlColumn> columns, List<List<@Nullable Object>> rows, boolean truncated) {

    /** Collects at most so many rows. */
    static final class Collector implements SqlRows {

        private final int mostRows;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private List<SqlColumn> columns = List.of();
        private boolean truncated;

        Collector(int mostRows) {
            this.mostRows = mostRows;
        }

        @Override
        public void columns(List<SqlColumn> given) {
            columns = given;
        }

        @Override
        public boolean row(List<@Nullable Object> values) {
            truncated = rows.size() == mostRows;
            if (!truncated) {
                rows.add(values);
            }
            return !truncated;
        }

        SqlTable table() {
            return new SqlTable(columns, rows, truncated);
        }
    }
}
