package io.slipway.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.Bar;
import io.slipway.model.Contingency;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Messages;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.SliceEnd;
import io.slipway.model.TimeInForce;
import io.slipway.trading.ExecutionVenue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A venue's behaviour as data: lines that set up an account, send orders and bars, and after each
 * of them, behind {@code >}, everything the venue must report (but Accepted). The syntax is
 * explained at the head of {@code venue.scenarios}.
 */
final class Scenario {

    private static final long FIRST_BAR = 1_700_006_400_000_000_000L; // 2023-11-15T00:00Z

    private final Function<VenueSettings, ExecutionVenue> venues;
    private final Map<String, String> setup = new HashMap<>();
    private final Map<InstrumentId, Long> barTimes = new HashMap<>();
    private final Map<Long, Order> orders = new HashMap<>();
    private @Nullable ExecutionVenue venue;
    private @Nullable TestAccount account;
    private long now = FIRST_BAR;
    private long numbers;
    private int seen;

    private Scenario(Function<VenueSettings, ExecutionVenue> venues) {
        this.venues = venues;
    }

    static void run(List<String> lines, Function<VenueSettings, ExecutionVenue> venues) {
        Scenario scenario = new Scenario(venues);
        int at = 0;
        while (at < lines.size()) {
            String step = lines.get(at++);
            List<String> expected = new ArrayList<>();
            while (at < lines.size() && lines.get(at).startsWith(">")) {
                expected.add(lines.get(at++).substring(1).strip());
            }
            scenario.step(step);
            assertThat(scenario.reported()).as(step).isEqualTo(expected);
        }
    }

    private void step(String line) {
        List<String> words = List.of(line.split("\\s+"));
        switch (words.getFirst()) {
            case "set" -> setup.put(words.get(1), words.get(2));
            case "bar" -> bar(words);
            case "end" -> slice(List.of());
            case "absent" -> {
                now += frequency().length().toNanos();
                slice(List.of(id(words.get(1))));
            }
            case "buy", "sell" -> submit(line, Contingency.NONE);
            case "oco" -> submit(line.substring(4), Contingency.ONE_CANCELS_OTHER);
            case "bracket" -> submit(line.substring(8), Contingency.BRACKET);
            case "cancel" -> venue().cancel(OrderId.parse(words.get(1)), now);
            case "replace" -> replace(words);
            case "split" -> split(Decimal.parse(words.get(1)));
            case "cash", "held" -> check(words);
            default -> throw new IllegalArgumentException("no such step: " + line);
        }
    }

    private void check(List<String> words) {
        if (words.getFirst().equals("cash")) {
            assertThat(account().cash()).isEqualTo(Money.parse(words.get(1) + "USD"));
        } else {
            Quantity held = account().quantity(id(words.get(1)));
            assertThat(held).isEqualTo(Quantity.of(words.get(2)));
        }
    }

    /** {@code bar [A|B] open high low close [volume]}; an instrument's second bar moves time on. */
    private void bar(List<String> words) {
        boolean named = words.get(1).matches("[A-Z]");
        InstrumentId id = id(named ? words.get(1) : "A");
        List<String> numbers = words.subList(named ? 2 : 1, words.size());
        if (barTimes.getOrDefault(id, FIRST_BAR) >= now) {
            now += frequency().length().toNanos();
        }
        barTimes.put(id, now);
        double volume = numbers.size() > 4 ? Double.parseDouble(numbers.get(4)) : 1_000_000;
        Bar bar =
                new Bar(
                        id,
                        frequency(),
                        now,
                        now,
                        Double.parseDouble(numbers.get(0)),
                        Double.parseDouble(numbers.get(1)),
                        Double.parseDouble(numbers.get(2)),
                        Double.parseDouble(numbers.get(3)),
                        volume,
                        Double.NaN,
                        1);
        venue().onMarket(bar);
        account().price(id, bar.close());
    }

    private void slice(List<InstrumentId> absent) {
        venue().onMarket(new SliceEnd(now, now, absent));
    }

    private void split(Decimal ratio) {
        venue().onMarket(
                        new CorporateAction(
                                id("A"), CorporateAction.Type.SPLIT, ratio, now + 1, now + 1));
    }

    private void submit(String text, Contingency contingency) {
        List<Order> group = new ArrayList<>();
        OrderId first = OrderId.of(numbers + 1);
        for (String one : text.split("\\|", -1)) {
            OrderId number = OrderId.of(++numbers);
            Order order = new Order(number, terms(one.strip()), first, contingency, now);
            orders.put(number.number(), order);
            group.add(order);
        }
        venue().submit(group);
    }

    /** {@code buy|sell [share] QUANTITY [of X] TYPE [PRICE [PRICE]] [day|gtc|ioc|fok]}. */
    private static OrderTerms terms(String text) {
        List<String> words = new ArrayList<>(List.of(text.split("\\s+")));
        Side side = Side.valueOf(words.removeFirst().toUpperCase(Locale.ROOT));
        boolean share = words.getFirst().equals("share");
        if (share) {
            words.removeFirst();
        }
        Quantity quantity = Quantity.of(words.removeFirst());
        OrderSize size =
                share ? new OrderSize.EquityShare(quantity, 1) : new OrderSize.Units(quantity);
        InstrumentId instrument = id("A");
        if (words.getFirst().equals("of")) {
            words.removeFirst();
            instrument = id(words.removeFirst());
        }
        TimeInForce life = life(words);
        return new OrderTerms(instrument, side, size, type(words), life, "");
    }

    private static TimeInForce life(List<String> words) {
        for (TimeInForce life : TimeInForce.values()) {
            if (words.remove(life.name().toLowerCase(Locale.ROOT))) {
                return life;
            }
        }
        return TimeInForce.GTC;
    }

    private static OrderType type(List<String> words) {
        return switch (words.getFirst()) {
            case "market" -> OrderType.MARKET;
            case "on-open" -> OrderType.MARKET_ON_OPEN;
            case "on-close" -> OrderType.MARKET_ON_CLOSE;
            case "limit" -> new OrderType.Limit(Price.of(words.get(1)));
            case "stop" -> new OrderType.Stop(Price.of(words.get(1)));
            case "stop-limit" ->
                    new OrderType.StopLimit(Price.of(words.get(1)), Price.of(words.get(2)));
            default -> throw new IllegalArgumentException("no such type: " + words);
        };
    }

    /** {@code replace NUMBER quantity Q} or {@code replace NUMBER TYPE PRICE…}. */
    private void replace(List<String> words) {
        OrderId id = OrderId.parse(words.get(1));
        List<String> rest = words.subList(2, words.size());
        OrderIntent.Replace change =
                rest.getFirst().equals("quantity")
                        ? new OrderIntent.Replace(id, Quantity.of(rest.get(1)), null)
                        : new OrderIntent.Replace(id, null, type(rest));
        Order order = orders.get(id.number());
        if (order == null) {
            throw new IllegalArgumentException("there was no order " + id);
        }
        venue().replace(order, change, now);
    }

    private List<String> reported() {
        List<String> texts = new ArrayList<>();
        if (account != null) {
            List<OrderEvent> events = account().events;
            for (OrderEvent event : events.subList(seen, events.size())) {
                if (!(event instanceof OrderEvent.Accepted)) {
                    texts.add(describe(event));
                }
            }
            seen = events.size();
        }
        return texts;
    }

    private static String describe(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Accepted accepted -> "accepted " + accepted.order();
            case OrderEvent.Filled filled -> describe(filled);
            case OrderEvent.Clipped clipped ->
                    "clipped %s to %s".formatted(clipped.order(), clipped.clipped().quantity());
            case OrderEvent.Replaced replaced -> describe(replaced.replaced());
            case OrderEvent.Denied denied -> describe("denied", denied, denied.reason());
            case OrderEvent.Rejected rejected -> describe("rejected", rejected, rejected.reason());
            case OrderEvent.ChangeRejected refused ->
                    describe("unchanged", refused, refused.reason());
            case OrderEvent.Cancelled cancelled ->
                    describe("cancelled", cancelled, cancelled.reason());
            case OrderEvent.Expired expired -> describe("expired", expired, expired.reason());
        };
    }

    /** Names the code; the sentence must be complete in both languages. */
    private static String describe(String what, OrderEvent event, Problem reason) {
        for (Messages.Language language : Messages.Language.values()) {
            assertThat(Messages.in(language).text(reason)).doesNotContain("{");
        }
        return "%s %s %s".formatted(what, event.order(), reason.code());
    }

    private static String describe(OrderEvent.Filled filled) {
        String fee = filled.fill().fee().isZero() ? "" : " fee " + filled.fill().fee().amount();
        String rest = filled.remaining().isZero() ? "" : " left " + filled.remaining();
        return "filled %s %s at %s%s%s"
                .formatted(
                        filled.order(), filled.fill().quantity(), filled.fill().price(), fee, rest);
    }

    private static String describe(Order order) {
        String price =
                switch (order.type()) {
                    case OrderType.Limit limit -> " limit " + limit.price();
                    case OrderType.Stop stop -> " stop " + stop.trigger();
                    case OrderType.StopLimit both ->
                            " stop-limit " + both.trigger() + " " + both.limit();
                    default -> "";
                };
        return "replaced %s %s%s".formatted(order.id(), order.quantity(), price);
    }

    private Frequency frequency() {
        return Frequency.of(setup.getOrDefault("frequency", "1d"));
    }

    private static InstrumentId id(String name) {
        return InstrumentId.of(name + ".XNYS");
    }

    private ExecutionVenue venue() {
        ExecutionVenue known = venue;
        if (known != null) {
            return known;
        }
        Decimal lot = Decimal.parse(setup.getOrDefault("lot", "1"));
        account =
                new TestAccount(
                        Money.parse(setup.getOrDefault("cash", "1000000") + "USD"),
                        Instrument.stock(id("A"), Currency.USD).withLotSize(lot),
                        Instrument.stock(id("B"), Currency.USD).withLotSize(lot));
        for (String name : List.of("A", "B")) {
            account.hold(id(name), Quantity.of(setup.getOrDefault("held" + name, "0")));
            account.price(id(name), Double.parseDouble(setup.getOrDefault("last", "100")));
        }
        ExecutionVenue made = venues.apply(settings());
        made.connect(account, account);
        venue = made;
        return made;
    }

    private VenueSettings settings() {
        return VenueSettings.DEFAULT
                .withFees(FeeModel.parse(setup.getOrDefault("fees", "none")))
                .withSlippage(SlippageModel.parse(setup.getOrDefault("slippage", "none")))
                .withFills(FillTiming.parse(setup.getOrDefault("fills", "next-open")))
                .withAccount(AccountPolicy.parse(setup.getOrDefault("account", "cash")))
                .withVolumeShare(
                        Double.parseDouble(setup.getOrDefault("volume-share", "Infinity")));
    }

    private TestAccount account() {
        TestAccount known = account;
        if (known == null) {
            throw new IllegalStateException("no order and no bar yet");
        }
        return known;
    }
}
