package io.slipway.model;

import java.util.Comparator;

/**
 * The one order in which market events are delivered, in replay as in live: by known time, then
 * kind, then what they are about (venue, instrument, frequency, name). Events that compare as equal
 * keep the order in which their source delivered them, so sort stably and merge in the order of the
 * sources.
 *
 * <p>Of the corporate actions of one day, dividends come before splits: they are stated per unit
 * held before.
 */
public enum EventOrder implements Comparator<MarketEvent> {
    INSTANCE;

    @Override
    public int compare(MarketEvent first, MarketEvent second) {
        int order = Long.compare(first.knownTime(), second.knownTime());
        if (order != 0) {
            return order;
        }
        order = first.kind().compareTo(second.kind());
        return order != 0 ? order : compareSubjects(first, second);
    }

    private static int compareSubjects(MarketEvent first, MarketEvent second) {
        return switch (first) {
            case SessionChange change -> change.venue().compareTo(((SessionChange) second).venue());
            case CorporateAction action -> compareActions(action, (CorporateAction) second);
            case Book book -> book.instrument().compareTo(((Book) second).instrument());
            case Quote quote -> quote.instrument().compareTo(((Quote) second).instrument());
            case Trade trade -> trade.instrument().compareTo(((Trade) second).instrument());
            case Bar bar -> compareBars(bar, (Bar) second);
            case Signal signal -> compareSignals(signal, (Signal) second);
            case Timer timer -> timer.name().compareTo(((Timer) second).name());
            case SliceEnd end -> Long.compare(end.eventTime(), second.eventTime());
        };
    }

    private static int compareActions(CorporateAction first, CorporateAction second) {
        int order = first.instrument().compareTo(second.instrument());
        return order != 0 ? order : second.type().compareTo(first.type());
    }

    private static int compareBars(Bar first, Bar second) {
        int order = first.instrument().compareTo(second.instrument());
        return order != 0 ? order : first.frequency().compareTo(second.frequency());
    }

    private static int compareSignals(Signal first, Signal second) {
        int order = first.instrument().compareTo(second.instrument());
        return order != 0 ? order : first.name().compareTo(second.name());
    }
}
