/**
 * What is done to a factor's values before they are used: outliers drawn in, scales made equal,
 * known exposures taken out, gaps filled. Declared as text, done one cross-section at a time, so
 * that no later day is ever seen.
 */
@NullMarked
package io.slipway.factor.prepare;

import org.jspecify.annotations.NullMarked;
