package io.slipway.trading;

import io.slipway.model.MarketEvent;
import org.jspecify.annotations.Nullable;

/** Where market events come from, in their one total order. */
public interface Feed {

    /** The next event, or null when there are no more. */
    @Nullable MarketEvent next();
}
