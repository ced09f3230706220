package io.slipway.backtest;

/**
 * What makes a run repeatable and comparable.
 *
 * @param runId SHA-256 over specification, snapshot and engine version, in hexadecimal
 * @param orderHash SHA-256 over the canonical lines of orders and fills ({@code docs/ORDER-HASH.md})
 * @param snapshot id of the lake's state the bars were read from
 * @param engineVersion version of Slipway that ran it
 */
public record RunIdentity(String runId, String orderHash, String snapshot, String engineVersion) {

    /** The first twelve digits of the run id, enough to tell runs apart. */
    public String shortId() {
        return runId.substring(0, Math.min(12, runId.length()));
    }
}
