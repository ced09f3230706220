package io.slipway.data.source;

import io.slipway.model.Frequency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where in the lake a dataset's rows go. Each target fixes the columns it needs, by name; a dataset
 * may have more, which the targets that are tables keep.
 */
public sealed interface Target {

    /** Columns a dataset must have to go there. */
    List<Column> needed();

    /**
     * Bars. Daily ones are dated by {@code day}, shorter ones by {@code time}, their close. An
     * {@code amount} may be there.
     */
    record Bars(Frequency frequency) implements Target {

        @Override
        public List<Column> needed() {
            Column when = frequency.isIntraday() ? Column.instant("time") : Column.date("day");
            return List.of(
                    Column.text("instrument"),
                    when,
                    Column.number("open", ""),
                    Column.number("high", ""),
                    Column.number("low", ""),
                    Column.number("close", ""),
                    Column.number("volume", ""));
        }
    }

    /**
     * A table of the lake.
     *
     * @param name in lower case with underscores, as {@code data sql} knows it
     */
    record Table(String name) implements Target {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

        public Table {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "a table is named in lower-case letters, digits and _, not '" + name + "'");
            }
        }

        @Override
        public List<Column> needed() {
            return List.of();
        }
    }

    /** What the lake itself understands, beside bars. */
    enum Known implements Target {
        /**
         * Instruments as they are now. {@code type} is one of {@link
         * io.slipway.model.InstrumentType}; {@code tick} and {@code lot} may be missing.
         */
        INSTRUMENTS(
                Column.text("instrument"),
                Column.text("name"),
                Column.text("type"),
                Column.text("currency"),
                Column.number("tick", ""),
                Column.number("lot", ""),
                Column.date("listed"),
                Column.date("delisted")),
        /** Days of a venue, {@code is_open} 1 or 0. */
        CALENDAR(Column.text("venue"), Column.date("day"), Column.number("is_open", "")),
        /**
         * Cumulative adjustment factors, growing at each ex-day; all that matters is their ratios.
         */
        FACTORS(Column.text("instrument"), Column.date("day"), Column.number("factor", "ratio")),
        /**
         * Dividends by ex-day: {@code cash} per share held before (0 or missing: none) and {@code
         * split}, new shares per old (1 or missing: none); {@code known} is when it was announced.
         */
        ACTIONS(
                Column.text("instrument"),
                Column.date("day"),
                Column.number("cash", ""),
                Column.number("split", "ratio"),
                Column.date("known")),
        /** Names an instrument had, {@code valid_to} missing while it has it. ST shows here. */
        NAMES(
                Column.text("instrument"),
                Column.text("name"),
                Column.date("valid_from"),
                Column.date("valid_to")),
        /**
         * Who belonged to what and when: industries, lists. {@code valid_to} is the last day in it,
         * missing while it lasts; {@code kind} such as {@code sw1}, {@code title} the group's name.
         */
        MEMBERSHIPS(
                Column.text("kind"),
                Column.text("member_of"),
                Column.text("title"),
                Column.text("instrument"),
                Column.date("valid_from"),
                Column.date("valid_to")),
        /** All members of an index on some days; in between the last known ones count. */
        WEIGHTS(
                Column.text("member_of"),
                Column.date("day"),
                Column.text("instrument"),
                Column.number("weight", "percent")),
        /** Highest and lowest price a day allows. */
        LIMITS(
                Column.text("instrument"),
                Column.date("day"),
                Column.number("up_limit", ""),
                Column.number("down_limit", "")),
        /** Days (or hours) without trading: {@code kind} S suspended, R resumed. */
        SUSPENSIONS(Column.text("instrument"), Column.date("day"), Column.text("kind"));

        @SuppressWarnings("ImmutableEnumChecker") // List.of makes immutable ones.
        private final List<Column> needed;

        Known(Column... needed) {
            this.needed = List.of(needed);
        }

        @Override
        public List<Column> needed() {
            return needed;
        }
    }

    static Target table(String name) {
        return new Table(name);
    }

    static Target bars(Frequency frequency) {
        return new Bars(frequency);
    }
}
