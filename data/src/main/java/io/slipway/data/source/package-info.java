/**
 * The port through which vendors bring data: what a vendor offers (datasets), how it is cut
 * (slices), and what comes back (typed columns, or a named failure). Vendors implement it in {@code
 * adapters}; {@code io.slipway.data.sync} is its user.
 */
@NullMarked
package io.slipway.data.source;

import org.jspecify.annotations.NullMarked;
