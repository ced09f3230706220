/**
 * What commands speak through: sentences and tables in the reader's language, or one JSON document;
 * progress on a terminal; and the surroundings of the process as values, so that tests have their
 * own.
 */
@NullMarked
package io.slipway.cli.console;

import org.jspecify.annotations.NullMarked;
