package io.slipway.model;

/** A time a strategy asked to be woken at. */
public record Timer(String name, long eventTime, long knownTime) implements MarketEvent {

    @Override
    public Kind kind() {
        return Kind.TIMER;
    }
}
