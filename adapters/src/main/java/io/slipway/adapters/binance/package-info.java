/**
 * Binance's public market data: which pairs trade and in which steps, candles and funding rates
 * over REST, and months of candles out of its public files. Needs no account.
 */
@NullMarked
package io.slipway.adapters.binance;

import org.jspecify.annotations.NullMarked;
