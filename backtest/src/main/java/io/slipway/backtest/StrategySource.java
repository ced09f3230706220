package io.slipway.backtest;

import java.nio.charset.StandardCharsets;

/**
 * The file a strategy was compiled from, kept with the run so that it can be repeated.
 *
 * @param fileName without folder
 * @param text as it was compiled
 */
public record StrategySource(String fileName, String text) {

    /** SHA-256 of the text in UTF-8. */
    public String sha256() {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
