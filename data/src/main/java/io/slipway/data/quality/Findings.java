package io.slipway.data.quality;

import java.time.LocalDate;

/** Takes what a rule finds. */
@FunctionalInterface
interface Findings {

    /**
     * @param severity 0 (nothing) to 1
     */
    void add(LocalDate day, double severity);
}
