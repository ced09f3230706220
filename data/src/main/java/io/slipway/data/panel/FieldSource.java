package io.slipway.data.panel;

import java.util.Set;

/**
 * Brings fields that bars do not have: statements, market value, industry codes, point in time.
 * Called by several threads at once.
 */
public interface FieldSource {

    /** Names of the fields there are, without {@code $}. */
    Set<String> fields();

    /**
     * Fills a block that is laid out as {@link Panel} says with what was known at each row's time;
     * NaN where nothing was. Groups such as industries are whole numbers, the same for the same
     * group over all instruments and times.
     */
    void fill(String field, Panel panel, double[] block);

    /** None. */
    FieldSource NONE =
            new FieldSource() {
                @Override
                public Set<String> fields() {
                    return Set.of();
                }

                @Override
                public void fill(String field, Panel panel, double[] block) {
                    throw new IllegalArgumentException("no field " + field);
                }
            };
}
