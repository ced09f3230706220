package io.slipway.data.csv;

/**
 * A row that was set aside.
 *
 * @param file name of the file
 * @param line its line, counted from 1
 * @param reason why
 * @param text the line as it stands, cut off after 1,000 characters
 */
public record BadRow(String file, long line, BadRowReason reason, String text) {

    private static final int MAX_TEXT = 1_000;

    public BadRow {
        if (text.length() > MAX_TEXT) {
            text = text.substring(0, MAX_TEXT) + "…";
        }
    }
}
