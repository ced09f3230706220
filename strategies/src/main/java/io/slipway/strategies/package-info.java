@NullMarked
package io.slipway.strategies;

import org.jspecify.annotations.NullMarked;
