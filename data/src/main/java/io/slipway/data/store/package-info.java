/**
 * The lake on disk: immutable Parquet files named by one manifest, written by one process at a time
 * and read by any number. {@link io.slipway.data.store.Lake} is the door; no other package knows
 * DuckDB. The format of every file is described in {@code docs/LAKE.md}.
 */
@NullMarked
package io.slipway.data.store;

import org.jspecify.annotations.NullMarked;
