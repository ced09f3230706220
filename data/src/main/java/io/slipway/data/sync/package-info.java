/**
 * Keeps the lake up to date with a source: plans slices, fetches what is missing, checks and
 * commits it in groups, and knows from the lake itself what it has.
 */
@NullMarked
package io.slipway.data.sync;

import org.jspecify.annotations.NullMarked;
