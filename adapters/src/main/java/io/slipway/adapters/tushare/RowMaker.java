package io.slipway.adapters.tushare;

import io.slipway.adapters.http.FetchException;
import io.slipway.adapters.http.Trouble;
import io.slipway.data.source.Column;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.source.SourceException.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a slice's rows of the vendor's pages. */
final class RowMaker {

    /** A row that may be outdone by another of its key. */
    private record Candidate(int position, String rank) {}

    private final Offer offer;
    private final List<ColumnRule> rules;
    private final List<Column> columns;
    private final Cells cells = new Cells();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final Map<List<@Nullable Object>, Candidate> best = new HashMap<>();
    private final int[] key;
    private final int variants;

    RowMaker(Offer offer, Dataset dataset) {
        this.offer = offer;
        this.rules = offer.ordered();
        this.columns = dataset.columns();
        this.key = offer.key().stream().mapToInt(this::position).toArray();
        this.variants = rules.stream().mapToInt(rule -> rule.choices().size()).max().orElse(1);
    }

    private int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(offer.name() + " lacks " + column);
    }

    /**
     * @throws FetchException if fields are missing, or hold something else than was agreed
     */
    void add(TushareReply page) throws FetchException {
        Map<String, Integer> positions = positions(page);
        for (@Nullable Object[] item : page.items()) {
            if (item.length != page.fields().size()) {
                throw changed(item.length + " values for " + page.fields().size() + " fields");
            }
            if (isWanted(item, positions)) {
                for (int variant = 0; variant < variants; variant++) {
                    add(item, positions, variant);
                }
            }
        }
    }

    private Map<String, Integer> positions(TushareReply page) throws FetchException {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < page.fields().size(); i++) {
            positions.put(page.fields().get(i), i);
        }
        List<String> missing =
                offer.fields().stream().filter(field -> !positions.containsKey(field)).toList();
        if (!missing.isEmpty()) {
            List<String> fresh = new ArrayList<>(page.fields());
            fresh.removeAll(offer.fields());
            throw changed(
                    "missing "
                            + String.join(", ", missing)
                            + (fresh.isEmpty() ? "" : "; new " + String.join(", ", fresh)));
        }
        return positions;
    }

    private boolean isWanted(@Nullable Object[] item, Map<String, Integer> positions) {
        return offer.where().entrySet().stream()
                .allMatch(each -> each.getValue().equals(cell(item, positions, each.getKey())));
    }

    private static @Nullable Object cell(
            @Nullable Object[] item, Map<String, Integer> positions, String field) {
        Integer position = positions.get(field);
        return position == null ? null : item[position];
    }

    private void add(@Nullable Object[] item, Map<String, Integer> positions, int variant)
            throws FetchException {
        @Nullable Object[] values = new @Nullable Object[rules.size()];
        for (int i = 0; i < values.length; i++) {
            ColumnRule rule = rules.get(i);
            boolean varies = rule.choices().size() > 1;
            ColumnRule.Choice choice = rule.choices().get(varies ? variant : 0);
            values[i] = value(rule, choice, item, positions);
            if (varies && values[i] == null) {
                return; // this variant does not exist
            }
        }
        keep(values, item, positions);
    }

    private @Nullable Object value(
            ColumnRule rule,
            ColumnRule.Choice choice,
            @Nullable Object[] item,
            Map<String, Integer> positions)
            throws FetchException {
        Object cell = null;
        for (int i = 0; i < choice.fields().size() && isMissing(cell); i++) {
            cell = cell(item, positions, choice.fields().get(i));
        }
        try {
            return cells.value(choice, cell);
        } catch (Cells.UnexpectedCell e) {
            throw changed(rule.column().name() + ": " + e.getMessage());
        }
    }

    private static boolean isMissing(@Nullable Object cell) {
        return cell == null || cell.equals("");
    }

    private void keep(
            @Nullable Object[] values, @Nullable Object[] item, Map<String, Integer> positions) {
        String field = offer.last();
        if (field == null) {
            rows.add(values);
            return;
        }
        String rank = String.valueOf(cell(item, positions, field));
        List<@Nullable Object> id = new ArrayList<>();
        for (int position : key) {
            id.add(values[position]);
        }
        Candidate known = best.get(id);
        if (known == null) {
            best.put(id, new Candidate(rows.size(), rank));
            rows.add(values);
        } else if (rank.compareTo(known.rank()) > 0) {
            best.put(id, new Candidate(known.position(), rank));
            rows.set(known.position(), values);
        }
    }

    private static FetchException changed(String detail) {
        return new FetchException(Trouble.of(Kind.CHANGED_COLUMNS, detail));
    }

    /** Every row. */
    Rows rows() {
        return rows("", LocalDate.MIN, LocalDate.MAX);
    }

    /**
     * The rows of some days.
     *
     * @param column a date; rows without it are kept
     */
    Rows rows(String column, LocalDate from, LocalDate to) {
        int dated = column.isEmpty() ? -1 : position(column);
        Rows.Builder builder = Rows.of(columns);
        for (@Nullable Object[] row : rows) {
            boolean inside =
                    dated < 0
                            || !(row[dated] instanceof LocalDate day)
                            || !(day.isBefore(from) || day.isAfter(to));
            if (inside) {
                add(builder, row);
            }
        }
        return builder.build();
    }

    private void add(Rows.Builder builder, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            switch (columns.get(i).type()) {
                case TEXT -> builder.text((String) row[i]);
                case NUMBER -> builder.number(row[i] instanceof Double each ? each : Double.NaN);
                case DATE -> builder.date((LocalDate) row[i]);
                case INSTANT -> builder.instant((Instant) row[i]);
            }
        }
        builder.end();
    }
}
