/**
 * Whether a factor carries information: what followed its values, how surely, for how long, at what
 * turnover, and after how many attempts. Pure computation over rows and instruments; {@link
 * io.slipway.factor.study.Study} is the way in, {@link io.slipway.factor.study.StudyMarket} what it
 * is computed over.
 */
@NullMarked
package io.slipway.factor.study;

import org.jspecify.annotations.NullMarked;
