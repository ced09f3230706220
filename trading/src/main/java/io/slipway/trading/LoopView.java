package io.slipway.trading;

import io.slipway.model.Bar;
import io.slipway.model.Currency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.Position;
import io.slipway.model.Quantity;
import java.util.List;

/** What strategy and risk rules see of a loop: its time, portfolio, working orders and history. */
final class LoopView implements View, RiskView {

    private final Portfolio portfolio;
    private final WorkingOrders working;
    private final InstrumentIndex index;
    private final BarWindow[] history;
    private long time;

    LoopView(Portfolio portfolio, WorkingOrders working, int historyBars) {
        this.portfolio = portfolio;
        this.working = working;
        this.index = portfolio.index();
        this.history = new BarWindow[historyBars == 0 ? 0 : index.size()];
        for (int slot = 0; slot < history.length; slot++) {
            history[slot] = new BarWindow(historyBars);
        }
    }

    void moveTo(long now) {
        time = now;
    }

    void observe(Bar bar) {
        portfolio.mark(bar.instrument(), bar.close());
        if (history.length > 0) {
            history[index.slotOf(bar.instrument())].add(bar);
        }
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public List<Instrument> instruments() {
        return index.instruments();
    }

    @Override
    public Instrument instrument(InstrumentId id) {
        return portfolio.instrument(id);
    }

    @Override
    public Quantity quantity(InstrumentId id) {
        return portfolio.quantity(id);
    }

    Quantity quantity(int slot) {
        return portfolio.quantity(slot);
    }

    @Override
    public Quantity available(InstrumentId id) {
        return portfolio.quantity(id).minus(workingSells(id));
    }

    @Override
    public Position position(InstrumentId id) {
        return portfolio.position(id);
    }

    @Override
    public Money cash(Currency currency) {
        return portfolio.cash(currency);
    }

    @Override
    public double equity() {
        return portfolio.equity();
    }

    @Override
    public double lastPrice(InstrumentId id) {
        return portfolio.lastPrice(id);
    }

    double lastPrice(int slot) {
        return portfolio.lastPrice(slot);
    }

    @Override
    public BarWindow history(InstrumentId id) {
        if (history.length == 0) {
            throw new IllegalStateException("the strategy's Needs ask for no history");
        }
        return history[index.slotOf(id)];
    }

    @Override
    public List<Order> workingOrders() {
        return working.orders();
    }

    @Override
    public Quantity workingBuys(InstrumentId id) {
        return working.buys(index.slotOf(id));
    }

    @Override
    public Quantity workingSells(InstrumentId id) {
        return working.sells(index.slotOf(id));
    }

    @Override
    public double expectedCash(Currency currency) {
        double cash = portfolio.cash(currency).toDouble();
        return working.isEmpty() ? cash : cash + workingProceeds(currency);
    }

    private double workingProceeds(Currency currency) {
        double proceeds = 0;
        for (int slot = 0; slot < index.size(); slot++) {
            Instrument instrument = index.instrument(slot);
            Quantity buys = working.buys(slot);
            Quantity sells = working.sells(slot);
            boolean isIdle = buys.isZero() && sells.isZero();
            if (!isIdle && instrument.currency().code().equals(currency.code())) {
                double net = sells.toDouble() - buys.toDouble();
                double multiplier = instrument.multiplier().toDouble();
                proceeds += net * multiplier * portfolio.lastPrice(instrument.id());
            }
        }
        return proceeds;
    }
}
