/** Comparisons with peers, side by side in one process; built, not shipped. */
@NullMarked
package io.slipway.bench;

import org.jspecify.annotations.NullMarked;
