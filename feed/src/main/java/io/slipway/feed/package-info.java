@NullMarked
package io.slipway.feed;

import org.jspecify.annotations.NullMarked;
