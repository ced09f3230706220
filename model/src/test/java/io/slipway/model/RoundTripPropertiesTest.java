package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What is written is read back as the same. */
class RoundTripPropertiesTest {

    @Provide
    Arbitrary<Decimal> decimals() {
        return Samples.decimals();
    }

    @Provide
    Arbitrary<InstrumentId> instruments() {
        return Samples.instruments();
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Samples.currencies();
    }

    @Provide
    Arbitrary<Frequency> frequencies() {
        return Samples.frequencies();
    }

    @Property
    void prices(@ForAll("decimals") Decimal value) {
        Price price = Price.of(value);
        assertThat(Price.parse(price.toString())).isEqualTo(price);
        assertThat(Price.of(price.toString())).isEqualTo(price).hasSameHashCodeAs(price);
    }

    @Property
    void quantities(@ForAll("decimals") Decimal value) {
        Quantity quantity = Quantity.of(value);
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
        assertThat(Quantity.of(quantity.toString())).isEqualTo(quantity);
    }

    @Property
    void money(@ForAll("decimals") Decimal amount, @ForAll("currencies") Currency currency) {
        Money money = Money.of(amount, currency);
        assertThat(Money.parse(money.toString())).isEqualTo(money);
    }

    @Property
    void currencies(@ForAll("currencies") Currency currency) {
        assertThat(Currency.parse(currency.toString())).isEqualTo(currency);
        assertThat(Currency.of(currency.code())).isEqualTo(currency);
    }

    @Property
    void frequencies(@ForAll("frequencies") Frequency frequency) {
        assertThat(Frequency.parse(frequency.toString())).isEqualTo(frequency);
        assertThat(Frequency.of(frequency.toString())).isEqualTo(frequency);
    }

    @Property
    void frequenciesOrderAsTheyEqual(
            @ForAll("frequencies") Frequency a, @ForAll("frequencies") Frequency b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.length().compareTo(b.length()) < 0) {
            assertThat(a).isLessThan(b);
        }
    }

    @Property
    void instruments(@ForAll("instruments") InstrumentId id) {
        assertThat(InstrumentId.parse(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
        assertThat(InstrumentId.of(id.toString())).isEqualTo(id);
        assertThat(InstrumentId.of(id.symbol(), id.venue())).isEqualTo(id);
        assertThat(Venue.parse(id.venue().toString())).isEqualTo(id.venue());
    }

    @Property
    void instrumentsOrderAsTheyEqual(
            @ForAll("instruments") InstrumentId a, @ForAll("instruments") InstrumentId b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Property
    void orderIds(@ForAll @LongRange(min = 1) long number) {
        OrderId id = OrderId.of(number);
        assertThat(OrderId.parse(id.toString())).isEqualTo(id);
    }

    @Property
    void times(@ForAll long epochNanos) {
        Instant instant = Times.instant(epochNanos);
        assertThat(Times.epochNanos(instant)).isEqualTo(epochNanos);
    }
}
