package io.slipway.data.sample;

import java.util.List;

/**
 * A price file inside a public npm package.
 *
 * @param name its name in the samples folder
 * @param packageName npm package
 * @param version exact version
 * @param entry path within the package
 * @param sha256 of the file, lower-case hexadecimal
 * @param origin where the prices come from, to be shown wherever they are shown
 * @param licence of the package; it does not settle rights in the numbers themselves
 */
public record PackageSample(
        String name,
        String packageName,
        String version,
        String entry,
        String sha256,
        String origin,
        String licence) {

    /** S&P 500 index, daily, 2000-01-03 to 2020-04-17. */
    public static final PackageSample SP500 =
            new PackageSample(
                    "sp500-2000.csv",
                    "vega-datasets",
                    "3.2.1",
                    "data/sp500-2000.csv",
                    "9409e9342d0657c747324e4cfabce8a8c7f663bc485b95a3378f36b0a160f8c8",
                    "Yahoo Finance",
                    "BSD-3-Clause");

    /** Apple, daily with adjusted close, 2013-05-13 to 2018-05-11. */
    public static final PackageSample APPLE =
            new PackageSample(
                    "aapl.csv",
                    "@observablehq/sample-datasets",
                    "1.0.1",
                    "aapl.csv",
                    "18dc8bf6542da26625d992544a619a5fc210d6dfc799e81ab7fb7f9edbc21f9a",
                    "Yahoo Finance",
                    "ISC");

    /** All of them. */
    public static final List<PackageSample> ALL = List.of(SP500, APPLE);

    /** Name and version as npm takes them. */
    public String coordinates() {
        return packageName + "@" + version;
    }
}
