package io.slipway.data.csv;

import java.util.Locale;

/** Why a row was set aside. The sentence for people is the catalogue's, under {@link #code}. */
public enum BadRowReason {
    /** More or fewer fields than the file's rows have. */
    WRONG_FIELD_COUNT,
    UNPARSABLE_DATE,
    /** The bars are shorter than a day but the row has no time of day. */
    TIME_OF_DAY_MISSING,
    UNPARSABLE_NUMBER,
    /** A price, or a volume where the file has volumes, is empty. */
    VALUE_MISSING,
    /** NaN or infinite. */
    NOT_FINITE,
    /** High below low. */
    HIGH_BELOW_LOW,
    /** Open or close above high or below low. */
    OUTSIDE_HIGH_LOW,
    NEGATIVE_VOLUME,
    NEGATIVE_AMOUNT,
    /** A price of zero or less of an instrument that cannot have one. */
    NON_POSITIVE_PRICE,
    /** An adjustment factor of zero or less. */
    NON_POSITIVE_FACTOR,
    /** An earlier row of the file has the same instrument and time; that one stays. */
    DUPLICATE_TIME,
    /** The row jumps out of the order that the file's other rows keep. */
    OUT_OF_ORDER,
    /** The symbol cannot be read as an instrument. */
    UNKNOWN_SYMBOL,
    /** A kind of corporate action that does not exist. */
    UNKNOWN_KIND,
    /** The value of a corporate action is not positive. */
    NON_POSITIVE_VALUE;

    /** The reason in lower case with hyphens, as the quarantine file has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Code of the message catalogue. */
    public String code() {
        return "data.import.reason." + text();
    }
}
