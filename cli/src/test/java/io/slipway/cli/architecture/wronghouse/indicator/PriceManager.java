package io.slipway.cli.architecture.wronghouse.indicator;

/** Its name says nothing. */
public interface PriceManager {
    /** Nor does this one. */
    interface InnerUtils {}
}
