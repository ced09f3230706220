package io.slipway.model;

/** How the orders of one intent depend on each other. */
public enum Contingency {
    /** A single order. */
    NONE,
    /** The first fill of one order cancels the others. */
    ONE_CANCELS_OTHER,
    /**
     * The first order is the entry; the others are exits that are held back until it fills, sized
     * to what it filled, and cancel each other.
     */
    BRACKET
}
