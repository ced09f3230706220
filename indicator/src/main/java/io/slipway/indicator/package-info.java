@NullMarked
package io.slipway.indicator;

import org.jspecify.annotations.NullMarked;
