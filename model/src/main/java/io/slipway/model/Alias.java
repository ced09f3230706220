package io.slipway.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A name another system, or the exchange at some time, gave to an instrument, and when it did.
 * Tickers change and are reused, so the same alias may mean different instruments on different
 * days.
 *
 * @param scheme whose name it is, such as {@code ticker} or {@code tushare}
 * @param symbol the name
 * @param instrument what it meant
 * @param from first day it was valid, inclusive
 * @param to last day it was valid, inclusive; null while it still is
 */
public record Alias(
        String scheme,
        String symbol,
        InstrumentId instrument,
        LocalDate from,
        @Nullable LocalDate to) {

    public Alias {
        Objects.requireNonNull(instrument, "instrument");
        if (scheme.isBlank() || symbol.isBlank()) {
            throw new IllegalArgumentException("an alias needs a scheme and a symbol");
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "alias " + symbol + ": to " + to + " is before from " + from);
        }
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
