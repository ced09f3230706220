package io.slipway.data.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of data a vendor offers, as its rows are after conversion.
 *
 * @param name the vendor's own name of it, such as {@code daily_basic}; unique in its source
 * @param title one line for people
 * @param columns what a row has, in order
 * @param key columns that tell rows apart: a later row with the same key takes the earlier one's
 *     place. For statements the key holds period and {@code known}
 * @param cuts how it can be fetched, at least one way
 * @param target where in the lake it goes
 * @param publication when a day's rows are there
 * @param dated column that says which day a row is about; null for undated ones. Dated tables are
 *     partitioned by its year
 * @param known column that says when a row became known, for point-in-time reading; null where a
 *     day's rows are known that day
 * @param symbols what is asked for one by one, where that is not the instruments of the lake: index
 *     codes, groups
 */
public record Dataset(
        String name,
        String title,
        List<Column> columns,
        List<String> key,
        Set<Cut> cuts,
        Target target,
        Publication publication,
        @Nullable String dated,
        @Nullable String known,
        List<String> symbols) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,62}");

    public Dataset {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        symbols = List.copyOf(symbols);
        cuts = Set.copyOf(cuts);
        require(NAME.matcher(name).matches(), name, "is no name of a dataset");
        require(!cuts.isEmpty(), name, "can be fetched in no way");
        require(!key.isEmpty(), name, "has no key");
        require(
                columns.stream().map(Column::name).distinct().count() == columns.size(),
                name,
                "has a column twice");
        for (String column : key) {
            require(has(columns, column), name, "has no column " + column + " for its key");
        }
        require(dated == null || has(columns, dated), name, "has no column " + dated);
        require(known == null || has(columns, known), name, "has no column " + known);
        for (Column column : target.needed()) {
            require(
                    typeOf(columns, column.name()).equals(Optional.of(column.type())),
                    name,
                    "needs a column %s of type %s".formatted(column.name(), column.type()));
        }
    }

    private static Optional<Column.Type> typeOf(List<Column> columns, String name) {
        return columns.stream()
                .filter(each -> each.name().equals(name))
                .map(Column::type)
                .findFirst();
    }

    private static boolean has(List<Column> columns, String name) {
        return typeOf(columns, name).isPresent();
    }

    private static void require(boolean condition, String name, String problem) {
        if (!condition) {
            throw new IllegalArgumentException("dataset '" + name + "' " + problem);
        }
    }

    /** Starts a dataset that is undated and fetched as a whole until more is said. */
    public static Builder of(String name, String title, Target target, Publication publication) {
        return new Builder(name, title, target, publication);
    }

    /** What is said of a dataset step by step. */
    public static final class Builder {

        private final String name;
        private final String title;
        private final Target target;
        private final Publication publication;
        private List<Column> columns;
        private List<String> key = List.of();
        private Set<Cut> cuts = EnumSet.of(Cut.WHOLE);
        private @Nullable String dated;
        private @Nullable String known;
        private List<String> symbols = List.of();

        private Builder(String name, String title, Target target, Publication publication) {
            this.name = name;
            this.title = title;
            this.target = target;
            this.publication = publication;
            this.columns = target.needed();
        }

        /** All columns; as a rule those that the target needs. */
        public Builder columns(List<Column> all) {
            columns = all;
            return this;
        }

        public Builder key(String... names) {
            key = List.of(names);
            return this;
        }

        public Builder cut(Cut first, Cut... others) {
            cuts = EnumSet.of(first, others);
            return this;
        }

        public Builder dated(String column) {
            dated = column;
            return this;
        }

        public Builder known(String column) {
            known = column;
            return this;
        }

        public Builder symbols(List<String> given) {
            symbols = given;
            return this;
        }

        public Dataset build() {
            return new Dataset(
                    name, title, columns, key, cuts, target, publication, dated, known, symbols);
        }
    }
}
