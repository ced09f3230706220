package io.slipway.model;

/**
 * A factor value or a prediction about an instrument.
 *
 * @param name which signal
 * @param eventTime what time it is about
 * @param knownTime when it could first be acted on
 * @param value may be NaN: no opinion
 */
public record Signal(
        InstrumentId instrument, String name, long eventTime, long knownTime, double value)
        implements MarketEvent {

    @Override
    public Kind kind() {
        return Kind.SIGNAL;
    }
}
