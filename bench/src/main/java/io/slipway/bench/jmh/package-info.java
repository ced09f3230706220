/**
 * JMH benchmarks of single parts: what one bar, one order, one number costs, in time and in bytes.
 * {@code bench/jmh} runs them; a test starts each of them once, so that none of them rots.
 */
@NullMarked
package io.slipway.bench.jmh;

import org.jspecify.annotations.NullMarked;
