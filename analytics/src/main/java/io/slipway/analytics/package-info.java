/**
 * What it was worth: performance statistics, drawdowns, calendar tables, rolling figures and trade
 * statistics as pure functions over primitive arrays.
 *
 * <p>Nothing here reads, writes, logs or keeps state; every method may be called from any thread.
 * Returns are simple returns as fractions ({@code 0.01} is one per cent), never logarithmic. Inputs
 * that are not finite are refused; a figure that is not defined is {@code NaN}, never infinite.
 */
@NullMarked
package io.slipway.analytics;

import org.jspecify.annotations.NullMarked;
