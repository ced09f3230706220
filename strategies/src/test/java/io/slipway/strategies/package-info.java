/** What the tests of strategies share: hand-made bars and a loop over a simulated venue. */
@NullMarked
package io.slipway.strategies;

import org.jspecify.annotations.NullMarked;
