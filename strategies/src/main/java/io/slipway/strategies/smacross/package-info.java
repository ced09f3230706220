/** Follows the trend that two moving averages of the price show. */
@NullMarked
package io.slipway.strategies.smacross;

import org.jspecify.annotations.NullMarked;
