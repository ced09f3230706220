package io.slipway.data.store;

import static io.slipway.data.source.Column.date;
import static io.slipway.data.source.Column.instant;
import static io.slipway.data.source.Column.number;
import static io.slipway.data.source.Column.text;

import io.slipway.data.source.Target;
import java.util.List;

/** The tables of facts that Slipway itself reads or writes; vendors add others. */
public final class KnownTables {

    /** Which days a venue trades: {@code is_open} 1 or 0. */
    public static final TableSchema CALENDAR =
            new TableSchema(
                    "calendar",
                    Target.Known.CALENDAR.needed(),
                    List.of("venue", "day"),
                    null,
                    null);

    /** Adjustment factors as a vendor gives them, by day. */
    public static final TableSchema FACTORS =
            new TableSchema(
                    "factors",
                    Target.Known.FACTORS.needed(),
                    List.of("instrument", "day"),
                    "day",
                    null);

    /** Names instruments had. */
    public static final TableSchema NAMES =
            new TableSchema(
                    "names",
                    Target.Known.NAMES.needed(),
                    List.of("instrument", "valid_from"),
                    null,
                    null);

    /** Who belonged to what, from when to when. */
    public static final TableSchema MEMBERSHIPS =
            new TableSchema(
                    "memberships",
                    Target.Known.MEMBERSHIPS.needed(),
                    List.of("kind", "member_of", "instrument", "valid_from"),
                    null,
                    null);

    /** All members of an index on the days they were published. */
    public static final TableSchema WEIGHTS =
            new TableSchema(
                    "weights",
                    Target.Known.WEIGHTS.needed(),
                    List.of("member_of", "day", "instrument"),
                    "day",
                    null);

    /** Highest and lowest price of a day. */
    public static final TableSchema LIMITS =
            new TableSchema(
                    "limits",
                    Target.Known.LIMITS.needed(),
                    List.of("instrument", "day"),
                    "day",
                    null);

    /** Days without trading. */
    public static final TableSchema SUSPENSIONS =
            new TableSchema(
                    "suspensions",
                    Target.Known.SUSPENSIONS.needed(),
                    List.of("instrument", "day", "kind"),
                    "day",
                    null);

    /**
     * What has been fetched as a whole: {@code symbol} empty for a day of the whole market or for
     * all there is, {@code first} and {@code last} its days.
     */
    public static final TableSchema SLICES =
            new TableSchema(
                    "slices",
                    List.of(
                            text("source"),
                            text("dataset"),
                            text("symbol"),
                            date("first"),
                            date("last"),
                            number("row_count", "rows")),
                    List.of("source", "dataset", "symbol", "first"),
                    null,
                    null);

    /** Whose the bars of an instrument are. */
    public static final TableSchema SERIES =
            new TableSchema(
                    "series",
                    List.of(text("instrument"), text("frequency"), text("source")),
                    List.of("instrument", "frequency"),
                    null,
                    null);

    /** What a vendor said before it said something else. */
    public static final TableSchema RESTATEMENTS =
            new TableSchema(
                    "restatements",
                    List.of(
                            text("table_name"),
                            text("row_key"),
                            text("column_name"),
                            text("old_value"),
                            text("new_value"),
                            date("seen")),
                    List.of("table_name", "row_key", "column_name", "seen"),
                    null,
                    null);

    /** Where another source says something else than the bars of the lake. */
    public static final TableSchema DIFFERENCES =
            new TableSchema(
                    "differences",
                    List.of(
                            text("source"),
                            text("instrument"),
                            text("frequency"),
                            instant("time"),
                            text("column_name"),
                            number("ours", ""),
                            number("theirs", "")),
                    List.of("source", "instrument", "frequency", "time", "column_name"),
                    null,
                    null);

    /** Rows that could not be believed and why; they are nowhere else. */
    public static final TableSchema QUARANTINE =
            new TableSchema(
                    "quarantine",
                    List.of(
                            text("source"),
                            text("dataset"),
                            text("row_key"),
                            text("reason"),
                            text("row_text")),
                    List.of("source", "dataset", "row_key", "reason"),
                    null,
                    null);

    /** Instrument-days that lost points, by rule; a scored day that is not here has all of them. */
    public static final TableSchema QUALITY =
            new TableSchema(
                    "quality",
                    List.of(
                            text("instrument"),
                            text("frequency"),
                            date("day"),
                            text("rule"),
                            number("severity", "ratio")),
                    List.of("instrument", "frequency", "day", "rule"),
                    "day",
                    null);

    /** What was scored and with what result. */
    public static final TableSchema SCORES =
            new TableSchema(
                    "scores",
                    List.of(
                            text("instrument"),
                            text("frequency"),
                            date("first"),
                            date("last"),
                            number("days", "days"),
                            number("score", "ratio")),
                    List.of("instrument", "frequency"),
                    null,
                    null);

    /** Bars that were written and not scored since. */
    public static final TableSchema UNSCORED =
            new TableSchema(
                    "unscored",
                    List.of(text("instrument"), text("frequency")),
                    List.of("instrument", "frequency"),
                    null,
                    null);

    /** All of them; each can be queried also while it is empty. */
    public static final List<TableSchema> ALL =
            List.of(
                    CALENDAR,
                    FACTORS,
                    NAMES,
                    MEMBERSHIPS,
                    WEIGHTS,
                    LIMITS,
                    SUSPENSIONS,
                    SLICES,
                    SERIES,
                    RESTATEMENTS,
                    DIFFERENCES,
                    QUARANTINE,
                    QUALITY,
                    SCORES,
                    UNSCORED);

    private KnownTables() {}
}
