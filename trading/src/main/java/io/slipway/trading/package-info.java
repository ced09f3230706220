@NullMarked
package io.slipway.trading;

import org.jspecify.annotations.NullMarked;
