/**
 * Arithmetic over columns of {@code double}: element by element, over sliding windows in constant
 * time a row, and across instruments.
 *
 * <p>Window sums come from running sums kept in two doubles each (high and low part), of which a
 * window's sum is a difference: its error does not grow with the length of the series, does not
 * remember values that have left the window, and no loop carries a dependency, so the compiler
 * turns them into vector instructions. Loops are short for that reason.
 */
@NullMarked
package io.slipway.factor.kernel;

import org.jspecify.annotations.NullMarked;
