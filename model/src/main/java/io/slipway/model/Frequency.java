package io.slipway.model;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The nominal length of a bar, written {@code 1m}, {@code 5m}, {@code 1h}, {@code 1d}, {@code 1w}.
 * A daily bar covers one session of its venue's calendar, whatever its length in hours.
 *
 * @param count how many units, 1 to 999
 * @param unit the unit
 */
public record Frequency(int count, Unit unit) implements Comparable<Frequency> {

    /** The letter that stands for the unit, and its nominal length. */
    public enum Unit {
        SECOND("s", Duration.ofSeconds(1)),
        MINUTE("m", Duration.ofMinutes(1)),
        HOUR("h", Duration.ofHours(1)),
        DAY("d", Duration.ofDays(1)),
        WEEK("w", Duration.ofDays(7));

        private final String letter;
        private final Duration length;

        Unit(String letter, Duration length) {
            this.letter = letter;
            this.length = length;
        }
    }

    public static final Frequency MINUTE = new Frequency(1, Unit.MINUTE);
    public static final Frequency DAY = new Frequency(1, Unit.DAY);

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,2})([smhdw])");

    public Frequency {
        if (count < 1 || count > 999) {
            throw new IllegalArgumentException("a frequency counts 1 to 999 units, not " + count);
        }
    }

    public static Frequency of(String text) {
        return parse(text);
    }

    /**
     * Reads a count and a unit such as {@code 1d}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Frequency parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a frequency is a number and s, m, h, d or w like 1d or 5m, not '"
                            + text
                            + "'");
        }
        for (Unit unit : Unit.values()) {
            if (unit.letter.equals(matcher.group(2))) {
                return new Frequency(Integer.parseInt(matcher.group(1)), unit);
            }
        }
        throw new IllegalStateException(text);
    }

    public Duration length() {
        return unit.length.multipliedBy(count);
    }

    /** Whether several bars fall into one session. */
    public boolean isIntraday() {
        return unit.compareTo(Unit.DAY) < 0;
    }

    /** Shorter first; of equal lengths (60s, 1m) the one in smaller units first. */
    @Override
    public int compareTo(Frequency other) {
        if (unit == other.unit) {
            return Integer.compare(count, other.count);
        }
        int byLength = length().compareTo(other.length());
        return byLength != 0 ? byLength : unit.compareTo(other.unit);
    }

    @Override
    public String toString() {
        return count + unit.letter;
    }
}
