/**
 * Who belonged to what on a day: indexes, industries, venues, lists of one's own. Whoever was
 * delisted since is a member of the days before, so that no study is blind to failures.
 */
@NullMarked
package io.slipway.data.universe;

import org.jspecify.annotations.NullMarked;
