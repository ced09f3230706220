/**
 * What exists: ids, exact numbers, instruments, market events, orders, fills and positions.
 *
 * <p>Everything here is an immutable fact that is validated once, when it is made. Nothing here
 * reads a clock, a file or a network, and nothing imports more than the JDK. Times are UTC epoch
 * nanoseconds ({@code long}) unless a type says otherwise.
 */
@NullMarked
package io.slipway.model;

import org.jspecify.annotations.NullMarked;
