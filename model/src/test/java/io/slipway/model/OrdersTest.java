package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTest {

    private static final InstrumentId ID = InstrumentId.of("SPY.ARCX");
    private static final OrderTerms BUY = OrderTerms.market(ID, Side.BUY, Quantity.of(5));

    @Test
    void marketOrdersAreForTheDayAndOthersUntilCancelled() {
        assertThat(BUY.timeInForce()).isEqualTo(TimeInForce.DAY);
        OrderTerms limit =
                OrderTerms.of(ID, Side.SELL, Quantity.of(5), new OrderType.Limit(Price.of("9")));
        assertThat(limit.timeInForce()).isEqualTo(TimeInForce.GTC);
        assertThat(limit.withTimeInForce(TimeInForce.IOC).timeInForce()).isEqualTo(TimeInForce.IOC);
    }

    @Test
    void withersChangeOneThing() {
        OrderTerms changed = BUY.withTag("x").withSize(new OrderSize.Units(Quantity.of(7)));
        assertThat(changed.tag()).isEqualTo("x");
        assertThat(changed.quantity()).isEqualTo(Quantity.of(7));
        assertThat(changed.withTag("").withSize(BUY.size())).isEqualTo(BUY);
        assertThat(BUY.withType(OrderType.MARKET_ON_OPEN).type())
                .isEqualTo(OrderType.MARKET_ON_OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void sizesArePositive(String quantity) {
        Quantity bad = Quantity.of(quantity);
        assertThatThrownBy(() -> new OrderSize.Units(bad)).hasMessageContaining(quantity);
        assertThatThrownBy(() -> new OrderSize.EquityShare(bad, 1)).hasMessageContaining(quantity);
        assertThatThrownBy(() -> BUY.size().withQuantity(bad))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void sharesOfEquityAreFinite(double share) {
        assertThatThrownBy(() -> new OrderSize.EquityShare(Quantity.of(1), share))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSizeKeepsItsKindWhenItsQuantityChanges() {
        OrderSize share = new OrderSize.EquityShare(Quantity.of(3), 0.5);
        assertThat(share.withQuantity(Quantity.of(2)))
                .isEqualTo(new OrderSize.EquityShare(Quantity.of(2), 0.5));
    }

    @Test
    void groupsHaveSeveralOrdersAndSinglesOne() {
        assertThat(OrderIntent.Place.single(BUY).contingency()).isEqualTo(Contingency.NONE);
        assertThatThrownBy(() -> new OrderIntent.Place(List.of(BUY), Contingency.BRACKET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OrderIntent.Place(List.of(BUY, BUY), Contingency.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OrderIntent.Place(List.of(), Contingency.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orderNumbersStartAtOne() {
        assertThatThrownBy(() -> OrderId.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> OrderId.parse("x")).hasMessageContaining("'x'");
        assertThat(OrderId.of(1)).isLessThan(OrderId.of(2));
    }

    @Test
    void theFirstOrderOfAGroupLeadsIt() {
        Order first = new Order(OrderId.of(3), BUY, OrderId.of(3), Contingency.BRACKET, 0);
        Order second = new Order(OrderId.of(4), BUY, OrderId.of(3), Contingency.BRACKET, 0);
        assertThat(first.leadsGroup()).isTrue();
        assertThat(second.leadsGroup()).isFalse();
        assertThat(first.withTerms(BUY.withTag("y")).terms().tag()).isEqualTo("y");
    }

    @Test
    void fillsAreSignedBySide() {
        Fill fill = fill(Side.SELL, Quantity.of(2));
        assertThat(fill.signedQuantity()).isEqualTo(Quantity.of(-2));
        assertThatThrownBy(() -> fill(Side.BUY, Quantity.ZERO)).hasMessageContaining("positive");
        OrderEvent event = new OrderEvent.Filled(fill, Quantity.ZERO);
        assertThat(event.order()).isEqualTo(OrderId.of(1));
        assertThat(event.time()).isEqualTo(9);
    }

    private static Fill fill(Side side, Quantity quantity) {
        return new Fill(
                1,
                OrderId.of(1),
                ID,
                side,
                quantity,
                Price.of("10"),
                Money.zero(Currency.USD),
                9,
                Fill.Liquidity.TAKER);
    }

    @Test
    void positionsAddTheirLots() {
        Lot first = lot(Quantity.of(2));
        Lot second = lot(Quantity.of("0.5"));
        assertThat(new Position(ID, List.of(first, second)).quantity())
                .isEqualTo(Quantity.of("2.5"));
        assertThat(new Position(ID, List.of()).isFlat()).isTrue();
        assertThatThrownBy(() -> lot(Quantity.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Lot lot(Quantity quantity) {
        Money nothing = Money.zero(Currency.USD);
        return new Lot(quantity, Price.of("1"), nothing, nothing, 0);
    }

    @Test
    void sidesAreOpposite() {
        assertThat(Side.BUY.opposite()).isEqualTo(Side.SELL);
        assertThat(Side.SELL.sign()).isEqualTo(-1);
        assertThat(Side.SELL.signed(Quantity.of(3))).isEqualTo(Quantity.of(-3));
    }

    @Test
    void aliasesHoldFromDayToDay() {
        Alias alias =
                new Alias("ticker", "FB", ID, LocalDate.of(2012, 5, 18), LocalDate.of(2022, 6, 8));
        assertThat(alias.isValidOn(LocalDate.of(2022, 6, 8))).isTrue();
        assertThat(alias.isValidOn(LocalDate.of(2022, 6, 9))).isFalse();
        assertThat(alias.isValidOn(LocalDate.of(2012, 5, 17))).isFalse();
        assertThatThrownBy(() -> new Alias("", "FB", ID, alias.from(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Alias("t", "FB", ID, alias.from(), alias.from().minusDays(1)))
                .hasMessageContaining("FB");
    }
}
