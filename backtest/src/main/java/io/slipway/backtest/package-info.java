/**
 * The path on history: run specifications, runs, their results and the files they leave.
 *
 * <p>{@link io.slipway.backtest.Backtest} is the way in.
 */
@NullMarked
package io.slipway.backtest;

import org.jspecify.annotations.NullMarked;
