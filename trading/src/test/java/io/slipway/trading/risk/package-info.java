/** Tests of the risk rules. */
@NullMarked
package io.slipway.trading.risk;

import org.jspecify.annotations.NullMarked;
