package io.slipway.factor.study;

import io.slipway.data.panel.Panel;
import java.util.Set;

/** Says who belongs to the universe and who cannot be traded. */
public interface Eligibility {

    /** A bar, and not one without volume. */
    byte TRADED = 1;

    /** In the universe. */
    byte MEMBER = 1 << 1;

    /** Under special treatment: ST, *ST, or about to be delisted. */
    byte SPECIAL = 1 << 2;

    /** Listed for fewer than {@link #SEASONING} trading days. */
    byte YOUNG = 1 << 3;

    /** At a limit price at the moment of entry. */
    byte LOCKED = 1 << 4;

    /** Trading days after which a listing is no longer young. */
    int SEASONING = 60;

    /** Fields of the panel that {@link #mark} reads. */
    Set<String> fields();

    /**
     * Adds flags.
     *
     * @param panel has {@link #fields}
     * @param entry whose price counts for {@link #LOCKED}
     * @param flags one a cell, laid out as {@link Panel} says; flags already there are kept
     */
    void mark(Panel panel, Entry entry, byte[] flags);
}
