package io.slipway.model;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators the property tests share. */
final class Samples {

    private Samples() {}

    static Arbitrary<Decimal> decimals() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(-999_999_999_999_999_999L, 999_999_999_999_999_999L),
                        Arbitraries.integers().between(0, 18))
                .as(Decimal::new);
    }

    static Arbitrary<Venue> venues() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('_')
                .ofMinLength(2)
                .ofMaxLength(16)
                .map(Venue::of);
    }

    static Arbitrary<InstrumentId> instruments() {
        Arbitrary<String> symbols =
                Arbitraries.strings()
                        .alpha()
                        .numeric()
                        .withChars("^=&/_.+:-")
                        .ofMinLength(1)
                        .ofMaxLength(40);
        return Combinators.combine(symbols, venues()).as(InstrumentId::of);
    }

    static Arbitrary<Currency> currencies() {
        Arbitrary<String> coins =
                Arbitraries.strings()
                        .withCharRange('A', 'Z')
                        .withCharRange('0', '9')
                        .ofMinLength(2)
                        .ofMaxLength(12);
        return Arbitraries.oneOf(
                        Arbitraries.of("USD", "CNY", "JPY", "KWD", "USDT", "1INCH", "E12"), coins)
                .map(Currency::of);
    }

    static Arbitrary<Frequency> frequencies() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999),
                        Arbitraries.of(Frequency.Unit.class))
                .as(Frequency::new);
    }

    static Bar bar(InstrumentId id, long time) {
        return new Bar(id, Frequency.DAY, time, time, 10, 12, 9, 11, 100, Double.NaN, 1);
    }
}
