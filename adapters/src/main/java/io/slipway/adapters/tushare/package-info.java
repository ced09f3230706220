/**
 * Tushare Pro: daily and minute bars, factors, valuation, statements and membership of mainland
 * Chinese shares. What it offers is a table of rows, {@code datasets.txt}; its protocol is one
 * address that answers a JSON question with fields and items.
 */
@NullMarked
package io.slipway.adapters.tushare;

import org.jspecify.annotations.NullMarked;
