package io.slipway.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.Bar;
import io.slipway.model.Contingency;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.SliceEnd;
import io.slipway.model.TimeInForce;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small world of two instruments and a cash account that checks every event of the venue. */
final class VenueWorld {

    /** Something that happens. */
    sealed interface Step {
        /**
         * A bar of each instrument; with {@code presence} 0 the first has none, with 1 the second.
         */
        record Day(Ticks first, Ticks second, int presence) implements Step {}

        record Place(Contingency links, List<Wish> wishes, boolean first) implements Step {}

        record Cancel(int number) implements Step {}

        record Replace(int number, Quantity quantity, OrderType type) implements Step {}

        record Split(boolean first) implements Step {}
    }

    record Wish(Side side, OrderSize size, OrderType type, TimeInForce life) {}

    /** A bar in ticks from a hundred. */
    record Ticks(int open, int high, int low, int close, int volume) {
        static Ticks of(int one, int two, int three, int four, int volume) {
            int[] sorted = {one, two, three, four};
            Arrays.sort(sorted);
            return new Ticks(one, sorted[3], sorted[0], four, volume);
        }
    }

    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final double EPSILON = 1e-9;

    private final VenueSettings settings;
    private final SimulatedVenue venue;
    private final Instrument first = Instrument.stock(InstrumentId.of("A.XNYS"), Currency.USD);
    private final Instrument second = Instrument.stock(InstrumentId.of("B.XNYS"), Currency.USD);
    private final TestAccount account = new TestAccount(Money.parse("3000USD"), first, second);
    private final Map<Long, Life> lives = new HashMap<>();
    private final Map<InstrumentId, Bar> lastBars = new HashMap<>();
    private long now = DAY_NANOS;
    private long numbers;

    /** What is known of an order. */
    private static final class Life {
        private final List<Fill> fills = new ArrayList<>();
        private Order order;
        private Decimal filled = Decimal.ZERO;
        private boolean isOver;

        Life(Order order) {
            this.order = order;
        }
    }

    VenueWorld(VenueSettings settings) {
        this.settings = settings;
        this.venue = new SimulatedVenue(settings);
        account.hold(first.id(), Quantity.of(20));
        venue.connect(this::on, account);
    }

    static Price price(int ticks) {
        return Price.of(new Decimal(10_000 + 25L * ticks, 2));
    }

    List<OrderEvent> events() {
        return account.events;
    }

    void take(Step step) {
        switch (step) {
            case Step.Day day -> day(day);
            case Step.Place place -> place(place);
            case Step.Cancel cancel -> venue.cancel(OrderId.of(cancel.number()), now);
            case Step.Replace replace -> replace(replace);
            case Step.Split split -> split(split.first() ? first : second);
        }
    }

    private void day(Step.Day day) {
        now += DAY_NANOS;
        List<InstrumentId> absent = new ArrayList<>();
        deliver(first, day.first(), day.presence() == 0, absent);
        deliver(second, day.second(), day.presence() == 1, absent);
        venue.onMarket(new SliceEnd(now, now, absent));
    }

    private void deliver(Instrument of, Ticks ticks, boolean isAbsent, List<InstrumentId> absent) {
        if (isAbsent) {
            absent.add(of.id());
            return;
        }
        Bar bar =
                new Bar(
                        of.id(),
                        Frequency.DAY,
                        now,
                        now,
                        price(ticks.open()).toDouble(),
                        price(ticks.high()).toDouble(),
                        price(ticks.low()).toDouble(),
                        price(ticks.close()).toDouble(),
                        ticks.volume(),
                        Double.NaN,
                        1);
        lastBars.put(of.id(), bar);
        venue.onMarket(bar);
        account.price(of.id(), bar.close());
    }

    private void place(Step.Place place) {
        int size =
                switch (place.links()) {
                    case NONE -> 1;
                    case ONE_CANCELS_OTHER -> 2;
                    case BRACKET -> 3;
                };
        InstrumentId id = place.first() ? first.id() : second.id();
        OrderId leader = OrderId.of(numbers + 1);
        List<Order> group = new ArrayList<>();
        Side entry = place.wishes().getFirst().side();
        for (Wish wish : place.wishes().subList(0, size)) {
            boolean isExit = place.links() == Contingency.BRACKET && !group.isEmpty();
            Side side = isExit ? entry.opposite() : wish.side();
            OrderTerms terms = new OrderTerms(id, side, wish.size(), wish.type(), wish.life(), "");
            Order order = new Order(OrderId.of(++numbers), terms, leader, place.links(), now);
            lives.put(numbers, new Life(order));
            group.add(order);
        }
        venue.submit(group);
    }

    private void replace(Step.Replace step) {
        OrderId id = OrderId.of(step.number());
        Life life = lives.get(id.number());
        if (life != null) {
            venue.replace(
                    life.order, new OrderIntent.Replace(id, step.quantity(), step.type()), now);
        }
    }

    /** Two for one; the account follows after the venue, as in the loop. */
    private void split(Instrument of) {
        Decimal two = Decimal.of(2);
        for (Life life : lives.values()) {
            if (life.order.instrument().equals(of.id())) {
                life.filled = life.filled.times(two, 0, RoundingMode.UNNECESSARY);
            }
        }
        venue.onMarket(
                new CorporateAction(of.id(), CorporateAction.Type.SPLIT, two, now + 1, now + 1));
        Decimal held = account.quantity(of.id()).value().times(two, 0, RoundingMode.UNNECESSARY);
        account.hold(of.id(), Quantity.of(held));
    }

    private void on(OrderEvent event) {
        Life life = lives.get(event.order().number());
        if (life == null) {
            assertThat(event).isInstanceOf(OrderEvent.ChangeRejected.class);
            account.on(event);
            return;
        }
        if (!(event instanceof OrderEvent.ChangeRejected)) {
            assertThat(life.isOver).as("an event after the end: " + event).isFalse();
        }
        account.on(event);
        switch (event) {
            case OrderEvent.Accepted accepted -> {}
            case OrderEvent.ChangeRejected refused -> {}
            case OrderEvent.Filled(Fill fill, Quantity remaining) -> filled(life, fill, remaining);
            case OrderEvent.Clipped clipped -> life.order = clipped.clipped();
            case OrderEvent.Replaced replaced -> life.order = replaced.replaced();
            case OrderEvent.Denied denied -> life.isOver = true;
            case OrderEvent.Rejected rejected -> life.isOver = true;
            case OrderEvent.Cancelled cancelled -> life.isOver = true;
            case OrderEvent.Expired expired -> life.isOver = true;
        }
    }

    private void filled(Life life, Fill fill, Quantity remaining) {
        life.fills.add(fill);
        life.filled = life.filled.plus(fill.quantity().value());
        life.isOver = remaining.isZero();
        assertThat(life.filled).isLessThanOrEqualTo(life.order.quantity().value());
        assertThat(life.order.quantity().value().minus(life.filled))
                .isEqualByComparingTo(remaining.value());
        assertThat(account.cash().amount().signum()).as("cash").isNotNegative();
        assertThat(account.quantity(fill.instrument()).isNegative()).as("short").isFalse();
        checkTime(life.order, fill);
        checkPrice(life.order, fill);
    }

    private void checkTime(Order order, Fill fill) {
        if (settings.fills() == FillTiming.SAME_CLOSE && order.type() instanceof OrderType.Market) {
            assertThat(fill.time()).isGreaterThanOrEqualTo(order.submittedTime());
        } else {
            assertThat(fill.time()).isGreaterThan(order.submittedTime());
        }
    }

    private void checkPrice(Order order, Fill fill) {
        Bar bar = bar(fill);
        double price = fill.price().toDouble();
        if (settings.slippage().equals(Slippage.NONE)) {
            assertThat(price).isBetween(bar.low() - EPSILON, bar.high() + EPSILON);
        } else if (fill.side() == Side.BUY) {
            assertThat(price).isGreaterThanOrEqualTo(bar.low() - EPSILON);
        } else {
            assertThat(price).isLessThanOrEqualTo(bar.high() + EPSILON);
        }
        assertThat(bar.volume()).isPositive();
        Price limit = limit(order.type());
        if (limit != null) {
            double worse = order.side().sign() * (price - limit.toDouble());
            assertThat(worse).as("beyond its limit").isLessThanOrEqualTo(EPSILON);
        }
    }

    private Bar bar(Fill fill) {
        Bar bar = lastBars.get(fill.instrument());
        if (bar == null) {
            throw new AssertionError("a fill without a bar: " + fill);
        }
        assertThat(fill.time()).isEqualTo(bar.eventTime());
        return bar;
    }

    private static @Nullable Price limit(OrderType type) {
        return switch (type) {
            case OrderType.Limit limit -> limit.price();
            case OrderType.StopLimit both -> both.limit();
            default -> null;
        };
    }

    /** Group rules and fees, once everything has happened. */
    void checkEnd() {
        for (Life life : lives.values()) {
            Order order = life.order;
            if (order.contingency() == Contingency.ONE_CANCELS_OTHER && order.leadsGroup()) {
                Life other = lives.get(order.id().number() + 1);
                boolean bothFilled =
                        other != null && !life.fills.isEmpty() && !other.fills.isEmpty();
                assertThat(bothFilled).as("both of a linked pair filled").isFalse();
            }
            if (order.contingency() == Contingency.BRACKET && order.leadsGroup()) {
                checkBracket(life);
            }
            checkFees(life);
        }
    }

    private void checkBracket(Life entry) {
        long number = entry.order.id().number();
        Decimal exited = filledOf(number + 1).plus(filledOf(number + 2));
        assertThat(exited).isLessThanOrEqualTo(entry.filled);
    }

    private Decimal filledOf(long number) {
        Life life = lives.get(number);
        return life == null ? Decimal.ZERO : life.filled;
    }

    /** However many fills an order took, its fees sum to the fee of all of it. */
    private void checkFees(Life life) {
        if (life.fills.isEmpty() || settings.fees() instanceof Fees.MakerTaker) {
            return;
        }
        Instrument instrument = account.instrument(life.order.instrument());
        Money fees = Money.zero(Currency.USD);
        Money notional = Money.zero(Currency.USD);
        Quantity units = Quantity.ZERO;
        for (Fill fill : life.fills) {
            fees = fees.plus(fill.fee());
            notional = notional.plus(instrument.notional(fill.price(), fill.quantity()));
            units = units.plus(fill.quantity());
        }
        if (units.value().equals(life.filled)) {
            Money whole =
                    settings.fees()
                            .fee(
                                    new Traded(
                                            instrument,
                                            life.order.side(),
                                            units,
                                            notional,
                                            Fill.Liquidity.TAKER));
            assertThat(fees).isEqualByComparingTo(whole);
        }
    }
}
