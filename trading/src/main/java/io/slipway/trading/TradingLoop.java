package io.slipway.trading;

import io.slipway.model.Bar;
import io.slipway.model.CorporateAction;
import io.slipway.model.MarketEvent;
import io.slipway.model.OrderEvent;
import io.slipway.model.SliceEnd;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The one path: hands each market event first to the venue, then to the portfolio, then to the
 * strategy; carries the strategy's intents through the risk gate to the venue, and what becomes of
 * them back.
 *
 * <p>The caller drives it, from one thread, by {@link #onMarket}. What the venue reports changes
 * the account at once, but the strategy is told only when no callback of its is running. An
 * exception of the strategy, the venue or the journal leaves {@link #onMarket}; the loop must not
 * be used after.
 */
public final class TradingLoop {

    /** How many order events one market event may lead to before a strategy is taken for stuck. */
    public static final int MAX_ORDER_EVENTS = 1_000_000;

    private final Portfolio portfolio;
    private final WorkingOrders working;
    private final Strategy strategy;
    private final ExecutionVenue venue;
    private final Journal journal;
    private final LoopView view;
    private final LoopOrders orders;
    private final MutedOrders muted = new MutedOrders();
    private final Deque<OrderEvent> untold = new ArrayDeque<>();

    /** Whether there are any; read several times for every event. */
    private boolean hasUntold;

    public TradingLoop(LoopSetup setup) {
        journal = setup.journal();
        strategy = setup.strategy();
        venue = setup.venue();
        portfolio =
                new Portfolio(setup.instruments(), setup.cash(), journal::closed, journal::moved);
        working = new WorkingOrders(setup.instruments());
        view = new LoopView(portfolio, working, setup.needs().historyBars());
        orders = new LoopOrders(view, working, setup, this::onOrder);
        venue.connect(this::onOrder, portfolio);
    }

    public Portfolio portfolio() {
        return portfolio;
    }

    public View view() {
        return view;
    }

    /** Hands an event through: everything it leads to has happened when this returns. */
    public void onMarket(MarketEvent event) {
        // The same steps for each kind; apart, the compiler knows the kind in every one of them.
        if (event instanceof Bar bar) {
            view.moveTo(bar.knownTime());
            venue.onMarket(bar);
            view.observe(bar);
            tellStrategy();
            strategy.onMarket(bar, view, orders);
        } else if (event instanceof SliceEnd end) {
            view.moveTo(end.knownTime());
            venue.onMarket(end);
            tellStrategy();
            strategy.onMarket(end, view, orders);
        } else {
            onOther(event);
        }
        tellStrategy();
    }

    private void onOther(MarketEvent event) {
        view.moveTo(event.knownTime());
        venue.onMarket(event);
        if (event instanceof CorporateAction action) {
            portfolio.apply(action);
        }
        tellStrategy();
        strategy.onMarket(event, view, orders);
    }

    /** Lets the strategy see an event of the time before it may order; its orders are not heard. */
    public void warmUp(MarketEvent event) {
        view.moveTo(event.knownTime());
        if (event instanceof Bar bar) {
            view.observe(bar);
        } else if (event instanceof CorporateAction action) {
            portfolio.apply(action);
        }
        strategy.onMarket(event, view, muted);
    }

    /** The account changes at once; the strategy is told later. */
    private void onOrder(OrderEvent event) {
        journal.happened(event);
        if (event instanceof OrderEvent.Filled filled) {
            portfolio.apply(filled.fill());
        }
        working.apply(event);
        untold.addLast(event);
        hasUntold = true;
    }

    private void tellStrategy() {
        if (hasUntold) {
            tellAll();
            hasUntold = false;
        }
    }

    private void tellAll() {
        int told = 0;
        for (OrderEvent event = untold.pollFirst(); event != null; event = untold.pollFirst()) {
            if (++told > MAX_ORDER_EVENTS) {
                throw new IllegalStateException(
                        "more than " + MAX_ORDER_EVENTS + " order events at one market event");
            }
            strategy.onOrder(event, view, orders);
        }
    }
}
