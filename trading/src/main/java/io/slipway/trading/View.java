package io.slipway.trading;

import io.slipway.model.Currency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.Position;
import io.slipway.model.Quantity;
import java.util.List;

/**
 * What a strategy can see. Valid during the callback it is handed to; values it returns are
 * immutable and may be kept, windows from {@link #history} move on.
 *
 * <p>An instrument outside the run is an {@link IllegalArgumentException}.
 */
public interface View {

    /** Time of the current event, UTC epoch nanoseconds. */
    long time();

    /** The instruments of the run, in their total order. */
    List<Instrument> instruments();

    Instrument instrument(InstrumentId id);

    /** Net quantity held, negative if short. */
    Quantity quantity(InstrumentId id);

    /** What can be sold now: held, less what working sell orders already ask for. */
    Quantity available(InstrumentId id);

    /** The dated lots of what is held. */
    Position position(InstrumentId id);

    Money cash(Currency currency);

    /** Cash and positions at their last prices, in the base currency of the run. */
    double equity();

    /** Last raw price seen; NaN before the first. */
    double lastPrice(InstrumentId id);

    /**
     * The last bars of an instrument, adjusted, newest first; as many as {@link Needs#historyBars}
     * asked for.
     */
    BarWindow history(InstrumentId id);

    /** Orders that are accepted and not yet done, in the order they were submitted. */
    List<Order> workingOrders();
}
