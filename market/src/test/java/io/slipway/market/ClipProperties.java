package io.slipway.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.Bar;
import io.slipway.model.Contingency;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderId;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.TimeInForce;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** A clipped order buys as much as the cash pays for, and not one lot more would have been paid. */
class ClipProperties {

    private static final InstrumentId ID = InstrumentId.of("X.TEST");

    @Property(tries = 2000)
    void clippedToTheLastLot(
            @ForAll @LongRange(min = 0, max = 100_000_000) long cashCents,
            @ForAll @IntRange(min = 1, max = 2_000_000) int priceTicks,
            @ForAll("fees") String fees,
            @ForAll("lots") Decimal lot) {
        Instrument instrument = Instrument.stock(ID, Currency.USD).withLotSize(lot);
        Money cash = Money.of(new Decimal(cashCents, 2), Currency.USD);
        TestAccount account = new TestAccount(cash, instrument);
        Quantity wish = Quantity.of(lot.times(Decimal.of(100_000_000), 8, Money.ROUNDING));

        buy(account, FeeModel.parse(fees), wish, priceTicks / 100.0);

        Decimal bought = account.quantity(ID).value();
        assertThat(account.cash().isNegative()).isFalse();
        assertThat(bought.isMultipleOf(lot)).isTrue();
        if (bought.compareTo(wish.value()) < 0) {
            BigDecimal oneMore = bought.plus(lot).toBigDecimal();
            BigDecimal needed = cost(instrument, FeeModel.parse(fees), oneMore, priceTicks);
            assertThat(needed).isGreaterThan(cash.amount().toBigDecimal());
        }
    }

    @Provide
    Arbitrary<String> fees() {
        return Arbitraries.of(
                "none",
                "bps:10",
                "bps:300",
                "bps:3,min=5",
                "per-share:0.005,min=1,max=1%",
                "per-share:2",
                "fixed:9.99");
    }

    @Provide
    Arbitrary<Decimal> lots() {
        return Arbitraries.of("1", "100", "0.01", "0.000001").map(Decimal::parse);
    }

    private static void buy(TestAccount account, FeeModel fees, Quantity wish, double price) {
        SimulatedVenue venue = new SimulatedVenue(VenueSettings.DEFAULT.withFees(fees));
        venue.connect(account, account);
        OrderTerms terms =
                new OrderTerms(
                        ID,
                        Side.BUY,
                        new OrderSize.EquityShare(wish, 1),
                        OrderType.MARKET,
                        TimeInForce.DAY,
                        "");
        OrderId one = OrderId.of(1);
        venue.submit(List.of(new Order(one, terms, one, Contingency.NONE, 0)));
        venue.onMarket(
                new Bar(ID, Frequency.DAY, 1, 1, price, price, price, price, 1, Double.NaN, 1));
    }

    /** Unrounded value and fee, reckoned without the code under test. */
    private static BigDecimal cost(
            Instrument instrument, FeeModel fees, BigDecimal units, int priceTicks) {
        BigDecimal value = units.multiply(BigDecimal.valueOf(priceTicks, 2));
        Money notional = Money.of(Decimal.of(value), Currency.USD).rounded();
        Money fee =
                fees.fee(
                        new Traded(
                                instrument,
                                Side.BUY,
                                Quantity.of(Decimal.of(units)),
                                notional,
                                Fill.Liquidity.TAKER));
        return value.add(fee.amount().toBigDecimal());
    }
}
