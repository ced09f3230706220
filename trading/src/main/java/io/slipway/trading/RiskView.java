package io.slipway.trading;

import io.slipway.model.Currency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Quantity;

/** What risk rules can see: the account, and what working orders will do to it. */
public interface RiskView extends AccountView {

    /** What working buy orders still ask for; orders that cancel each other count once. */
    Quantity workingBuys(InstrumentId id);

    /** What working sell orders still ask for; orders that cancel each other count once. */
    Quantity workingSells(InstrumentId id);

    /** Cash once every working order has filled at its instrument's last price. */
    double expectedCash(Currency currency);
}
