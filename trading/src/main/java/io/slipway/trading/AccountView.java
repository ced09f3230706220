package io.slipway.trading;

import io.slipway.model.Currency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.Quantity;

/** What an account has, at this moment. */
public interface AccountView {

    Instrument instrument(InstrumentId id);

    Money cash(Currency currency);

    /** Net quantity held, negative if short. */
    Quantity quantity(InstrumentId id);

    /** Cash and positions at their last prices, in the base currency. */
    double equity();

    /** Last raw price seen; NaN before the first. */
    double lastPrice(InstrumentId id);
}
