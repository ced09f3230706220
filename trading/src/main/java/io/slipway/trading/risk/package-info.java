/**
 * The rules an order must pass before it is sent, one class each, and the limits that choose them.
 */
@NullMarked
package io.slipway.trading.risk;

import org.jspecify.annotations.NullMarked;
