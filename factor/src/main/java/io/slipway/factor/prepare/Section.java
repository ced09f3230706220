package io.slipway.factor.prepare;

import java.util.Map;

/**
 * What is known beside a factor's values on one row: one place an instrument in every array. Arrays
 * are shared, not copied.
 *
 * @param member who takes part; everyone else's value is made NaN first
 * @param groups by name, the group of each; negative for none
 * @param numbers by name, each one's; NaN where not known
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, never compared.
public record Section(boolean[] member, Map<String, int[]> groups, Map<String, double[]> numbers) {

    public Section {
        groups = Map.copyOf(groups);
        numbers = Map.copyOf(numbers);
    }

    /** Where nothing is known beside who takes part. */
    public static Section of(boolean[] member) {
        return new Section(member, Map.of(), Map.of());
    }

    boolean isGroup(String name) {
        return groups.containsKey(name);
    }

    int[] group(String name) {
        int[] group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("the section has no groups " + name);
        }
        return group;
    }

    double[] number(String name) {
        double[] number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("the section has neither group nor number " + name);
        }
        return number;
    }
}
