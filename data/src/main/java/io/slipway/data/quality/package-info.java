/**
 * Scores bars from 0 to 1, by rules of one class each, and says why. A day's score is 1 less what
 * each rule takes away: its weight times the severity it found, and never below 0. A series' score
 * is the mean over the days it should have.
 */
@NullMarked
package io.slipway.data.quality;

import org.jspecify.annotations.NullMarked;
