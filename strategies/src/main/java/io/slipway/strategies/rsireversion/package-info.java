/** Buys what has fallen too fast, by the relative strength index. */
@NullMarked
package io.slipway.strategies.rsireversion;

import org.jspecify.annotations.NullMarked;
