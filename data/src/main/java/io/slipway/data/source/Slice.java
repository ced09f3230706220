package io.slipway.data.source;

import java.time.LocalDate;

/** The unit in which data is fetched: had as a whole or not at all. */
public sealed interface Slice {

    /** All there is. */
    record Whole() implements Slice {

        @Override
        public String toString() {
            return "whole";
        }
    }

    /** One day of the whole market, in the vendor's own calendar. */
    record Day(LocalDate day) implements Slice {

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /**
     * One instrument, index or group over a range of days.
     *
     * @param symbol as {@code SYMBOL.VENUE}, or one of the dataset's own symbols
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    record Span(String symbol, LocalDate from, LocalDate to) implements Slice {

        public Span {
            if (symbol.isBlank()) {
                throw new IllegalArgumentException("a span needs a symbol");
            }
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(symbol + ": " + to + " is before " + from);
            }
        }

        @Override
        public String toString() {
            return symbol + " " + from + ".." + to;
        }
    }

    Slice WHOLE = new Whole();
}
