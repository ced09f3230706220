package io.slipway.factor.study;

/** Takes in cross-sections in order of days. */
interface Measure {
    void add(CrossSection section);
}
