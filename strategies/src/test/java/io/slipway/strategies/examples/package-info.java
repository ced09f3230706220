/** The files of the folder {@code examples}, which must run as they stand. */
@NullMarked
package io.slipway.strategies.examples;

import org.jspecify.annotations.NullMarked;
