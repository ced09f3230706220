package io.slipway.adapters.tushare;

import io.slipway.data.source.Column;
import java.util.Locale;

/** How a field of the vendor becomes a value. */
enum Kind {
    /** {@code 600519.SH} becomes {@code 600519.XSHG}. */
    SYMBOL(Column.Type.TEXT),
    TEXT(Column.Type.TEXT),
    /** {@code SSE} becomes {@code XSHG}; an exchange that is not known has no row. */
    EXCHANGE(Column.Type.TEXT),
    /** Beijing's days are Shanghai's, the vendor has none of its own. */
    BEIJING(Column.Type.TEXT),
    DATE(Column.Type.DATE),
    /** The day before: the vendor names the first day on which something is over. */
    BEFORE(Column.Type.DATE),
    /** A time of day in Shanghai. */
    TIME(Column.Type.INSTANT),
    NUMBER(Column.Type.NUMBER);

    private final Column.Type type;

    Kind(Column.Type type) {
        this.type = type;
    }

    Column.Type type() {
        return type;
    }

    static Kind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
