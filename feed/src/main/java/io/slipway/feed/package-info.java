/**
 * Where market events come from: replay of columns from the lake in the one total order that live
 * feeds keep too.
 */
@NullMarked
package io.slipway.feed;

import org.jspecify.annotations.NullMarked;
