package io.slipway.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.InstrumentId;
import org.junit.jupiter.api.Test;

class PerInstrumentTest {

    @Test
    void eachInstrumentHasItsOwnMemoryAndKeepsIt() {
        PerInstrument<StringBuilder> notes =
                new PerInstrument<>(id -> new StringBuilder(id.symbol()));

        notes.of(InstrumentId.of("AAA.XNYS")).append(1);
        notes.of(InstrumentId.of("BBB.XNYS")).append(2);
        notes.of(InstrumentId.of("AAA.XNYS")).append(3);
        notes.of(InstrumentId.of("AAA.XNYS")).append(4);

        assertThat(notes.of(InstrumentId.of("BBB.XNYS"))).hasToString("BBB2");
        assertThat(notes.of(InstrumentId.of("AAA.XNYS"))).hasToString("AAA134");
    }
}
