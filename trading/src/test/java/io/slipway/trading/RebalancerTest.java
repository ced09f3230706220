package io.slipway.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.model.InstrumentId;
import io.slipway.model.Order;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.trading.risk.RiskLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebalancerTest {

    private final MemoryJournal journal = new MemoryJournal();

    private static Target target(InstrumentId id, double share) {
        return new Target(id, share);
    }

    private void drive(Strategy strategy) {
        TradingLoop loop = Market.loop(strategy, RiskLimits.cashAccount(), journal);
        for (long day = 1; day <= 4; day += 2) {
            loop.onMarket(Market.bar(Market.AAA, day, 10, 10));
            loop.onMarket(Market.bar(Market.BBB, day + 1, 20, 20));
        }
    }

    @Test
    void sellsBeforeItBuysAndClosesWhatIsNotATarget() {
        drive((event, view, orders) -> {
            if (view.time() == 2) {
                orders.buy(Market.AAA, Quantity.of(500));
            } else if (view.time() == 4) {
                new Rebalancer(0).rebalance(List.of(target(Market.BBB, 0.5)), view, orders);
            }
        });

        List<Order> orders = journal.of(Order.class);
        assertThat(orders).extracting(Order::side).containsExactly(Side.BUY, Side.SELL, Side.BUY);
        assertThat(orders.get(1).instrument()).isEqualTo(Market.AAA);
        assertThat(orders.get(1).quantity()).isEqualTo(Quantity.of(500));
        assertThat(orders.get(2).quantity()).isEqualTo(Quantity.of(249));
    }

    @Test
    void leavesSmallDifferencesAlone() {
        drive((event, view, orders) -> {
            if (view.time() == 2) {
                orders.buy(Market.AAA, Quantity.of(490));
            } else if (view.time() == 4) {
                List<Target> targets = List.of(target(Market.AAA, 0.5));
                new Rebalancer(0.02).rebalance(targets, view, orders);
            }
        });

        assertThat(journal.of(Order.class)).hasSize(1);
    }

    @Test
    void refusesAnInstrumentNamedTwice() {
        assertThatThrownBy(() ->
                        drive((event, view, orders) ->
                                new Rebalancer(0)
                                        .rebalance(
                                                List.of(
                                                        target(Market.AAA, 1),
                                                        target(Market.AAA, 0)),
                                                view,
                                                orders)))
                .hasMessageContaining("AAA.XNYS is named twice");
    }
}
