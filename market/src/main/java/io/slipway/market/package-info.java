@NullMarked
package io.slipway.market;

import org.jspecify.annotations.NullMarked;
