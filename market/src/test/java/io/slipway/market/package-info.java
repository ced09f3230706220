/** Tests of the simulated venue and its policies, by example, by scenario file and by property. */
@NullMarked
package io.slipway.market;

import org.jspecify.annotations.NullMarked;
