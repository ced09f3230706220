/**
 * What vendors look like from outside: one loopback server that speaks Tushare's and Binance's
 * protocols over generated markets, and misbehaves on demand. Tests of several rooms use it; it is
 * never shipped. Start with {@link io.slipway.testbed.VendorServer}.
 */
@NullMarked
package io.slipway.testbed;

import org.jspecify.annotations.NullMarked;
