package io.slipway.data.source;

/** A way in which a dataset can be fetched. */
public enum Cut {
    /** Everything at once: {@link Slice.Whole}. */
    WHOLE,
    /** A day of the whole market: {@link Slice.Day}. */
    BY_DAY,
    /** One instrument over a range of days: {@link Slice.Span}. */
    BY_INSTRUMENT
}
