/** Libraries of factors: {@code .factors} files with one line each, {@code NAME = EXPRESSION}. */
@NullMarked
package io.slipway.factor.library;

import org.jspecify.annotations.NullMarked;
