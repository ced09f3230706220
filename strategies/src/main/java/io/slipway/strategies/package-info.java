/**
 * Slipway's own strategies, one package each, made to be read and copied: a strategy, its
 * parameters and its factory stand in one file, as in a file of a user. {@link
 * java.util.ServiceLoader} finds them.
 *
 * <p>What they have in common: they are long or flat; each instrument of a run gets an equal share
 * of equity, except where the strategy itself chooses among the instruments; indicators are fed
 * with adjusted prices and orders speak in raw ones; and what a strategy remembers is rebuilt by
 * warm-up, because what it holds and has ordered is read from its {@link io.slipway.trading.View}.
 */
@NullMarked
package io.slipway.strategies;

import org.jspecify.annotations.NullMarked;
