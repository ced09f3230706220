/**
 * The path: strategies, the risk gate, orders, the portfolio and the loop that ties them together.
 *
 * <p>The same loop runs in backtest, shadow and live; only the {@link Feed}, the clock and the
 * {@link ExecutionVenue} differ. One thread owns a loop and everything in it.
 */
@NullMarked
package io.slipway.trading;

import org.jspecify.annotations.NullMarked;
