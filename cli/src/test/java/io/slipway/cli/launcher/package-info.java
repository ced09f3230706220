/** Runs the launcher script against a machine that is made up: JDKs and a Maven of a few lines. */
@NullMarked
package io.slipway.cli.launcher;

import org.jspecify.annotations.NullMarked;
