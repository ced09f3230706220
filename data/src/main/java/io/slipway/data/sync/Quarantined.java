package io.slipway.data.sync;

/**
 * A row that could not be believed.
 *
 * @param key what it is about
 * @param reason which rule it breaks, as a code of the catalogue without its prefix
 * @param text the row itself
 */
record Quarantined(String dataset, String key, String reason, String text) {}
