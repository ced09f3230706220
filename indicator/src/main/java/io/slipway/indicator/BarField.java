package io.slipway.indicator;

/** The columns of bars, in the order in which bar indicators take them. */
public enum BarField {
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME
}
