/** Follows the turns of the moving average convergence/divergence. */
@NullMarked
package io.slipway.strategies.macdtrend;

import org.jspecify.annotations.NullMarked;
