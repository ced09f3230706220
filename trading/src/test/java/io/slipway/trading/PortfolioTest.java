package io.slipway.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.slipway.model.CashMovement;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Lot;
import io.slipway.model.Money;
import io.slipway.model.OrderId;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.RoundTrip;
import io.slipway.model.Side;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private final List<RoundTrip> trips = new ArrayList<>();
    private final List<CashMovement> moved = new ArrayList<>();
    private final Portfolio portfolio =
            new Portfolio(Market.index(), Money.parse("10000USD"), trips::add, moved::add);

    private static Fill fill(Side side, String quantity, String price, String fee) {
        return new Fill(
                1,
                OrderId.of(1),
                Market.AAA,
                side,
                Quantity.of(quantity),
                Price.of(price),
                Money.parse(fee + "USD"),
                0,
                Fill.Liquidity.TAKER);
    }

    @Test
    void aPurchaseCostsPriceTimesQuantityAndFee() {
        portfolio.apply(fill(Side.BUY, "100", "10.25", "1.50"));

        assertThat(portfolio.cash()).isEqualTo(Money.parse("8973.50USD"));
        assertThat(portfolio.quantity(Market.AAA)).isEqualTo(Quantity.of(100));
        assertThat(portfolio.fees()).isEqualTo(Money.parse("1.5USD"));
    }

    @Test
    void equityFollowsTheLastPrice() {
        portfolio.apply(fill(Side.BUY, "100", "10", "0"));
        portfolio.mark(Market.AAA, 12.5);

        assertThat(portfolio.equity()).isEqualTo(10_250);
        assertThat(portfolio.netValue()).isEqualTo(1250);
        assertThat(portfolio.shortValue()).isZero();
    }

    @Test
    void lotsCloseFirstInFirstOut() {
        portfolio.apply(fill(Side.BUY, "100", "10", "1"));
        portfolio.apply(fill(Side.BUY, "100", "12", "1"));
        portfolio.apply(fill(Side.SELL, "150", "13", "3"));

        assertThat(trips).hasSize(2);
        assertThat(trips.get(0).profit()).isEqualTo(Money.parse("297USD"));
        assertThat(trips.get(1).quantity()).isEqualTo(Quantity.of(50));
        assertThat(trips.get(1).profit()).isEqualTo(Money.parse("48.5USD"));
        assertThat(portfolio.position(Market.AAA).lots())
                .extracting(Lot::quantity)
                .containsExactly(Quantity.of(50));
    }

    @Test
    void aSaleBeyondTheHoldingTurnsShort() {
        portfolio.apply(fill(Side.BUY, "100", "10", "0"));
        portfolio.apply(fill(Side.SELL, "150", "11", "0"));
        portfolio.mark(Market.AAA, 9);

        assertThat(portfolio.quantity(Market.AAA)).isEqualTo(Quantity.of(-50));
        assertThat(portfolio.equity()).isEqualTo(10_000 + 100 + 50 * 2);
        assertThat(portfolio.netValue()).isEqualTo(-450);
        assertThat(portfolio.shortValue()).isEqualTo(450);
    }

    @Test
    void aSplitChangesUnitsAndPriceButNotWorth() {
        portfolio.apply(fill(Side.BUY, "100", "30", "0"));
        portfolio.mark(Market.AAA, 33);
        double before = portfolio.equity();

        portfolio.apply(action(CorporateAction.Type.SPLIT, "3"));

        assertThat(portfolio.quantity(Market.AAA)).isEqualTo(Quantity.of(300));
        assertThat(portfolio.equity()).isCloseTo(before, within(1e-9));
        assertThat(portfolio.position(Market.AAA).lots().getFirst().price())
                .isEqualTo(Price.of("10"));
    }

    @Test
    void aFractionLeftByASplitIsPaidOut() {
        portfolio.apply(fill(Side.BUY, "15", "13", "0"));
        portfolio.mark(Market.AAA, 13);

        portfolio.apply(action(CorporateAction.Type.SPLIT, "1.3"));

        assertThat(portfolio.quantity(Market.AAA)).isEqualTo(Quantity.of(19));
        assertThat(portfolio.cash()).isEqualTo(Money.parse("9810USD"));
        assertThat(moved)
                .containsExactly(movement(CashMovement.Kind.CASH_IN_LIEU, "0.5", "10", "5USD"));
        assertThat(portfolio.equity()).isCloseTo(10_000, within(1e-9));
    }

    @Test
    void aDividendIsPaidPerUnitHeldAndMarksThePriceDown() {
        portfolio.apply(fill(Side.BUY, "100", "10", "0"));
        portfolio.mark(Market.AAA, 10);

        portfolio.apply(action(CorporateAction.Type.CASH_DIVIDEND, "0.235"));

        assertThat(portfolio.dividends()).isEqualTo(Money.parse("23.5USD"));
        assertThat(moved)
                .containsExactly(movement(CashMovement.Kind.DIVIDEND, "100", "0.235", "23.5USD"));
        assertThat(portfolio.cash()).isEqualTo(Money.parse("9023.5USD"));
        assertThat(portfolio.equity()).isCloseTo(10_000, within(1e-9));
    }

    @Test
    void aShortPositionPaysTheDividend() {
        portfolio.apply(fill(Side.SELL, "100", "10", "0"));

        portfolio.apply(action(CorporateAction.Type.CASH_DIVIDEND, "0.5"));

        assertThat(portfolio.cash()).isEqualTo(Money.parse("10950USD"));
        assertThat(moved)
                .containsExactly(movement(CashMovement.Kind.DIVIDEND, "-100", "0.5", "-50USD"));
    }

    private static CashMovement movement(
            CashMovement.Kind kind, String quantity, String perUnit, String amount) {
        return new CashMovement(
                5,
                Market.AAA,
                kind,
                Quantity.of(quantity),
                Decimal.of(perUnit),
                Money.parse(amount));
    }

    private static CorporateAction action(CorporateAction.Type type, String value) {
        return new CorporateAction(Market.AAA, type, Decimal.of(value), 5, 5);
    }

    @Test
    void anInstrumentOfAnotherCurrencyIsRefused() {
        Instrument foreign = Instrument.stock(InstrumentId.of("600519.XSHG"), Currency.CNY);
        InstrumentIndex index = InstrumentIndex.of(List.of(foreign));

        assertThatThrownBy(() -> new Portfolio(index, Money.parse("1USD"), _ -> {}, _ -> {}))
                .hasMessageContaining("600519.XSHG trades in CNY, not USD");
    }

    /** Cash, round trips and open lots tell the same story to the last cent. */
    @Property
    void booksBalanceExactly(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 997) Integer> raw) {
        List<RoundTrip> closed = new ArrayList<>();
        Portfolio books =
                new Portfolio(Market.index(), Money.parse("10000USD"), closed::add, _ -> {});
        for (int i = 0; i < raw.size(); i++) {
            Side side = raw.get(i) % 2 == 0 ? Side.BUY : Side.SELL;
            String quantity = raw.get(i) + "." + (i * 37 % 1000);
            books.apply(fill(side, quantity, "1" + i + "." + raw.get(i), "0." + (i % 90 + 10)));
        }

        Money expected = Money.parse("10000USD");
        for (RoundTrip trip : closed) {
            expected = expected.plus(trip.profit());
        }
        for (Lot lot : books.position(Market.AAA).lots()) {
            Money cost = lot.quantity().isPositive() ? lot.cost() : lot.cost().negated();
            expected = expected.minus(cost).minus(lot.fee());
        }
        assertThat(books.cash()).isEqualTo(expected);
    }
}
