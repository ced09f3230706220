package io.slipway.data.store;

import io.slipway.model.Problem;

/**
 * Something a check found.
 *
 * @param severity how bad it is
 * @param problem what, where and how often, for the message catalogue
 */
public record Finding(Severity severity, Problem problem) {

    /** Whether results can be wrong, or only surprising. */
    public enum Severity {
        /** Wrong or lost. */
        ERROR,
        /** Right perhaps, but worth a look. */
        WARNING
    }
}
