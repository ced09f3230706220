package io.slipway.data.quality;

/** One thing that can be wrong with bars. */
interface QualityRule {

    /** Its name, as it is stored and shown. */
    String name();

    /** What a day loses at full severity, 0 to 1. */
    double weight();

    /** Reports every day that is not as it should be. */
    void check(Series series, Findings findings);
}
