/**
 * The command line: the one place that reads arguments, prints, and asks the machine for the time.
 */
@NullMarked
package io.slipway.cli;

import org.jspecify.annotations.NullMarked;
