package io.slipway.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.slipway.model.Bar;
import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.MarketEvent;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.Quantity;
import io.slipway.model.SliceEnd;
import io.slipway.trading.risk.RiskLimits;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradingLoopTest {

    private final MemoryJournal journal = new MemoryJournal();

    /** Buys ten units at the first bar and writes down what it is told. */
    private static final class BuyOnce implements Strategy {
        private final List<String> told = new ArrayList<>();
        private boolean bought;
        private boolean inCallback;

        @Override
        public void onMarket(MarketEvent event, View view, Orders orders) {
            inCallback = true;
            told.add("market " + event.knownTime() + " holding " + view.quantity(Market.AAA));
            if (!bought) {
                bought = true;
                orders.buy(Market.AAA, Quantity.of(10));
            }
            inCallback = false;
        }

        @Override
        public void onOrder(OrderEvent event, View view, Orders orders) {
            assertThat(inCallback).as("callbacks are never re-entrant").isFalse();
            told.add(event.getClass().getSimpleName() + " holding " + view.quantity(Market.AAA));
        }
    }

    private static TradingLoop loop(Strategy strategy, Journal journal) {
        return Market.loop(strategy, RiskLimits.cashAccount(), journal);
    }

    @Test
    void theVenueComesFirstThenThePortfolioThenTheStrategy() {
        BuyOnce strategy = new BuyOnce();
        TradingLoop loop = loop(strategy, journal);

        loop.onMarket(Market.bar(Market.AAA, 1, 100, 101));
        loop.onMarket(Market.bar(Market.AAA, 2, 102, 103));

        assertThat(strategy.told)
                .containsExactly(
                        "market 1 holding 0",
                        "Accepted holding 0",
                        "Filled holding 10",
                        "market 2 holding 10");
        assertThat(loop.portfolio().cash()).isEqualTo(Money.parse("8979USD"));
        assertThat(loop.portfolio().equity()).isEqualTo(8979 + 1030);
    }

    @Test
    void everythingIsRecordedBeforeItIsActedOn() {
        loop(new BuyOnce(), journal).onMarket(Market.bar(Market.AAA, 1, 100, 101));

        assertThat(journal.entries).hasSize(2);
        assertThat(journal.entries.getFirst()).isInstanceOf(Order.class);
        assertThat(journal.entries.getLast()).isInstanceOf(OrderEvent.Accepted.class);
    }

    @Test
    void aJournalThatFailsKeepsTheOrderFromBeingSent() {
        MemoryJournal failing = journal;
        Strategy strategy = (event, view, orders) -> orders.buy(Market.AAA, Quantity.of(1));
        List<Order> sent = new ArrayList<>();
        TradingLoop loop =
                new TradingLoop(
                        new LoopSetup(
                                Market.index(),
                                Money.parse("1000USD"),
                                strategy,
                                Needs.none(),
                                new CountingVenue(sent),
                                new RiskGate(List.of()),
                                new FullDisk(failing)));

        assertThatThrownBy(() -> loop.onMarket(Market.bar(Market.AAA, 1, 1, 1)))
                .hasMessage("disk full");
        assertThat(sent).isEmpty();
    }

    @Test
    void aDeniedOrderNeverReachesTheVenueAndSaysWhy() {
        Strategy strategy = (event, view, orders) -> orders.buy(Market.AAA, Quantity.of(1000));
        TradingLoop loop = loop(strategy, journal);

        loop.onMarket(Market.bar(Market.AAA, 1, 100, 100));

        OrderEvent.Denied denied = journal.of(OrderEvent.Denied.class).getFirst();
        assertThat(denied.reason().code()).isEqualTo("risk.buying-power");
        assertThat(denied.reason().arguments()).containsEntry("cost", "100000");
        assertThat(journal.of(Order.class)).isEmpty();
    }

    @Test
    void aTargetCountsWhatWorkingMarketOrdersWillBring() {
        Strategy strategy =
                (event, view, orders) -> {
                    orders.orderTargetPercent(Market.AAA, 0.5);
                    orders.orderTargetPercent(Market.AAA, 0.5);
                };
        TradingLoop loop = loop(strategy, journal);

        loop.onMarket(Market.bar(Market.AAA, 1, 100, 100));

        assertThat(journal.of(Order.class)).hasSize(1);
        assertThat(journal.of(Order.class).getFirst().quantity()).isEqualTo(Quantity.of(50));
    }

    @Test
    void aTargetWithoutAPriceOrdersNothing() {
        List<OrderId> ids = new ArrayList<>();
        Strategy strategy =
                (event, view, orders) -> {
                    OrderId id = orders.orderTargetPercent(Market.BBB, 1);
                    if (id != null) {
                        ids.add(id);
                    }
                };

        loop(strategy, journal).onMarket(Market.bar(Market.AAA, 1, 100, 100));

        assertThat(ids).isEmpty();
    }

    @Test
    void noOrderIsHeardWhileWarmingUp() {
        BuyOnce strategy = new BuyOnce();
        TradingLoop loop = loop(strategy, journal);

        loop.warmUp(Market.bar(Market.AAA, 1, 100, 101));

        assertThat(strategy.told).containsExactly("market 1 holding 0");
        assertThat(journal.entries).isEmpty();
        assertThat(loop.view().lastPrice(Market.AAA)).isEqualTo(101);
    }

    @Test
    void historyIsAdjustedAndNewestFirst() {
        List<Double> seen = new ArrayList<>();
        Strategy strategy =
                (event, view, orders) -> {
                    BarWindow window = view.history(Market.AAA);
                    seen.add(window.close(window.size() - 1));
                    seen.add(window.volume(0));
                };
        TradingLoop loop =
                Market.loop(
                        strategy, RiskLimits.cashAccount(), journal, Needs.none().withHistory(2));

        Bar raw = Market.bar(Market.AAA, 1, 100, 100);
        loop.onMarket(raw);
        loop.onMarket(adjusted(Market.bar(Market.AAA, 2, 50, 50), 2));
        loop.onMarket(adjusted(Market.bar(Market.AAA, 3, 55, 55), 2));

        assertThat(seen).containsExactly(100.0, 1000.0, 100.0, 500.0, 100.0, 500.0);
    }

    private static Bar adjusted(Bar bar, double factor) {
        return new Bar(
                bar.instrument(),
                bar.frequency(),
                bar.eventTime(),
                bar.knownTime(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                bar.amount(),
                factor);
    }

    @Test
    void aCorporateActionIsBookedBeforeTheStrategySeesIt() {
        List<Quantity> seen = new ArrayList<>();
        Strategy strategy =
                (event, view, orders) -> {
                    if (view.time() == 1) {
                        orders.buy(Market.AAA, Quantity.of(10));
                    }
                    seen.add(view.quantity(Market.AAA));
                };
        TradingLoop loop = loop(strategy, journal);

        loop.onMarket(Market.bar(Market.AAA, 1, 100, 100));
        loop.onMarket(Market.bar(Market.AAA, 2, 100, 100));
        loop.onMarket(
                new CorporateAction(Market.AAA, CorporateAction.Type.SPLIT, Decimal.of(2), 3, 3));

        assertThat(seen).containsExactly(Quantity.ZERO, Quantity.of(10), Quantity.of(20));
    }

    @Test
    void ordersThatAreDoneCannotBeChanged() {
        Strategy strategy = (event, view, orders) -> orders.cancel(OrderId.of(7));

        loop(strategy, journal).onMarket(Market.bar(Market.AAA, 1, 100, 100));

        assertThat(journal.of(OrderEvent.ChangeRejected.class).getFirst().reason().code())
                .isEqualTo("risk.not-working");
    }

    @Test
    void aStrategyThatOrdersForeverIsStopped() {
        Strategy stuck =
                new Strategy() {
                    @Override
                    public void onMarket(MarketEvent event, View view, Orders orders) {
                        orders.cancel(OrderId.of(1));
                    }

                    @Override
                    public void onOrder(OrderEvent event, View view, Orders orders) {
                        orders.cancel(OrderId.of(1));
                    }
                };
        TradingLoop loop = loop(stuck, new SilentJournal());

        assertThatThrownBy(() -> loop.onMarket(Market.bar(Market.AAA, 1, 1, 1)))
                .hasMessageContaining("more than 1000000 order events");
    }

    /** Bars without orders: what the loop itself allocates must not grow with their number. */
    @Test
    void nothingIsAllocatedWhileNoOrderIsSent() {
        double[] sum = new double[1];
        Strategy idle = (event, view, orders) -> sum[0] += view.equity();
        TradingLoop loop = loop(idle, journal);
        MarketEvent[] events = new MarketEvent[1000];
        for (int i = 0; i < events.length; i += 2) {
            events[i] = Market.bar(Market.AAA, i, 100, 101);
            events[i + 1] = new SliceEnd(i, i, List.of());
        }
        for (int round = 0; round < 200; round++) {
            drive(loop, events);
        }

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int round = 0; round < 100; round++) {
            drive(loop, events);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThan(events.length * 100L / 10);
    }

    private static void drive(TradingLoop loop, MarketEvent[] events) {
        for (MarketEvent event : events) {
            loop.onMarket(event);
        }
    }

    @Test
    void closingWhatIsOnlyOnOrderTakesTheOrderBack() {
        List<OrderEvent> told = new ArrayList<>();
        TradingLoop loop = loop(new Targets(told, 1, 0), journal);

        loop.onMarket(Market.bar(Market.AAA, 1, 100, 100));
        loop.onMarket(Market.bar(Market.AAA, 2, 100, 100));

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).isInstanceOf(OrderEvent.Accepted.class);
        assertThat(told.getLast()).isInstanceOf(OrderEvent.Cancelled.class);
        assertThat(loop.portfolio().quantity(Market.AAA)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void aSmallerTargetReplacesAnOrderThatWouldOvershoot() {
        List<OrderEvent> told = new ArrayList<>();
        TradingLoop loop = loop(new Targets(told, 1, 0.5), journal);

        loop.onMarket(Market.bar(Market.AAA, 1, 100, 100));
        loop.onMarket(Market.bar(Market.AAA, 2, 100, 100));

        assertThat(loop.portfolio().quantity(Market.AAA)).isEqualTo(Quantity.of(50));
        assertThat(told).noneMatch(event -> event instanceof OrderEvent.Denied);
    }

    @Test
    void aLargerTargetAddsToWhatIsOnOrder() {
        TradingLoop loop = loop(new Targets(new ArrayList<>(), 0.25, 0.5), journal);

        loop.onMarket(Market.bar(Market.AAA, 1, 100, 100));
        loop.onMarket(Market.bar(Market.AAA, 2, 100, 100));

        assertThat(loop.portfolio().quantity(Market.AAA)).isEqualTo(Quantity.of(50));
        assertThat(journal.of(Order.class)).hasSize(2);
    }

    /** Asks for one share of equity after the other at the first bar. */
    private static final class Targets implements Strategy {
        private final List<OrderEvent> told;
        private final double[] shares;

        Targets(List<OrderEvent> told, double... shares) {
            this.told = told;
            this.shares = shares;
        }

        @Override
        public void onMarket(MarketEvent event, View view, Orders orders) {
            if (view.time() == 1) {
                for (double share : shares) {
                    orders.orderTargetPercent(Market.AAA, share);
                }
            }
        }

        @Override
        public void onOrder(OrderEvent event, View view, Orders orders) {
            told.add(event);
        }
    }
}
