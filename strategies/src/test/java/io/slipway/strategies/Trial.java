package io.slipway.strategies;

import io.slipway.data.BarColumns;
import io.slipway.feed.ReplayFeed;
import io.slipway.market.SimulatedVenue;
import io.slipway.market.VenueSettings;
import io.slipway.model.CashMovement;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.MarketEvent;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderIntent;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.RoundTrip;
import io.slipway.model.Times;
import io.slipway.trading.InstrumentIndex;
import io.slipway.trading.Journal;
import io.slipway.trading.LoopSetup;
import io.slipway.trading.Needs;
import io.slipway.trading.Parameters;
import io.slipway.trading.Strategy;
import io.slipway.trading.StrategyFactory;
import io.slipway.trading.TradingLoop;
import io.slipway.trading.View;
import io.slipway.trading.risk.RiskLimits;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A strategy on bars made for a test: the real loop, risk gate and simulated venue without costs,
 * and 100,000 USD. What it asks for and what it gets are written down as lines, such as {@code
 * 2020-01-05 AAA.XNYS BUY 8333 MARKET} and {@code 2020-01-06 AAA.XNYS BUY 8333 @ 12}.
 */
public final class Trial {

    private final TradingLoop loop;
    private final Notes notes = new Notes();
    private final List<MarketEvent> events = new ArrayList<>();

    private Trial(
            Strategy strategy, Needs needs, List<BarColumns> bars, List<CorporateAction> actions) {
        InstrumentIndex index =
                InstrumentIndex.of(
                        bars.stream()
                                .map(each -> Series.stock(each.instrument().toString()))
                                .toList());
        loop =
                new TradingLoop(
                        new LoopSetup(
                                index,
                                Money.of(Decimal.of(100_000), Currency.USD),
                                strategy,
                                needs,
                                new SimulatedVenue(VenueSettings.DEFAULT),
                                RiskLimits.cashAccount().gate(),
                                notes));
        ReplayFeed feed = new ReplayFeed(bars, actions);
        for (MarketEvent event = feed.next(); event != null; event = feed.next()) {
            events.add(event);
        }
    }

    public static <P extends Record> Trial of(
            StrategyFactory<P> factory, Map<String, String> parameters, BarColumns... bars) {
        return of(factory, parameters, List.of(), bars);
    }

    public static <P extends Record> Trial of(
            StrategyFactory<P> factory,
            Map<String, String> parameters,
            List<CorporateAction> actions,
            BarColumns... bars) {
        P values = Parameters.parse(factory.parameterType(), parameters);
        return new Trial(factory.create(values), factory.needs(values), List.of(bars), actions);
    }

    /** Trades on every bar. */
    public Trial run() {
        return runFrom(Long.MIN_VALUE);
    }

    /** Warms up on the bars known before a time and trades on the rest. */
    public Trial runFrom(long time) {
        for (MarketEvent event : events) {
            if (event.knownTime() < time) {
                loop.warmUp(event);
            } else {
                loop.onMarket(event);
            }
        }
        return this;
    }

    /** Orders sent, and changes to them. */
    public List<String> orders() {
        return notes.orders;
    }

    public List<String> fills() {
        return notes.fills;
    }

    /** Refusals and everything else that should not happen. */
    public List<String> refusals() {
        return notes.refusals;
    }

    public View view() {
        return loop.view();
    }

    /** Orders and fills up to a time, in the order they happened. */
    public List<String> historyUntil(LocalDate day) {
        return notes.history.stream()
                .filter(line -> line.substring(0, 10).compareTo(day.toString()) <= 0)
                .toList();
    }

    public List<String> history() {
        return notes.history;
    }

    private static final class Notes implements Journal {
        private final List<String> orders = new ArrayList<>();
        private final List<String> fills = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();
        private final List<String> history = new ArrayList<>();

        @Override
        public void submitting(List<Order> group) {
            for (Order order : group) {
                add(orders, day(order.submittedTime()) + terms(order.terms()));
            }
        }

        @Override
        public void changing(OrderIntent intent, long time) {
            String what =
                    switch (intent) {
                        case OrderIntent.Replace replace when replace.type() != null ->
                                " REPLACE " + type(replace.type());
                        case OrderIntent other -> " " + other;
                    };
            add(orders, day(time) + what);
        }

        @Override
        public void happened(OrderEvent event) {
            switch (event) {
                case OrderEvent.Filled(var fill, var _) ->
                        add(
                                fills,
                                "%s %s %s %s @ %s"
                                        .formatted(
                                                day(fill.time()),
                                                fill.instrument(),
                                                fill.side(),
                                                fill.quantity(),
                                                fill.price()));
                case OrderEvent.Accepted _, OrderEvent.Replaced _, OrderEvent.Clipped _ -> {}
                default -> add(refusals, day(event.time()) + " " + event);
            }
        }

        @Override
        public void closed(RoundTrip trip) {}

        @Override
        public void moved(CashMovement movement) {}

        private void add(List<String> list, String line) {
            list.add(line);
            history.add(line);
        }

        private static LocalDate day(long time) {
            return LocalDate.ofInstant(Times.instant(time), ZoneOffset.UTC);
        }

        private static String terms(OrderTerms terms) {
            return " %s %s %s %s"
                    .formatted(
                            terms.instrument(), terms.side(), terms.quantity(), type(terms.type()));
        }

        private static String type(OrderType type) {
            return switch (type) {
                case OrderType.Market _ -> "MARKET";
                case OrderType.Stop stop -> "STOP " + stop.trigger();
                default -> type.toString();
            };
        }
    }
}
