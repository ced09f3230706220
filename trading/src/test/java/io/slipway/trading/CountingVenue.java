package io.slipway.trading;

import io.slipway.model.MarketEvent;
import io.slipway.model.Order;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import java.util.List;

/** Writes down what it is sent and answers nothing. */
record CountingVenue(List<Order> sent) implements ExecutionVenue {

    @Override
    public void connect(Reports reports, AccountView account) {}

    @Override
    public void onMarket(MarketEvent event) {}

    @Override
    public void submit(List<Order> group) {
        sent.addAll(group);
    }

    @Override
    public void replace(Order replaced, OrderIntent.Replace change, long time) {}

    @Override
    public void cancel(OrderId order, long time) {}
}
