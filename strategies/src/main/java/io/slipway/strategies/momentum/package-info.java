/** Holds the winners of the past year, chosen anew every month. */
@NullMarked
package io.slipway.strategies.momentum;

import org.jspecify.annotations.NullMarked;
