/**
 * Price files of any common form become bars: what a file's columns, delimiter, encoding, dates and
 * numbers mean is guessed from the file itself, shown, and can be overridden; rows that cannot be
 * believed are set aside with line number and reason.
 */
@NullMarked
package io.slipway.data.csv;

import org.jspecify.annotations.NullMarked;
