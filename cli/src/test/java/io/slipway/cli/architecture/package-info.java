/** Holds the house together: who may use whom, what no file may say, and which files belong. */
@NullMarked
package io.slipway.cli.architecture;

import org.jspecify.annotations.NullMarked;
