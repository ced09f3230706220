/**
 * How markets behave: what trading costs, when and at what price an order fills, and what an
 * account may do. {@link io.slipway.market.SimulatedVenue} puts it together for backtests and
 * shadow deployments; every policy is one method and has a textual form for specifications and the
 * command line. {@code docs/FILLS.md} states each rule with an example.
 */
@NullMarked
package io.slipway.market;

import org.jspecify.annotations.NullMarked;
