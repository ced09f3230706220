/** Tests of the path, and a small venue and market to drive it with. */
@NullMarked
package io.slipway.trading;

import org.jspecify.annotations.NullMarked;
