package io.slipway.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.Contingency;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderId;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.trading.RiskRule;
import io.slipway.trading.RiskView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskRulesTest {

    private static final InstrumentId ID = InstrumentId.of("600519.XSHG");

    /** An account with 130 held, 30 of them already for sale, 1000 cash and a last price of 10. */
    private record Account(double last) implements RiskView {
        @Override
        public double lastPrice(InstrumentId id) {
            return last;
        }

        @Override
        public Instrument instrument(InstrumentId id) {
            return Instrument.stock(id, Currency.CNY).withLotSize(Decimal.of(100));
        }

        @Override
        public Money cash(Currency currency) {
            return Money.parse("1000CNY");
        }

        @Override
        public Quantity quantity(InstrumentId id) {
            return Quantity.of(130);
        }

        @Override
        public double equity() {
            return 2300;
        }

        @Override
        public Quantity workingBuys(InstrumentId id) {
            return Quantity.ZERO;
        }

        @Override
        public Quantity workingSells(InstrumentId id) {
            return Quantity.of(30);
        }

        @Override
        public double expectedCash(Currency currency) {
            return 1000;
        }
    }

    private static Order order(Side side, long quantity, OrderType type) {
        OrderTerms terms = OrderTerms.of(ID, side, Quantity.of(quantity), type);
        return new Order(OrderId.of(1), terms, OrderId.of(1), Contingency.NONE, 0);
    }

    private static @Nullable String code(RiskRule rule, Order order) {
        Problem problem = rule.check(order, new Account(10));
        return problem == null ? null : problem.code();
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, 100, ",
        "BUY, 130, risk.lot",
        "SELL, 130, ",
        "SELL, 30, risk.lot",
    })
    void quantitiesAreWholeLotsUnlessTheyCloseThePosition(
            Side side, long quantity, @Nullable String expected) {
        assertThat(code(new LotAndTick(), order(side, quantity, OrderType.MARKET)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10.01, ", "10.005, risk.tick"})
    void pricesAreOnTicks(String price, @Nullable String expected) {
        OrderType limit = new OrderType.Limit(Price.of(price));
        OrderType stop = new OrderType.Stop(Price.of(price));
        OrderType both = new OrderType.StopLimit(Price.of("10"), Price.of(price));

        assertThat(code(new LotAndTick(), order(Side.BUY, 100, limit))).isEqualTo(expected);
        assertThat(code(new LotAndTick(), order(Side.BUY, 100, stop))).isEqualTo(expected);
        assertThat(code(new LotAndTick(), order(Side.BUY, 100, both))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"100, ", "101, risk.max-quantity"})
    void noOrderIsLargerThanTheLimit(long quantity, @Nullable String expected) {
        RiskRule rule = new MaximumQuantity(Quantity.of(100));

        assertThat(code(rule, order(Side.BUY, quantity, OrderType.MARKET))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10, ", "10.01, risk.max-notional"})
    void noOrderIsWorthMoreThanTheLimit(String price, @Nullable String expected) {
        RiskRule rule = new MaximumNotional(Decimal.of(1000));

        assertThat(code(rule, order(Side.BUY, 100, new OrderType.Limit(Price.of(price)))))
                .isEqualTo(expected);
    }

    @Test
    void anOrderOfUnknownWorthDoesNotPass() {
        Problem notional =
                new MaximumNotional(Decimal.of(1000))
                        .check(order(Side.BUY, 1, OrderType.MARKET), new Account(Double.NaN));
        Problem cash =
                new BuyingPower()
                        .check(order(Side.BUY, 1, OrderType.MARKET), new Account(Double.NaN));

        assertThat(notional).isEqualTo(Problem.of("risk.no-price", "instrument", ID));
        assertThat(cash).isEqualTo(Problem.of("risk.no-price", "instrument", ID));
    }

    @ParameterizedTest
    @CsvSource({"11, ", "9, ", "11.01, risk.price-collar", "8.99, risk.price-collar"})
    void limitsLieNearTheLastPrice(String price, @Nullable String expected) {
        RiskRule rule = new PriceCollar(10);

        assertThat(code(rule, order(Side.BUY, 1, new OrderType.Limit(Price.of(price)))))
                .isEqualTo(expected);
        assertThat(code(rule, order(Side.BUY, 1, new OrderType.Stop(Price.of(price)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"BUY, 10, ", "BUY, 60, risk.position-limit", "SELL, 100, "})
    void positionsDoNotGrowBeyondTheirShareOfEquity(
            Side side, long quantity, @Nullable String expected) {
        RiskRule rule = new PositionLimit(70);

        assertThat(code(rule, order(side, quantity, OrderType.MARKET))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SELL, 100, ", "SELL, 101, risk.short-sale", "BUY, 500, "})
    void nothingIsSoldThatIsNotFree(Side side, long quantity, @Nullable String expected) {
        assertThat(code(new NoShortSale(), order(side, quantity, OrderType.MARKET)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"100, ", "101, risk.buying-power"})
    void aPurchaseIsCoveredByCash(long quantity, @Nullable String expected) {
        assertThat(code(new BuyingPower(), order(Side.BUY, quantity, OrderType.MARKET)))
                .isEqualTo(expected);
    }

    @Test
    void aShareOfEquityIsLeftToBeClipped() {
        OrderTerms terms =
                OrderTerms.market(ID, Side.BUY, Quantity.of(1))
                        .withSize(new OrderSize.EquityShare(Quantity.of(5000), 1));
        Order order = new Order(OrderId.of(1), terms, OrderId.of(1), Contingency.NONE, 0);

        assertThat(code(new BuyingPower(), order)).isNull();
    }

    @Test
    void theGateHoldsARuleForEveryLimitThatIsSet() {
        RiskLimits tight = new RiskLimits(Quantity.of(100), Decimal.of(500), 5.0, 50.0, true, true);

        Problem problem =
                tight.gate().check(order(Side.BUY, 100, OrderType.MARKET), new Account(10));

        assertThat(problem).extracting(Problem::code).isEqualTo("risk.max-notional");
    }
}
