/**
 * Bars of many instruments on one timeline, as columns of {@code double}: what research computes
 * over. Prices are backward-adjusted and volumes divided by the factor, raw ones are there under
 * their own names.
 */
@NullMarked
package io.slipway.data.panel;

import org.jspecify.annotations.NullMarked;
