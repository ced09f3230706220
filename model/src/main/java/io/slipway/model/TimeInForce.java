package io.slipway.model;

/** How long an order lives. */
public enum TimeInForce {
    /** Until the session in which it could first trade ends. */
    DAY,
    /** Until it is cancelled. */
    GTC,
    /** Fill at the first opportunity what can be filled, cancel the rest. */
    IOC,
    /** Fill at the first opportunity completely, or cancel. */
    FOK
}
