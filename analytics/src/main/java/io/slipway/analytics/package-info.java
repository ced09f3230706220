@NullMarked
package io.slipway.analytics;

import org.jspecify.annotations.NullMarked;
