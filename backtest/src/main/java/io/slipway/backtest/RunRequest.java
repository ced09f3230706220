package io.slipway.backtest;

import org.jspecify.annotations.Nullable;

/**
 * A specification, and what a run that wrote it down was pinned to. A plain specification pins
 * nothing.
 *
 * @param specification what to do
 * @param snapshot the state of the lake it must be run on, or null for the current one
 * @param engineVersion version of Slipway that wrote it, or null
 * @param strategySha256 checksum the strategy's source file must have, or null
 */
public record RunRequest(
        RunSpecification specification,
        @Nullable String snapshot,
        @Nullable String engineVersion,
        @Nullable String strategySha256) {

    public static RunRequest of(RunSpecification specification) {
        return new RunRequest(specification, null, null, null);
    }
}
