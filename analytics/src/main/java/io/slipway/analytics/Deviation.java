package io.slipway.analytics;

/** How second and higher moments are estimated from a sample. */
public enum Deviation {
    /**
     * Divide by {@code n - 1}; skewness and kurtosis are the bias-adjusted {@code G1} and {@code
     * G2} (Joanes and Gill 1998), as pandas, quantstats and spreadsheets give them.
     */
    SAMPLE,

    /**
     * Divide by {@code n}; skewness and kurtosis are the plain moment ratios {@code g1} and {@code
     * g2}, as SciPy's defaults and PerformanceAnalytics' method "moment" give them.
     */
    POPULATION
}
