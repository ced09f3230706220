package io.slipway.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.Contingency;
import io.slipway.model.Currency;
import io.slipway.model.Fill;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingOrdersTest {

    private static final OrderId ID = OrderId.of(1);

    private final InstrumentIndex index = Market.index();
    private final WorkingOrders working = new WorkingOrders(index);
    private final int slot = index.slotOf(Market.AAA);

    private static Order order(long units) {
        OrderTerms terms =
                OrderTerms.of(
                        Market.AAA,
                        Side.BUY,
                        Quantity.of(units),
                        new OrderType.Limit(Price.of("10")));
        return new Order(ID, terms, ID, Contingency.NONE, 1);
    }

    private static OrderEvent filled(long units, long remaining) {
        Fill fill =
                new Fill(
                        1,
                        ID,
                        Market.AAA,
                        Side.BUY,
                        Quantity.of(units),
                        Price.of("10"),
                        Money.zero(Currency.USD),
                        2,
                        Fill.Liquidity.TAKER);
        return new OrderEvent.Filled(fill, Quantity.of(remaining));
    }

    @Test
    void aSplitOfAPartlyFilledOrderScalesWhatStillWorks() {
        working.add(List.of(order(100)));
        working.apply(filled(40, 60));
        assertThat(working.buys(slot)).isEqualTo(Quantity.of(60));

        working.apply(new OrderEvent.Replaced(order(200), Quantity.of(120), 3));

        assertThat(working.buys(slot)).isEqualTo(Quantity.of(120));
    }

    @Test
    void aClippedOrderAsksForWhatIsLeftOfItsNewSize() {
        working.add(List.of(order(100)));
        working.apply(filled(40, 60));
        Order whole = order(100);
        OrderSize smaller = whole.terms().size().withQuantity(Quantity.of(90));
        Order clipped = whole.withTerms(whole.terms().withSize(smaller));

        working.apply(new OrderEvent.Clipped(clipped, Quantity.of(100), 3));

        assertThat(working.buys(slot)).isEqualTo(Quantity.of(50));
    }
}
