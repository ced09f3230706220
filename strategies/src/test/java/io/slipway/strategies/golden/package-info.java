/** Every strategy on known prices, with what came of it pinned down to the last order. */
@NullMarked
package io.slipway.strategies.golden;

import org.jspecify.annotations.NullMarked;
