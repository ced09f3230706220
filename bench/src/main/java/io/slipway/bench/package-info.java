/** Benchmarks, and the same work done by other software beside ours; built, never shipped. */
@NullMarked
package io.slipway.bench;

import org.jspecify.annotations.NullMarked;
