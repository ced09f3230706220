package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolsTest {

    @ParameterizedTest
    @CsvSource({
        "600519.SH,600519.XSHG",
        "600519.XSHG,600519.XSHG",
        "SH600519,600519.XSHG",
        "600519.SSE,600519.XSHG",
        "00700.HK,00700.XHKG",
        "RB2410.SHF,rb2410.XSGE",
        "RB2410.XSGE,rb2410.XSGE",
        "rb2410.SHFE,rb2410.XSGE",
        "rb2410.XSGE,rb2410.XSGE",
        "AAPL.NASDAQ,AAPL.XNAS",
        "AAPL.XNAS,AAPL.XNAS",
        "BRK.B.XNYS,BRK.B.XNYS",
        "BRK.B.NYSE,BRK.B.XNYS",
        "BTCUSDT,BTCUSDT.BINANCE",
        "BTCUSDT.BINANCE,BTCUSDT.BINANCE",
        "BTC-USDT.OKX,BTC-USDT.OKX",
        "SPY.ARCX,SPY.ARCX",
        "FOO.MYVENUE,FOO.MYVENUE",
        "' 600519.SH ',600519.XSHG",
        "BTCUSD_PERP,BTCUSD_PERP.BINANCECOINM",
        "430047.BJ,430047.XBSE",
        "BTCUSD.BITSTAMP,BTCUSD.BITSTAMP",
    })
    void guessesWhatIsUnambiguous(String text, String id) {
        assertThat(Symbols.guess(text)).hasToString(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "600519;600519.XSHG, 600519.XSHE",
                "AAPL;AAPL.XNAS, AAPL.XNYS",
                "BRK-B;BRK.B.XNYS",
                "BRK.B;BRK.B.XNAS",
                "BTC/USDT;BTCUSDT.BINANCE",
                "BTC/USDT;BTC-USDT.OKX",
            })
    void namesTheCandidatesOfWhatIsNot(String text, String candidates) {
        assertThatThrownBy(() -> Symbols.guess(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("model.symbol.ambiguous")
                .hasMessageContaining(text)
                .satisfies(thrown ->
                        assertThat(thrown.getMessage())
                                .contains(List.of(candidates.split(", ", -1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "贵州茅台", "6005", "not a symbol", "12345678", "600519.", ".SH"})
    void refusesWhatNobodyWrites(String text) {
        assertThatThrownBy(() -> Symbols.guess(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("model.symbol.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "600519,XSHG,600519.XSHG", "600519.SH,XSHG,600519.XSHG", "AAPL,XNAS,AAPL.XNAS",
        "BRK-B,XNYS,BRK.B.XNYS", "BTC/USDT,OKX,BTC-USDT.OKX", "BTCUSDT,BYBIT,BTCUSDT.BYBIT",
        "BTCUSDT,BINANCEUSDM,BTCUSDT.BINANCEUSDM", "VOD,XLON,VOD.XLON", "^GSPC,INDEX,^GSPC.INDEX",
    })
    void aVenueSettlesIt(String text, String venue, String id) {
        assertThat(Symbols.guess(text, Venue.of(venue))).hasToString(id);
    }

    @ParameterizedTest
    @CsvSource({"60051,XSHG", "'a b',XLON", "贵州茅台,XSHG"})
    void aVenueDoesNotMakeNonsenseASymbol(String text, String venue) {
        assertThatThrownBy(() -> Symbols.guess(text, Venue.of(venue)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theSentenceIsReadable() {
        String sentence;
        try {
            throw new IllegalStateException(Symbols.guess("600519").toString());
        } catch (ProblemException e) {
            sentence = Messages.in(Messages.Language.EN).text(e.problems().getFirst());
        }
        assertThat(sentence)
                .isEqualTo(
                        "'600519' may mean several instruments: 600519.XBSE, 600519.XSHE,"
                                + " 600519.XSHG. Write the one you mean.");
    }

    @Property
    void neverFailsInAnotherWay(@ForAll String text) {
        try {
            assertThat(Symbols.guess(text)).isNotNull();
        } catch (ProblemException e) {
            assertThat(e.problems()).hasSize(1);
        }
    }
}
