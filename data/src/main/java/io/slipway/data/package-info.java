@NullMarked
package io.slipway.data;

import org.jspecify.annotations.NullMarked;
