/** Buys new highs and protects the position by a stop order that trails. */
@NullMarked
package io.slipway.strategies.donchianbreakout;

import org.jspecify.annotations.NullMarked;
