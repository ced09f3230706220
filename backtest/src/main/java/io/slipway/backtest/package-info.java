@NullMarked
package io.slipway.backtest;

import org.jspecify.annotations.NullMarked;
