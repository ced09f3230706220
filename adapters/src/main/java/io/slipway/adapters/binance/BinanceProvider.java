package io.slipway.adapters.binance;

import io.slipway.adapters.http.Given;
import io.slipway.adapters.http.Patience;
import io.slipway.adapters.http.Pause;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.DataSourceProvider;
import io.slipway.model.Frequency;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Opens Binance's public market data. */
public final class BinanceProvider implements DataSourceProvider {

    private static final String URL = "url";
    private static final String FUTURES_URL = "futures-url";
    private static final String FILES_URL = "files-url";
    private static final String USE_FILES = "use-files";
    private static final String SYMBOLS = "symbols";
    private static final String FREQUENCIES = "frequencies";

    /** What Binance has candles of and the lake has bars of. */
    private static final Set<String> INTERVALS =
            Set.of("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d");

    private static final List<Setting> SETTINGS =
            List.of(
                    new Setting(URL, "BINANCE_URL", false, false, "https://api.binance.com"),
                    new Setting(
                            FUTURES_URL,
                            "BINANCE_FUTURES_URL",
                            false,
                            false,
                            "https://fapi.binance.com"),
                    new Setting(
                            FILES_URL,
                            "BINANCE_FILES_URL",
                            false,
                            false,
                            "https://data.binance.vision"),
                    new Setting(USE_FILES, "BINANCE_USE_FILES", false, false, "true"),
                    new Setting(SYMBOLS, "BINANCE_SYMBOLS", false, false, "BTCUSDT,ETHUSDT"),
                    new Setting(FREQUENCIES, "BINANCE_FREQUENCIES", false, false, "1d"));

    @Override
    public String name() {
        return BinanceSource.NAME;
    }

    @Override
    public String title() {
        return "Binance: spot pairs, candles and funding rates; no account needed";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public DataSource open(Map<String, String> settings, Clock clock) {
        return new BinanceSource(
                read(settings), Patience.USUAL, clock, Pause.SLEEP, new SplittableRandom());
    }

    static BinanceSettings read(Map<String, String> values) {
        Given given = new Given(SETTINGS, values);
        List<Frequency> frequencies = new ArrayList<>();
        for (String each : given.list(FREQUENCIES)) {
            if (!INTERVALS.contains(each)) {
                throw given.wrong(FREQUENCIES, "1m, 5m, 1h, 1d ...");
            }
            frequencies.add(Frequency.of(each));
        }
        List<String> symbols =
                given.list(SYMBOLS).stream().map(each -> each.toUpperCase(Locale.ROOT)).toList();
        if (!symbols.stream().allMatch(each -> each.matches("[A-Z0-9]{3,30}"))) {
            throw given.wrong(SYMBOLS, "BTCUSDT,ETHUSDT ...");
        }
        return new BinanceSettings(
                given.url(URL),
                given.url(FUTURES_URL),
                given.url(FILES_URL),
                given.flag(USE_FILES),
                symbols,
                frequencies);
    }
}
