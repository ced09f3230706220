package io.slipway.data;

/**
 * What a write did to the bars of a lake.
 *
 * @param inserted rows at times that had none
 * @param replaced rows that took the place of different ones at the same time
 * @param unchanged rows that were there already, value for value
 */
public record Changes(long inserted, long replaced, long unchanged) {

    public static final Changes NONE = new Changes(0, 0, 0);

    public Changes plus(Changes other) {
        return new Changes(
                inserted + other.inserted, replaced + other.replaced, unchanged + other.unchanged);
    }
}
