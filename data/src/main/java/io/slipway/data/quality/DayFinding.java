package io.slipway.data.quality;

import java.time.LocalDate;

/**
 * What a rule found on a day.
 *
 * @param rule its name
 * @param severity 0 to 1
 */
public record DayFinding(LocalDate day, String rule, double severity) {}
