package io.slipway.data.universe;

import io.slipway.model.InstrumentId;
import java.util.regex.Pattern;

/**
 * A member of a universe on a day.
 *
 * @param name what it was called that day; empty if nobody knows
 * @param weight in percent; NaN where the universe has none
 */
public record Member(InstrumentId instrument, String name, double weight) {

    private static final Pattern SPECIAL = Pattern.compile("S?\\*?ST.*");

    /** Whether it was under special treatment (ST, *ST), as its name that day says. */
    public boolean isSpecial() {
        return SPECIAL.matcher(name).matches();
    }
}
