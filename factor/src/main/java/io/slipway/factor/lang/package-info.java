/**
 * The expression language: text to syntax to a graph of operators with shared subexpressions,
 * declared windows and errors that point at a character.
 */
@NullMarked
package io.slipway.factor.lang;

import org.jspecify.annotations.NullMarked;
