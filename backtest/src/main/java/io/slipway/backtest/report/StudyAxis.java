package io.slipway.backtest.report;

import java.util.Arrays;

/** The days of a study's signals, and series over them, thinned for the page. */
final class StudyAxis {

    private static final int MOST_POINTS = 2_000;

    private StudyAxis() {}

    static void write(Page page, int[] epochDay) {
        long[] times = Arrays.stream(places(epochDay.length)).mapToLong(i -> epochDay[i]).toArray();
        page.charts.name("axis-days").object().name("unit").text("day");
        page.charts.name("t").steps(times).endObject();
    }

    /** Which days are shown: all, or evenly spaced ones and the last. */
    static int[] places(int days) {
        int step = (days + MOST_POINTS - 1) / MOST_POINTS;
        int[] places = new int[(days + step - 1) / Math.max(step, 1)];
        Arrays.setAll(places, i -> Math.min(days - 1, i * step));
        if (places.length > 0) {
            places[places.length - 1] = days - 1;
        }
        return places;
    }

    /** Starts a chart of lines over the days; the caller adds {@link #line}s and ends it. */
    static void begin(Page page, String id, String unit) {
        page.charts.name(id).object().name("axis").text("days").name("unit").text(unit);
        page.charts.name("series").array();
    }

    static void line(Page page, String name, String style, String tone, double[] values) {
        Json charts = page.charts.object();
        charts.name("name").text(name).name("style").text(style);
        charts.name("tone").text(tone).name("v").numbers(values, places(values.length));
        charts.endObject();
    }

    static void end(Page page) {
        page.charts.endArray().endObject();
    }

    /** A chart of one column a name. */
    static void columns(Page page, String id, String unit, String[] names, double[] values) {
        page.charts.name(id).object().name("kind").text("columns").name("unit").text(unit);
        page.charts.name("names").array();
        for (String name : names) {
            page.charts.text(name);
        }
        int[] places = new int[values.length];
        Arrays.setAll(places, i -> i);
        page.charts.endArray().name("v").numbers(values, places).endObject();
    }

    /** The sum of a series up to each day; a day without a value adds nothing. */
    static double[] sums(double[] series) {
        double[] sums = new double[series.length];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += Double.isNaN(series[i]) ? 0 : series[i];
            sums[i] = sum;
        }
        return sums;
    }

    /** The mean of the last so many days; undefined until there are that many. */
    static double[] rolling(double[] series, int window) {
        double[] means = new double[series.length];
        for (int i = 0; i < means.length; i++) {
            means[i] =
                    i + 1 < window
                            ? Double.NaN
                            : Arrays.stream(series, i + 1 - window, i + 1)
                                    .filter(value -> !Double.isNaN(value))
                                    .average()
                                    .orElse(Double.NaN);
        }
        return means;
    }
}
