package io.slipway.analytics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Published series and their readers. */
final class Fixtures {

    /**
     * The 24 monthly returns of the example portfolio in Bacon (2008), Practical Portfolio
     * Performance Measurement and Attribution, which PerformanceAnalytics and others use as test
     * series.
     */
    static final double[] BACON = {
        0.003, 0.026, 0.011, -0.010, 0.015, 0.025, 0.016, 0.067, -0.014, 0.040, -0.005, 0.081,
        0.040, -0.037, -0.061, 0.017, -0.049, -0.022, 0.070, 0.058, -0.065, 0.024, -0.005, -0.009
    };

    /** The benchmark of the same example. */
    static final double[] BACON_BENCHMARK = {
        0.002, 0.025, 0.018, -0.011, 0.014, 0.018, 0.014, 0.065, -0.015, 0.042, -0.006, 0.083,
        0.039, -0.038, -0.062, 0.015, -0.048, 0.021, 0.060, 0.056, -0.067, 0.019, -0.003, 0
    };

    /** "mixed_returns" of empyrical's tests, without the leading NaN. */
    static final double[] MIXED = {0.01, 0.10, -0.04, 0.02, 0.03, 0.02, 0.01, -0.10};

    /** "positive_returns" of empyrical's tests. */
    static final double[] POSITIVE = {0.01, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01};

    /** "negative_returns" of empyrical's tests. */
    static final double[] NEGATIVE = {0, -0.06, -0.07, -0.01, -0.09, -0.02, -0.06, -0.08, -0.05};

    /** "simple_benchmark" of empyrical's tests. */
    static final double[] SIMPLE_BENCHMARK = {0, 0.01, 0, 0.01, 0, 0.01, 0, 0.01, 0};

    /** "weekly_returns" and "monthly_returns" of empyrical's tests. */
    static final double[] WEEKLY = {0, 0.01, 0.10, -0.04, 0.02, 0.03, 0.02, 0.01, -0.10};

    /** "one" and "two" of empyrical's tests. */
    static final double[] ONE = {
        -0.00171614,
        0.01322056,
        0.03063862,
        -0.01422057,
        -0.00489779,
        0.01268925,
        -0.03357711,
        0.01797036
    };

    static final double[] TWO = {
        0.01846232,
        0.00793951,
        -0.01448395,
        0.00422537,
        -0.00339611,
        0.03756813,
        0.0151531,
        0.03549769
    };

    private Fixtures() {}

    /** The series from some index on. */
    static double[] from(double[] values, int start) {
        return Arrays.copyOfRange(values, start, values.length);
    }

    static double[] negated(double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = -values[i];
        }
        return result;
    }

    static double[] filled(int length, double value) {
        double[] result = new double[length];
        Arrays.fill(result, value);
        return result;
    }

    /**
     * Returns around a mean from the linear congruential generator {@code x = (1103515245 x +
     * 12345) mod 2^31}: three draws make one return, so that any language gives the same bits.
     */
    static double[] generated(int length, long seed, double mean, double spread) {
        double[] result = new double[length];
        long x = seed;
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                x = (1103515245L * x + 12345L) & 0x7fffffffL;
                sum += x / 2147483648.0;
            }
            result[i] = mean + spread * (sum - 1.5);
        }
        return result;
    }

    /** A resource of lines {@code name,value}. */
    static Map<String, Double> values(String resource) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String line : lines(resource)) {
            String[] cells = line.split(",", 2);
            values.put(cells[0], Double.valueOf(cells[1]));
        }
        return values;
    }

    static List<String> lines(String resource) {
        try (InputStream in = Fixtures.class.getResourceAsStream(resource)) {
            String text =
                    new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
