package io.slipway.data.csv;

import java.util.Locale;

/** In which order, or as what count, a file writes its dates. */
public enum DateForm {
    /** {@code 2024-01-31}, {@code 2024/1/31}, {@code 20240131}, {@code 2024年1月31日}. */
    YEAR_FIRST("ymd", 0),
    /** {@code 31.12.2024}, {@code 31/12/2024}, {@code 31-Dec-2024}. */
    DAY_FIRST("dmy", 0),
    /** {@code 12/31/2024}, {@code Dec 31, 2024}. */
    MONTH_FIRST("mdy", 0),
    EPOCH_SECONDS("epoch-s", 1_000_000_000L),
    EPOCH_MILLIS("epoch-ms", 1_000_000L),
    EPOCH_MICROS("epoch-us", 1_000L),
    EPOCH_NANOS("epoch-ns", 1L);

    private final String text;
    private final long nanosPerUnit;

    DateForm(String text, long nanosPerUnit) {
        this.text = text;
        this.nanosPerUnit = nanosPerUnit;
    }

    /**
     * Reads {@code ymd}, {@code dmy}, {@code mdy} or {@code epoch-s|ms|us|ns}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static DateForm parse(String text) {
        for (DateForm form : values()) {
            if (form.text.equals(text.toLowerCase(Locale.ROOT))) {
                return form;
            }
        }
        throw new IllegalArgumentException(
                "a date form is ymd, dmy, mdy, epoch-s, epoch-ms, epoch-us or epoch-ns, not '"
                        + text
                        + "'");
    }

    boolean isEpoch() {
        return nanosPerUnit > 0;
    }

    long nanosPerUnit() {
        return nanosPerUnit;
    }

    @Override
    public String toString() {
        return text;
    }
}
