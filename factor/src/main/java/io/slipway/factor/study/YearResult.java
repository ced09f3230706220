package io.slipway.factor.study;

/**
 * A factor in one calendar year of signals, over the horizon that counts.
 *
 * @param days with an information coefficient
 * @param ic mean
 * @param rankIc mean
 * @param rankIr mean of the rank coefficients by their deviation
 * @param spread mean return of the highest quantile less the lowest
 */
public record YearResult(
        int year, int days, double ic, double rankIc, double rankIr, double spread) {}
