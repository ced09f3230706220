package io.slipway.factor.study;

import java.time.Instant;

/**
 * One hypothesis that was tried: an expression, prepared, over one horizon, on one universe and
 * period.
 *
 * @param time when it was tried
 * @param expression as written
 * @param conditions everything else that makes it another hypothesis, as one text
 * @param days with an information coefficient
 * @param rankIr mean rank information coefficient by its deviation; NaN where not defined
 * @param pValue of the mean rank information coefficient; NaN where not defined
 */
public record Trial(
        Instant time,
        String expression,
        String conditions,
        int days,
        double rankIr,
        double pValue) {

    /** What makes it the same hypothesis when it is tried again. */
    public String key() {
        return expression.replaceAll("\\s+", "") + " " + conditions;
    }
}
