package io.slipway.model;

import org.jspecify.annotations.Nullable;

/** How one system writes instruments. Null means: not written this way. */
interface SymbolForm {

    /**
     * @param venue where the instrument trades, for systems that do not write it; null if unsaid
     */
    @Nullable InstrumentId read(String text, @Nullable Venue venue);

    @Nullable String write(InstrumentId id);
}
