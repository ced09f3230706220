package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Property
    void productIsRoundedOnceToTheCurrency(
            @ForAll @LongRange(min = -99_999_999, max = 99_999_999) long price,
            @ForAll @LongRange(min = -99_999_999, max = 99_999_999) long quantity,
            @ForAll @IntRange(min = 1, max = 99_999) int multiplier,
            @ForAll @IntRange(max = 8) int scale) {
        Money product =
                Money.product(
                        Price.of(new Decimal(price, scale)),
                        Quantity.of(new Decimal(quantity, 6)),
                        new Decimal(multiplier, 4),
                        Currency.USD);
        BigDecimal exact =
                BigDecimal.valueOf(price, scale)
                        .multiply(BigDecimal.valueOf(quantity, 6))
                        .multiply(BigDecimal.valueOf(multiplier, 4));
        assertThat(product.amount().toBigDecimal())
                .isEqualByComparingTo(exact.setScale(2, RoundingMode.HALF_EVEN));
    }

    @ParameterizedTest
    @CsvSource({
        "100000USD,100000,USD",
        "-0.5BTC,-0.5,BTC",
        "1e6USD,1000000,USD",
        "1e6 USD,1000000,USD",
        "5 1INCH,5,1INCH",
        "3USDT,3,USDT",
        "7E12,7,E12",
    })
    void parses(String text, String amount, String currency) {
        Money money = Money.parse(text);
        assertThat(money.amount()).isEqualTo(Decimal.of(amount));
        assertThat(money.currency().code()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USD", "100", "100usd", "1..0USD", "$5", "5 US D", "NaNUSD"})
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void currenciesDoNotMix() {
        Money dollars = Money.parse("1USD");
        Money yuan = Money.parse("1CNY");
        assertThatThrownBy(() -> dollars.plus(yuan))
                .hasMessageContaining("1USD")
                .hasMessageContaining("1CNY");
        assertThatThrownBy(() -> dollars.minus(yuan)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollars.compareTo(yuan))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsAndRounds() {
        assertThat(Money.parse("1.25USD").plus(Money.parse("2USD"))).hasToString("3.25USD");
        assertThat(Money.parse("1USD").minus(Money.parse("2USD")).isNegative()).isTrue();
        assertThat(Money.parse("1.005USD").rounded()).hasToString("1USD");
        assertThat(Money.parse("1.015USD").rounded()).hasToString("1.02USD");
        assertThat(Money.parse("0.123456789BTC").rounded()).hasToString("0.12345679BTC");
        assertThat(Money.zero(Currency.USD).isZero()).isTrue();
        assertThat(Money.parse("3USD").negated()).hasToString("-3USD");
    }

    /** Minor units of ISO 4217, table A.1. */
    @ParameterizedTest
    @CsvSource({
        "USD,2", "CNY,2", "JPY,0", "KWD,3", "KRW,0", "HKD,2", "EUR,2", "CLF,4", "BTC,8", "USDT,8"
    })
    void currenciesHaveTheirMinorUnits(String code, int digits) {
        assertThat(Currency.of(code).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "usd", "US D", "TOOLONGACURRENCY"})
    void refusesOtherCurrencyCodes(String code) {
        assertThatThrownBy(() -> Currency.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + code + "'");
    }
}
