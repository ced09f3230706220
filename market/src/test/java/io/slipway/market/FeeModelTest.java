package io.slipway.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Fill.Liquidity;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Messages;
import io.slipway.model.Money;
import io.slipway.model.Price;
import io.slipway.model.ProblemException;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeeModelTest {

    /**
     * Interactive Brokers, "Commissions: Stocks", United States: the three examples of the fixed
     * plan, and the note that the maximum counts where it is below the minimum.
     */
    @ParameterizedTest
    @CsvSource({"100, 25, 1", "1000, 25, 5", "1000, 0.25, 2.5", "10, 0.20, 0.02"})
    void interactiveBrokersFixed(String shares, String price, String fee) {
        FeeModel model = FeeModel.parse("per-share:0.005,min=1,max=1%");

        assertThat(charged(model, shares, price, "USD", Liquidity.TAKER))
                .isEqualTo(Money.parse(fee + "USD"));
    }

    /**
     * Interactive Brokers, tiered plan up to 300,000 shares a month: 0.0035 a share, at least 0.35.
     */
    @ParameterizedTest
    @CsvSource({"50, 100, 0.35", "1000, 25, 3.5", "100, 0.2, 0.2"})
    void interactiveBrokersTiered(String shares, String price, String fee) {
        FeeModel model = FeeModel.parse("per-share:0.0035,min=0.35,max=1%");

        assertThat(charged(model, shares, price, "USD", Liquidity.TAKER))
                .isEqualTo(Money.parse(fee + "USD"));
    }

    /** Binance, "Futures fee structure and fee calculations": one BTCUSDT bought and sold again. */
    @ParameterizedTest
    @CsvSource({"10104, TAKER, 5.052", "11104, MAKER, 2.2208"})
    void binanceFutures(String price, Liquidity liquidity, String fee) {
        FeeModel model = FeeModel.parse("maker-taker:2,5");

        assertThat(charged(model, "1", price, "USDT", liquidity))
                .isEqualTo(Money.parse(fee + "USDT"));
    }

    /** The usual A-share commission of 0.03 %, at least 5 yuan an order. */
    @ParameterizedTest
    @CsvSource({"1000, 10, 5", "100, 1700, 51", "2000, 8.3333, 5"})
    void chinaCommission(String shares, String price, String fee) {
        FeeModel model = FeeModel.parse("bps:3,min=5");

        assertThat(charged(model, shares, price, "CNY", Liquidity.TAKER))
                .isEqualTo(Money.parse(fee + "CNY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"none | 0", "fixed:9.99 | 9.99", "bps:10 | 1", "maker-taker:-1,5 | 0.5"})
    void simpleModels(String text, String fee) {
        assertThat(charged(FeeModel.parse(text), "10", "100", "USD", Liquidity.TAKER))
                .isEqualTo(Money.parse(fee + "USD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "bps:10",
                "bps:2.5,min=5",
                "per-share:0.005",
                "per-share:0.005,min=1,max=1%",
                "per-share:0.005,max=0.5%",
                "fixed:9.99",
                "maker-taker:2,5",
                "maker-taker:-0.5,3"
            })
    void textRoundTrips(String text) {
        assertThat(FeeModel.parse(text)).hasToString(text);
        assertThat(FeeModel.parse(text)).isEqualTo(FeeModel.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "free",
                "bps",
                "bps:",
                "bps:x",
                "bps:-1",
                "bps:NaN",
                "bps:1,2",
                "bps:1,max=3",
                "bps:1,min=1,min=2",
                "per-share:0.005,max=1",
                "fixed:1,min=2",
                "maker-taker:2",
                "maker-taker:-10000,1",
                "none:1"
            })
    void unreadableTextIsNamedWithTheFormsThereAre(String text) {
        assertThatThrownBy(() -> FeeModel.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            String sentence =
                                    Messages.in(Messages.Language.EN).text(e.problems().getFirst());
                            assertThat(sentence)
                                    .contains("\"" + text + "\"", "maker-taker:MAKER,TAKER");
                        });
    }

    @Property
    void basisPointsRoundTrip(@ForAll @LongRange(min = 0, max = 1_000_000) long hundredths) {
        String text = new Fees.BasisPoints(decimal(hundredths), decimal(hundredths * 7)).toString();

        assertThat(FeeModel.parse(text)).hasToString(text);
    }

    /** The clip search relies on it. */
    @Property
    void feeNeverFallsAsTheQuantityGrows(
            @ForAll @IntRange(min = 1, max = 5_000) int shares,
            @ForAll @IntRange(min = 1, max = 50_000) int cents) {
        for (String text : new String[] {"bps:3,min=5", "per-share:0.005,min=1,max=1%"}) {
            FeeModel model = FeeModel.parse(text);
            String price = decimal(cents).toString();
            Money less = charged(model, Integer.toString(shares), price, "USD", Liquidity.TAKER);
            Money more =
                    charged(model, Integer.toString(shares + 1), price, "USD", Liquidity.TAKER);

            assertThat(more).isGreaterThanOrEqualTo(less);
        }
    }

    private static Decimal decimal(long hundredths) {
        return new Decimal(hundredths, 2);
    }

    private static Money charged(
            FeeModel model, String units, String price, String currency, Liquidity liquidity) {
        Instrument instrument = Instrument.stock(InstrumentId.of("X.TEST"), Currency.of(currency));
        Quantity quantity = Quantity.of(units);
        Money notional = instrument.notional(Price.of(price), quantity);
        return model.fee(new Traded(instrument, Side.BUY, quantity, notional, liquidity));
    }
}
