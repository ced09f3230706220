package io.slipway.strategies.donchianbreakout;

import static io.slipway.trading.Parameters.requireBelow;

import io.slipway.indicator.Atr;
import io.slipway.indicator.Donchian;
import io.slipway.model.Bar;
import io.slipway.model.Contingency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import io.slipway.model.Order;
import io.slipway.model.OrderIntent;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.TimeInForce;
import io.slipway.trading.Needs;
import io.slipway.trading.Orders;
import io.slipway.trading.Param;
import io.slipway.trading.PerInstrument;
import io.slipway.trading.Strategy;
import io.slipway.trading.StrategyFactory;
import io.slipway.trading.View;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buys an instrument that closes above the highest high of the bars before, together with a stop
 * order some average true ranges below. The stop is raised to the lowest low of the last bars when
 * that lies higher, is never lowered, and is the only way out.
 *
 * <p>Entry and stop are sent as one bracket: the position is protected from the moment it exists,
 * and a stop without a position cannot remain. The stop is read from the working orders, not
 * remembered, so the strategy finds it again after a restart; a position without a stop gets a new
 * one.
 *
 * <p>Source: R. Donchian's four-week rule; entry, exit and the stop in multiples of the average
 * true range as in System 1 of the Turtles (C. Faith, The Original Turtle Trading Rules, 2003),
 * which buys during the bar where we wait for its close, and sizes by risk where we give equal
 * shares.
 */
public final class DonchianBreakout implements Strategy {

    /**
     * @param entry bars whose highest high must be exceeded
     * @param exit bars whose lowest low the stop follows, fewer than entry
     * @param atr bars of the average true range
     * @param stop how many average true ranges the first stop lies below the close
     */
    public record Parameters(
            @Param(value = "20", min = 2, max = 1000, step = 5, about = "bars of the entry high")
                    int entry,
            @Param(value = "10", min = 1, max = 999, step = 5, about = "bars of the exit low")
                    int exit,
            @Param(value = "20", min = 1, max = 500, step = 5, about = "bars of the true range")
                    int atr,
            @Param(
                            value = "2",
                            min = 0.1,
                            max = 20,
                            step = 0.5,
                            about = "average true ranges from the close to the first stop")
                    double stop) {

        public Parameters {
            requireBelow("exit", exit, "entry", entry);
        }
    }

    /** What lies ten periods back weighs less than e^-10 in Wilder's average. */
    private static final int WARM_UP_PERIODS = 10;

    private final Parameters parameters;
    private final PerInstrument<Channels> channels;

    DonchianBreakout(Parameters parameters) {
        this.parameters = parameters;
        channels = new PerInstrument<>(id -> new Channels(parameters));
    }

    @Override
    public void onMarket(MarketEvent event, View view, Orders orders) {
        if (event instanceof Bar bar) {
            onBar(bar, view, orders);
        }
    }

    private void onBar(Bar bar, View view, Orders orders) {
        Channels state = channels.of(bar.instrument());
        // Until it is updated, the channel is that of the bars before.
        boolean breaksOut = bar.adjustedClose() > state.entry.upper();
        state.update(bar);
        if (view.quantity(bar.instrument()).isPositive()) {
            protect(bar, state, view, orders);
        } else if (breaksOut && state.atr.isReady()) {
            enter(bar, state, view, orders);
        }
    }

    private void enter(Bar bar, Channels state, View view, Orders orders) {
        Instrument instrument = view.instrument(bar.instrument());
        double share = 1.0 / view.instruments().size();
        double unitValue = bar.close() * instrument.multiplier().toDouble();
        Quantity quantity =
                instrument.quantity(share * view.equity() / unitValue, RoundingMode.DOWN);
        // An entry that has not filled yet has its stop waiting with it.
        if (quantity.isZero() || workingStop(instrument.id(), view) != null) {
            return;
        }
        OrderTerms entry =
                OrderTerms.market(instrument.id(), Side.BUY, quantity)
                        .withSize(new OrderSize.EquityShare(quantity, share));
        OrderTerms stop = stop(instrument, quantity, firstLevel(bar, state));
        orders.submit(new OrderIntent.Place(List.of(entry, stop), Contingency.BRACKET));
    }

    /** Raises the stop, or places one where none works. */
    private void protect(Bar bar, Channels state, View view, Orders orders) {
        Instrument instrument = view.instrument(bar.instrument());
        double level = state.exit.lower() / bar.adjustmentFactor();
        Order working = workingStop(instrument.id(), view);
        if (working == null) {
            Quantity held = view.quantity(instrument.id());
            double best = Math.max(level, firstLevel(bar, state));
            orders.submit(stop(instrument, held, best));
        } else if (working.type() instanceof OrderType.Stop(Price trigger)) {
            Price raised = instrument.price(level, RoundingMode.DOWN);
            if (raised.compareTo(trigger) > 0) {
                orders.replace(working.id(), null, new OrderType.Stop(raised));
            }
        }
    }

    /** Raw, as orders are. */
    private double firstLevel(Bar bar, Channels state) {
        return bar.close() - parameters.stop * state.atr.value() / bar.adjustmentFactor();
    }

    private static OrderTerms stop(Instrument instrument, Quantity quantity, double level) {
        Price trigger = instrument.price(level, RoundingMode.DOWN);
        return new OrderTerms(
                instrument.id(),
                Side.SELL,
                new OrderSize.Units(quantity),
                new OrderType.Stop(trigger),
                TimeInForce.GTC,
                "stop");
    }

    private static @Nullable Order workingStop(InstrumentId id, View view) {
        for (Order order : view.workingOrders()) {
            if (order.instrument().equals(id) && order.type() instanceof OrderType.Stop) {
                return order;
            }
        }
        return null;
    }

    /** The channels and the average true range of one instrument, in adjusted prices. */
    private static final class Channels {
        private final Donchian entry;
        private final Donchian exit;
        private final Atr atr;

        Channels(Parameters parameters) {
            entry = new Donchian(parameters.entry);
            exit = new Donchian(parameters.exit);
            atr = new Atr(parameters.atr);
        }

        void update(Bar bar) {
            entry.update(bar.adjustedHigh(), bar.adjustedLow());
            exit.update(bar.adjustedHigh(), bar.adjustedLow());
            atr.update(bar.adjustedHigh(), bar.adjustedLow(), bar.adjustedClose());
        }
    }

    /** Makes {@code donchian-breakout}. */
    public static final class Factory implements StrategyFactory<Parameters> {

        @Override
        public String name() {
            return "donchian-breakout";
        }

        @Override
        public Class<Parameters> parameterType() {
            return Parameters.class;
        }

        @Override
        public Needs needs(Parameters parameters) {
            return Needs.warmUp(Math.max(parameters.entry, WARM_UP_PERIODS * parameters.atr));
        }

        @Override
        public Strategy create(Parameters parameters) {
            return new DonchianBreakout(parameters);
        }
    }
}
