/**
 * The report of a run or of a series of returns: one HTML file that holds everything it shows and
 * opens without a network. {@link io.slipway.backtest.report.HtmlReport} is the way in.
 */
@NullMarked
package io.slipway.backtest.report;

import org.jspecify.annotations.NullMarked;
