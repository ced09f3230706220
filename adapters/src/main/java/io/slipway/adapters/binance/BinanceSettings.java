package io.slipway.adapters.binance;

import io.slipway.model.Frequency;
import java.net.URI;
import java.util.List;

/**
 * What the user says about Binance.
 *
 * @param spot where spot data is asked
 * @param futures where funding rates are asked
 * @param files where the public files lie
 * @param useFiles whether whole months come out of the files
 * @param symbols pairs, as Binance writes them; none for every spot instrument of the lake
 * @param frequencies of the candles
 */
public record BinanceSettings(
        URI spot,
        URI futures,
        URI files,
        boolean useFiles,
        List<String> symbols,
        List<Frequency> frequencies) {

    public BinanceSettings {
        symbols = List.copyOf(symbols);
        frequencies = List.copyOf(frequencies);
    }
}
