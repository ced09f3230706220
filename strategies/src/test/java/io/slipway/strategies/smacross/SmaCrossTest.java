package io.slipway.strategies.smacross;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.slipway.data.BarColumns;
import io.slipway.feed.ReplayFeed;
import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.strategies.Series;
import io.slipway.strategies.Trial;
import io.slipway.trading.Orders;
import io.slipway.trading.Strategy;
import io.slipway.trading.View;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmaCrossTest {

    private static final Orders NO_ORDERS =
            new Orders() {
                @Override
                public OrderId submit(OrderIntent intent) {
                    throw new AssertionError(intent);
                }

                @Override
                public OrderId orderTargetPercent(InstrumentId instrument, double share) {
                    throw new AssertionError(instrument);
                }
            };

    private static final Map<String, String> TWO_AND_THREE = Map.of("fast", "2", "slow", "3");

    /**
     * Averages of two and three closes:
     *
     * <pre>
     * close   10   9    8     9     12     12     12   11     11
     * fast        9.5  8.5   8.5   10.5   12     12   11.5   11
     * slow             9     8.67   9.67  11     12   11.67  11.33
     *                                ^ above          ^ below, by way of equal
     * </pre>
     */
    @Test
    void buysAtTheOpenAfterACrossAboveAndSellsAfterACrossBelow() {
        Trial trial =
                trial(TWO_AND_THREE, Series.closes("AAA.XNYS", 10, 9, 8, 9, 12, 12, 12, 11, 11));

        assertThat(trial.orders())
                .containsExactly(
                        "2020-01-05 AAA.XNYS BUY 8333 MARKET",
                        "2020-01-08 AAA.XNYS SELL 8333 MARKET");
        assertThat(trial.fills())
                .containsExactly(
                        "2020-01-06 AAA.XNYS BUY 8333 @ 12", "2020-01-09 AAA.XNYS SELL 8333 @ 11");
    }

    @Test
    void beingAboveOnTheFirstValidBarIsNoCross() {
        Trial trial = trial(TWO_AND_THREE, Series.closes("AAA.XNYS", 8, 9, 10, 11, 12, 13, 14));

        assertThat(trial.orders()).isEmpty();
    }

    @Test
    void aTouchFromAboveLeavesThePositionAlone() {
        Trial trial =
                trial(TWO_AND_THREE, Series.closes("AAA.XNYS", 10, 9, 8, 9, 12, 12, 12, 13, 14));

        assertThat(trial.orders()).containsExactly("2020-01-05 AAA.XNYS BUY 8333 MARKET");
    }

    /** The two-for-one split halves the raw price; adjusted, nothing has happened. */
    @Test
    void aSplitIsNoCross() {
        double[] factors = {1, 1, 1, 1, 1, 1, 2, 2, 2};
        double[] closes = {10, 9, 8, 9, 12, 12, 6, 6, 6.5};
        double[][] bars = new double[closes.length][];
        for (int i = 0; i < closes.length; i++) {
            bars[i] = new double[] {closes[i], closes[i], closes[i], closes[i]};
        }
        long exDay = Series.closeOf(Series.FIRST_DAY.plusDays(6)) - 1;
        CorporateAction split =
                new CorporateAction(
                        InstrumentId.of("AAA.XNYS"),
                        CorporateAction.Type.SPLIT,
                        Decimal.of(2),
                        exDay,
                        exDay);

        Trial trial =
                Trial.of(
                                new SmaCross.Factory(),
                                TWO_AND_THREE,
                                List.of(split),
                                Series.adjusted("AAA.XNYS", factors, bars))
                        .run();

        assertThat(trial.orders()).containsExactly("2020-01-05 AAA.XNYS BUY 8333 MARKET");
        assertThat(trial.view().quantity(InstrumentId.of("AAA.XNYS"))).hasToString("16666");
    }

    @Test
    void keepsInstrumentsApartAndGivesEachItsShare() {
        double[] crossing = {10, 9, 8, 9, 12, 12, 12, 11, 11};
        double[] rising = {1, 2, 3, 4, 5, 6, 7, 8, 9};

        Trial trial =
                trial(
                        TWO_AND_THREE,
                        Series.closes("AAA.XNYS", crossing),
                        Series.closes("BBB.XNYS", rising),
                        Series.closes("CCC.XNYS", crossing));

        assertThat(trial.fills())
                .containsExactly(
                        "2020-01-06 AAA.XNYS BUY 2777 @ 12",
                        "2020-01-06 CCC.XNYS BUY 2777 @ 12",
                        "2020-01-09 AAA.XNYS SELL 2777 @ 11",
                        "2020-01-09 CCC.XNYS SELL 2777 @ 11");
    }

    @Test
    void allocatesNothingForABarWithoutAnOrder() {
        Strategy strategy = new SmaCross.Factory().create(new SmaCross.Parameters(10, 30));
        View view = Trial.of(new SmaCross.Factory(), Map.of(), flat()).view();
        List<MarketEvent> events = events();
        long thread = Thread.currentThread().threadId();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        feed(strategy, events, view);
        long before = threads.getThreadAllocatedBytes(thread);
        feed(strategy, events, view);
        long perBar = (threads.getThreadAllocatedBytes(thread) - before) / events.size();

        assertThat(perBar).isZero();
    }

    private static void feed(Strategy strategy, List<MarketEvent> events, View view) {
        for (int i = 0; i < events.size(); i++) {
            strategy.onMarket(events.get(i), view, NO_ORDERS);
        }
    }

    private static List<MarketEvent> events() {
        ReplayFeed feed = new ReplayFeed(List.of(flat()), List.of());
        List<MarketEvent> events = new ArrayList<>();
        for (MarketEvent event = feed.next(); event != null; event = feed.next()) {
            events.add(event);
        }
        return events;
    }

    private static BarColumns flat() {
        double[] closes = new double[20_000];
        Arrays.fill(closes, 100);
        return Series.closes("AAA.XNYS", closes);
    }

    private static Trial trial(Map<String, String> parameters, BarColumns... bars) {
        return Trial.of(new SmaCross.Factory(), parameters, bars).run();
    }
}
