package io.slipway.trading;

import io.slipway.model.Bar;
import io.slipway.model.Fill;
import io.slipway.model.Instrument;
import io.slipway.model.MarketEvent;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills every order completely at the next bar's open, for a fixed fee. */
final class NextOpenVenue implements ExecutionVenue {

    private final Money fee;
    private final List<Order> resting = new ArrayList<>();
    private @Nullable Reports reports;
    private @Nullable AccountView account;
    private long fills;

    NextOpenVenue(Money fee) {
        this.fee = fee;
    }

    @Override
    public void connect(Reports newReports, AccountView newAccount) {
        reports = newReports;
        account = newAccount;
    }

    private Reports reports() {
        return Objects.requireNonNull(reports);
    }

    @Override
    public void onMarket(MarketEvent event) {
        if (resting.isEmpty() || !(event instanceof Bar bar)) {
            return;
        }
        for (Order order : List.copyOf(resting)) {
            if (order.instrument().equals(bar.instrument())) {
                resting.remove(order);
                reports().on(new OrderEvent.Filled(fill(order, bar), Quantity.ZERO));
            }
        }
    }

    private Fill fill(Order order, Bar bar) {
        Instrument instrument = Objects.requireNonNull(account).instrument(order.instrument());
        return new Fill(
                ++fills,
                order.id(),
                order.instrument(),
                order.side(),
                order.quantity(),
                instrument.executionPrice(bar.open()),
                fee,
                bar.knownTime(),
                Fill.Liquidity.TAKER);
    }

    @Override
    public void submit(List<Order> group) {
        for (Order order : group) {
            resting.add(order);
            reports().on(new OrderEvent.Accepted(order, order.submittedTime()));
        }
    }

    @Override
    public void replace(Order replaced, OrderIntent.Replace change, long time) {
        resting.replaceAll(order -> order.id().equals(replaced.id()) ? replaced : order);
        reports().on(new OrderEvent.Replaced(replaced, replaced.quantity(), time));
    }

    @Override
    public void cancel(OrderId id, long time) {
        resting.removeIf(order -> order.id().equals(id));
        reports().on(new OrderEvent.Cancelled(id, Problem.of("test"), time));
    }
}
