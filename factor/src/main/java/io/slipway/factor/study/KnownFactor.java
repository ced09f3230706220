package io.slipway.factor.study;

/**
 * A factor that another is compared with.
 *
 * @param values by row and instrument
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, never compared.
public record KnownFactor(String name, double[][] values) {}
