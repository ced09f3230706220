/**
 * Folders of price files, CSV or Parquet, as a source: what is new or changed is read, the rest is
 * left alone.
 */
@NullMarked
package io.slipway.adapters.files;

import org.jspecify.annotations.NullMarked;
