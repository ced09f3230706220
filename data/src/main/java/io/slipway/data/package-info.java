/**
 * What was known: bars and reference data as columns, read from and written to the lake.
 *
 * <p>DuckDB is used in {@code io.slipway.data.store} only.
 */
@NullMarked
package io.slipway.data;

import org.jspecify.annotations.NullMarked;
