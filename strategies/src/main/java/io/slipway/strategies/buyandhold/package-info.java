/** Buys once and waits: what every other strategy has to beat. */
@NullMarked
package io.slipway.strategies.buyandhold;

import org.jspecify.annotations.NullMarked;
