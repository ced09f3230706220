package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SymbolSchemeTest {

    /** Forms as the documentation of each system gives them. */
    @ParameterizedTest
    @CsvSource({
        "TUSHARE,600519.SH,600519.XSHG",
        "TUSHARE,000001.SZ,000001.XSHE",
        "TUSHARE,430047.BJ,430047.XBSE",
        "TUSHARE,00700.HK,00700.XHKG",
        "TUSHARE,RB2410.SHF,rb2410.XSGE",
        "TUSHARE,SR2409.ZCE,SR2409.XZCE",
        "TUSHARE,M2409.DCE,m2409.XDCE",
        "TUSHARE,IF2412.CFX,IF2412.CCFX",
        "TUSHARE,SC2412.INE,sc2412.XINE",
        "TUSHARE,SI2412.GFE,si2412.GFEX",
        "JOINQUANT,600519.XSHG,600519.XSHG",
        "JOINQUANT,000001.XSHE,000001.XSHE",
        "JOINQUANT,430047.BJSE,430047.XBSE",
        "JOINQUANT,RB2410.XSGE,rb2410.XSGE",
        "QLIB,SH600519,600519.XSHG",
        "QLIB,SZ000001,000001.XSHE",
        "QLIB,BJ430047,430047.XBSE",
        "VNPY,600519.SSE,600519.XSHG",
        "VNPY,000001.SZSE,000001.XSHE",
        "VNPY,rb2410.SHFE,rb2410.XSGE",
        "VNPY,IF2412.CFFEX,IF2412.CCFX",
        "VNPY,AAPL.NASDAQ,AAPL.XNAS",
        "VNPY,BRK.B.NYSE,BRK.B.XNYS",
        "VNPY,SPY.ARCA,SPY.ARCX",
        "VNPY,BTCUSDT.BINANCE,BTCUSDT.BINANCE",
        "VNPY,00700.SEHK,00700.XHKG",
        "BINANCE,BTCUSDT,BTCUSDT.BINANCE",
        "BINANCE,BTCUSD_PERP,BTCUSD_PERP.BINANCECOINM",
        "BINANCE,BTCUSDT_241227,BTCUSDT_241227.BINANCEUSDM",
        "BINANCE,BTCUSD_241227,BTCUSD_241227.BINANCECOINM",
        "SLIPWAY,BRK.B.XNYS,BRK.B.XNYS",
        "SLIPWAY,BTC-USDT.OKX,BTC-USDT.OKX",
    })
    void readsAndWritesTheDocumentedForms(SymbolScheme scheme, String text, String id) {
        assertThat(scheme.parse(text)).hasToString(id);
        assertThat(scheme.format(InstrumentId.of(id))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "CCXT,BTC/USDT,BINANCE,BTCUSDT.BINANCE",
        "CCXT,ETH/BTC,BINANCE,ETHBTC.BINANCE",
        "CCXT,BTC/USDT:USDT,BINANCEUSDM,BTCUSDT.BINANCEUSDM",
        "CCXT,BTC/USDT:USDT-241227,BINANCEUSDM,BTCUSDT_241227.BINANCEUSDM",
        "CCXT,BTC/USD:BTC,BINANCECOINM,BTCUSD_PERP.BINANCECOINM",
        "CCXT,BTC/USD:BTC-241227,BINANCECOINM,BTCUSD_241227.BINANCECOINM",
        "CCXT,BTC/USDT,OKX,BTC-USDT.OKX",
        "CCXT,BTC/USDT:USDT,OKX,BTC-USDT-SWAP.OKX",
        "CCXT,BTC/USD:BTC,OKX,BTC-USD-SWAP.OKX",
        "CCXT,BTC/USDT:USDT-241227,OKX,BTC-USDT-241227.OKX",
        "CCXT,BTC/USD,COINBASE,BTC-USD.COINBASE",
        "CCXT,BTC/USD,BITSTAMP,BTCUSD.BITSTAMP",
        "CCXT,GRT/USD,BITSTAMP,GRTUSD.BITSTAMP",
        "CCXT,BTC/USD,KRAKEN,BTC/USD.KRAKEN",
        "CCXT,BTC/USDT,GATE,BTC_USDT.GATE",
        "CCXT,GALA/EUR,BINANCE,GALAEUR.BINANCE",
        "US,AAPL,XNAS,AAPL.XNAS",
        "US,BRK.B,XNYS,BRK.B.XNYS",
        "BINANCE,BTCUSDT,BINANCEUSDM,BTCUSDT.BINANCEUSDM",
    })
    void readsAndWritesWithAVenue(SymbolScheme scheme, String text, String venue, String id) {
        assertThat(scheme.parse(text, Venue.of(venue))).hasToString(id);
        assertThat(scheme.format(InstrumentId.of(id))).isEqualTo(text);
    }

    /** Spellings that are read but not written. */
    @ParameterizedTest
    @CsvSource({
        "TUSHARE,600519.sh,600519.XSHG", "QLIB,sh600519,600519.XSHG",
        "BINANCE,btcusdt,BTCUSDT.BINANCE", "JOINQUANT,600519.xshg,600519.XSHG",
    })
    void letterCaseDoesNotMatterWhereItSaysNothing(SymbolScheme scheme, String text, String id) {
        assertThat(scheme.parse(text)).hasToString(id);
    }

    @ParameterizedTest
    @CsvSource({"BRK-B,XNYS,BRK.B.XNYS", "BF-B,XNYS,BF.B.XNYS"})
    void classesMayStandBehindAHyphen(String text, String venue, String id) {
        assertThat(SymbolScheme.US.parse(text, Venue.of(venue))).hasToString(id);
    }

    /** CCXT's {@code binance} trades all three of its markets. */
    @ParameterizedTest
    @CsvSource({
        "BTC/USDT:USDT,BTCUSDT.BINANCEUSDM",
        "BTC/USD:BTC,BTCUSD_PERP.BINANCECOINM",
    })
    void binanceStandsForItsFuturesMarketsToo(String text, String id) {
        assertThat(SymbolScheme.CCXT.parse(text, Venue.of("BINANCE"))).hasToString(id);
    }

    @ParameterizedTest
    @CsvSource({
        "TUSHARE,600519",
        "TUSHARE,60051.SH",
        "TUSHARE,600519.XSHG",
        "TUSHARE,AAPL.SH",
        "TUSHARE,SR409.ZCE",
        "JOINQUANT,600519.SH",
        "QLIB,600519SH",
        "QLIB,SH60051",
        "QLIB,XX600519",
        "VNPY,600519.SH",
        "VNPY,SR409.CZCE",
        "VNPY,AAPL",
        "BINANCE,AAPL",
        "BINANCE,BTC/USDT",
        "BINANCE,USDT",
        "SLIPWAY,600519.SH",
        "SLIPWAY,AAPL.NASDAQ",
        "SLIPWAY,AAPL",
        "SLIPWAY,60051.XSHG",
        "VNPY,'6 519.SSE'",
        "QLIB,'SH 60051'",
    })
    void refusesOtherFormsAndNamesTheExpectedOne(SymbolScheme scheme, String text) {
        assertThatThrownBy(() -> scheme.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("model.symbol.unreadable")
                .hasMessageContaining(text)
                .hasMessageContaining(scheme.example());
    }

    @ParameterizedTest
    @CsvSource({"CCXT,BTC/USDT", "US,AAPL"})
    void asksForTheVenueWhereTheSchemeLeavesItOpen(SymbolScheme scheme, String text) {
        assertThat(scheme.needsVenue()).isTrue();
        assertThatThrownBy(() -> scheme.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("model.symbol.no-venue");
    }

    @ParameterizedTest
    @CsvSource({
        "CCXT,BTC/XYZ,BINANCE",
        "CCXT,BTC/USDT,XNYS",
        "CCXT,BTC/USDT:BTC,BINANCE",
        "CCXT,BTC/USDT:USDT,BITSTAMP",
        "CCXT,BTC/USDT,BINANCEUSDM",
        "CCXT,BTCUSDT,BINANCE",
        "US,AAPL,XSHG",
        "US,TOOLONG,XNYS",
        "TUSHARE,600519.SH,XSHE",
        "QLIB,SH600519,XSHE",
        "SLIPWAY,AAPL.XNAS,XNYS",
    })
    void refusesWhatTheVenueDoesNotHave(SymbolScheme scheme, String text, String venue) {
        assertThatThrownBy(() -> scheme.parse(text, Venue.of(venue)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({
        "TUSHARE,AAPL.XNAS", "JOINQUANT,BTCUSDT.BINANCE", "QLIB,00700.XHKG", "VNPY,SR2409.XZCE",
        "VNPY,VOD.XLON", "CCXT,AAPL.XNAS", "CCXT,BTCUSDT.NOWHERE", "BINANCE,BTCUSD.BITSTAMP",
        "US,600519.XSHG", "QLIB,60051.XSHG", "SLIPWAY,AAPL.NASDAQ",
    })
    void refusesToWriteWhatItCannotExpress(SymbolScheme scheme, String id) {
        assertThatThrownBy(() -> scheme.format(InstrumentId.of(id)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("model.symbol.inexpressible")
                .hasMessageContaining(id)
                .hasMessageContaining(scheme.example());
    }

    @ParameterizedTest
    @EnumSource(SymbolScheme.class)
    void theExampleIsOfTheScheme(SymbolScheme scheme) {
        Venue venue =
                switch (scheme) {
                    case CCXT, BINANCE -> Venue.of("BINANCE");
                    case US -> Venue.of("XNYS");
                    default -> Venue.of("XSHG");
                };
        assertThat(scheme.format(scheme.parse(scheme.example(), venue)))
                .isEqualTo(scheme.example());
    }

    @Provide
    Arbitrary<InstrumentId> listed() {
        Arbitrary<String> six = digits(6);
        Arbitrary<String> product =
                Arbitraries.of("rb", "m", "cu", "sc", "si", "IF", "SR", "TA", "T");
        Arbitrary<String> month = Arbitraries.of("2401", "2410", "2512", "3001");
        Arbitrary<String> coin =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(2).ofMaxLength(6);
        Arbitrary<String> quote =
                Arbitraries.of("USDT", "USDC", "BTC", "ETH", "EUR", "USD", "FDUSD");
        Arbitrary<String> separator = Arbitraries.of("", "-", "_", "/");
        Arbitrary<String> suffix = Arbitraries.of("", "-SWAP", "-241227", "_PERP", "_241227");
        Arbitrary<String> ticker =
                Combinators.combine(coin, Arbitraries.of("", ".A", ".B", ".PR"))
                        .as((base, share) -> base.substring(0, Math.min(5, base.length())) + share);
        return Arbitraries.oneOf(
                ids(six, "XSHG", "XSHE", "XBSE"),
                ids(digits(5), "XHKG"),
                ids(
                        Combinators.combine(product, month).as(String::concat),
                        "XSGE",
                        "XDCE",
                        "XINE",
                        "GFEX",
                        "XZCE",
                        "CCFX"),
                ids(ticker, "XNYS", "XNAS", "ARCX", "XASE", "BATS", "IEXG", "SMART"),
                ids(
                        Combinators.combine(coin, separator, quote, suffix)
                                .as((base, between, second, end) -> base + between + second + end),
                        "BINANCE",
                        "BINANCEUSDM",
                        "BINANCECOINM",
                        "OKX",
                        "COINBASE",
                        "KRAKEN",
                        "BITSTAMP",
                        "GATE",
                        "BYBIT",
                        "KUCOIN"),
                Samples.instruments());
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    private static Arbitrary<InstrumentId> ids(Arbitrary<String> symbols, String... venues) {
        return Combinators.combine(symbols, Arbitraries.of(venues))
                .as((symbol, venue) -> InstrumentId.of(symbol, Venue.of(venue)));
    }

    @Property(tries = 4000)
    void whatASchemeWritesItReadsBack(
            @ForAll("listed") InstrumentId id, @ForAll SymbolScheme scheme) {
        String text;
        try {
            text = scheme.format(id);
        } catch (ProblemException e) {
            return;
        }
        assertThat(scheme.parse(text, id.venue())).isEqualTo(id);
        if (!scheme.needsVenue() && !id.venue().code().equals("BINANCEUSDM")) {
            assertThat(scheme.parse(text)).isEqualTo(id);
        }
    }

    /** Reading never fails in another way than by refusing, whatever the text. */
    @Property(tries = 2000)
    void anyTextIsReadOrRefused(@ForAll String text, @ForAll SymbolScheme scheme) {
        try {
            assertThat(scheme.format(scheme.parse(text))).isNotBlank();
        } catch (ProblemException e) {
            assertThat(e.problems()).hasSize(1);
        }
    }
}
