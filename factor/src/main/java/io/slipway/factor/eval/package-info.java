/**
 * Evaluates graphs of expressions: over panels column by column, on several threads and with
 * bounded memory, or bar by bar.
 */
@NullMarked
package io.slipway.factor.eval;

import org.jspecify.annotations.NullMarked;
