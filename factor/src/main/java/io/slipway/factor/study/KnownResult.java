package io.slipway.factor.study;

/**
 * @param name of the known factor
 * @param rankCorrelation Spearman's, the mean of all days
 */
public record KnownResult(String name, double rankCorrelation) {}
