package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.InstrumentId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestInstrumentTest {

    private static final List<InstrumentId> KNOWN =
            List.of(
                    InstrumentId.of("AAPL.XNAS"),
                    InstrumentId.of("600519.XSHG"),
                    InstrumentId.of("SPY.ARCX"));

    @ParameterizedTest
    @CsvSource({
        "AAPL, AAPL.XNAS",
        "aapl, AAPL.XNAS",
        "AAPL.XNYS, AAPL.XNAS",
        "APPL.XNAS, AAPL.XNAS",
        "APPL, AAPL.XNAS",
        "600519, 600519.XSHG",
        "600159.XSHG, 600519.XSHG"
    })
    void namesWhatWasProbablyMeant(String typed, String meant) {
        assertThat(NearestInstrument.to(typed, KNOWN)).contains(meant);
    }

    @Test
    void namesNothingThatIsFarAway() {
        assertThat(NearestInstrument.to("BTCUSDT.BINANCE", KNOWN)).isEmpty();
        assertThat(NearestInstrument.to("AAPL", List.of())).isEmpty();
    }

    @Test
    void namesEveryVenueOfASymbol() {
        List<InstrumentId> twice =
                List.of(InstrumentId.of("AAPL.XNAS"), InstrumentId.of("AAPL.XFRA"));
        assertThat(NearestInstrument.to("AAPL", twice)).contains("AAPL.XFRA, AAPL.XNAS");
    }
}
