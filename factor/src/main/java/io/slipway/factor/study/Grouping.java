package io.slipway.factor.study;

import io.slipway.data.panel.Panel;
import java.util.List;

/** Which group each instrument belongs to, day by day, as was known then. */
public interface Grouping {

    /** What kind of groups: {@code industry}, {@code venue}. */
    String name();

    /** Names of the groups. */
    List<String> titles();

    /**
     * Fills a block that is laid out as {@link Panel} says with places in {@link #titles}; -1 where
     * there is no group.
     */
    void fill(Panel panel, int[] block);
}
