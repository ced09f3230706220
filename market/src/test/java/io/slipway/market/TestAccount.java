package io.slipway.market;

import io.slipway.model.Currency;
import io.slipway.model.Fill;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.OrderEvent;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.trading.AccountView;
import io.slipway.trading.ExecutionVenue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plainest account there can be: cash of one currency and net quantities. */
final class TestAccount implements AccountView, ExecutionVenue.Reports {

    final List<OrderEvent> events = new ArrayList<>();
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Map<InstrumentId, Quantity> held = new HashMap<>();
    private final Map<InstrumentId, Double> prices = new HashMap<>();
    private Money cash;

    TestAccount(Money cash, Instrument... instruments) {
        this.cash = cash;
        for (Instrument instrument : instruments) {
            this.instruments.put(instrument.id(), instrument);
        }
    }

    void hold(InstrumentId id, Quantity quantity) {
        held.put(id, quantity);
    }

    void price(InstrumentId id, double price) {
        prices.put(id, price);
    }

    @Override
    public void on(OrderEvent event) {
        events.add(event);
        if (event instanceof OrderEvent.Filled(Fill fill, Quantity remaining)) {
            Money notional = instrument(fill.instrument()).notional(fill.price(), fill.quantity());
            Money flow = fill.side() == Side.BUY ? notional.negated() : notional;
            cash = cash.plus(flow).minus(fill.fee());
            held.put(fill.instrument(), quantity(fill.instrument()).plus(fill.signedQuantity()));
        }
    }

    List<Fill> fills() {
        List<Fill> fills = new ArrayList<>();
        for (OrderEvent event : events) {
            if (event instanceof OrderEvent.Filled(Fill fill, Quantity remaining)) {
                fills.add(fill);
            }
        }
        return fills;
    }

    @Override
    public Instrument instrument(InstrumentId id) {
        Instrument instrument = instruments.get(id);
        if (instrument == null) {
            throw new IllegalArgumentException(id + " is not in this run");
        }
        return instrument;
    }

    Money cash() {
        return cash;
    }

    @Override
    public Money cash(Currency currency) {
        return currency.equals(cash.currency()) ? cash : Money.zero(currency);
    }

    @Override
    public Quantity quantity(InstrumentId id) {
        return held.getOrDefault(id, Quantity.ZERO);
    }

    @Override
    public double equity() {
        double equity = cash.toDouble();
        for (Map.Entry<InstrumentId, Quantity> entry : held.entrySet()) {
            double multiplier = instrument(entry.getKey()).multiplier().toDouble();
            double units = entry.getValue().toDouble();
            equity += units == 0 ? 0 : units * lastPrice(entry.getKey()) * multiplier;
        }
        return equity;
    }

    @Override
    public double lastPrice(InstrumentId id) {
        return prices.getOrDefault(id, Double.NaN);
    }
}
