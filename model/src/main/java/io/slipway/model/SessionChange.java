package io.slipway.model;

/** A venue opens, pauses or closes. */
public record SessionChange(Venue venue, Phase phase, long eventTime, long knownTime)
        implements MarketEvent {

    /** What begins now. */
    public enum Phase {
        OPEN,
        PAUSE,
        CLOSED
    }

    @Override
    public Kind kind() {
        return Kind.SESSION_CHANGE;
    }
}
