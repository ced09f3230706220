package io.slipway.factor.study;

import java.util.Locale;

/** Why a value of the factor is not used, in the order in which reasons are looked for. */
public enum Exclusion {
    /** Marked ST, *ST or about to be delisted on the day of the signal. */
    SPECIAL_TREATMENT,
    /** Listed for fewer than sixty trading days on the day of the signal. */
    YOUNG,
    /** No trading on the day of entry. */
    SUSPENDED,
    /** At a price limit at entry. */
    LIMIT_LOCKED,
    /** Traded, but without a price of the wanted kind. */
    NO_PRICE;

    /** The word in JSON and in the catalogue, such as {@code limit-locked}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
