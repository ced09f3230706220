package io.slipway.model;

/**
 * Something that happened in or about a market. Every event says when it happened and when we could
 * have known it; feeds deliver by {@link #knownTime}, then {@link Kind}, instrument and sequence,
 * one total order that is the same in replay and live.
 *
 * <p>Events are immutable and may be kept.
 */
public sealed interface MarketEvent
        permits Bar, Quote, Trade, Book, Signal, SessionChange, CorporateAction, Timer, SliceEnd {

    /** Order of delivery among events that become known at the same time. */
    enum Kind {
        SESSION_CHANGE,
        CORPORATE_ACTION,
        BOOK,
        QUOTE,
        TRADE,
        BAR,
        SIGNAL,
        TIMER,
        SLICE_END
    }

    /** What the event is about: UTC epoch nanoseconds. */
    long eventTime();

    /** When it could first be acted on: UTC epoch nanoseconds, not before {@link #eventTime}. */
    long knownTime();

    Kind kind();
}
