/** Tests of the order in which events are delivered. */
@NullMarked
package io.slipway.feed;

import org.jspecify.annotations.NullMarked;
