package io.slipway.indicator;

import static io.slipway.indicator.IndicatorDefinition.Draft.pair;
import static io.slipway.indicator.IndicatorDefinition.Draft.series;

import java.util.List;
import java.util.stream.Stream;

/** Statistics of windows and the cycles of Hilbert's transform. */
final class CatalogOfStatistics {

    private static final String PLACES =
            "Counted from the start of the series or the last gap; of equal values the latest.";

    private CatalogOfStatistics() {}

    static List<IndicatorDefinition> all() {
        return Stream.of(moments(), windows(), cycles()).flatMap(List::stream).toList();
    }

    private static List<IndicatorDefinition> moments() {
        return List.of(
                series("STDDEV", "Standard deviation")
                        .period(5)
                        .real("deviations", 1, 0, 1e6)
                        .variant("Of the population; pandas' default is of a sample.")
                        .ofSeries(given -> new ScaledDeviation(given.whole(0), given.real(1))),
                series("VAR", "Variance")
                        .period(5)
                        .variant("Of the population; pandas' default is of a sample.")
                        .ofSeries(
                                given -> new RollingVariance(given.whole(0), Deviation.POPULATION)),
                series("AVGDEV", "Mean absolute deviation")
                        .whole("period", 14, 1, 10_000)
                        .variant("From the mean of the window.")
                        .ofSeries(given -> new AverageDeviation(given.whole(0))),
                line(
                        "LINEARREG",
                        "Linear regression",
                        LinearRegression.Figure.END,
                        "The line at the newest input."),
                line(
                        "LINEARREG_SLOPE",
                        "Slope of the regression",
                        LinearRegression.Figure.SLOPE,
                        "Per input."),
                line(
                        "LINEARREG_INTERCEPT",
                        "Start of the regression",
                        LinearRegression.Figure.INTERCEPT,
                        "The line at the oldest input of the window."),
                line(
                        "LINEARREG_ANGLE",
                        "Angle of the regression",
                        LinearRegression.Figure.ANGLE,
                        "In degrees."),
                line(
                        "TSF",
                        "Time series forecast",
                        LinearRegression.Figure.FORECAST,
                        "The line one step ahead."),
                pair("BETA", "Beta")
                        .whole("period", 5, 2, Inputs.MAX_PERIOD)
                        .variant(
                                "Of the second series' returns on the first's, as TA-Lib. NaN "
                                        + "where the first does not move; TA-Lib answers 0.")
                        .ofPair(given -> new Beta(given.whole(0))),
                pair("CORREL", "Pearson's correlation")
                        .whole("period", 30, 2, Inputs.MAX_PERIOD)
                        .variant("NaN where a series does not move; TA-Lib answers 0.")
                        .ofPair(given -> new Correlation(given.whole(0))));
    }

    private static List<IndicatorDefinition> windows() {
        return List.of(
                series("MAX", "Highest value")
                        .period(30)
                        .ofSeries(given -> new RollingMaximum(given.whole(0))),
                series("MIN", "Lowest value")
                        .period(30)
                        .ofSeries(given -> new RollingMinimum(given.whole(0))),
                series("MINMAX", "Lowest and highest value")
                        .period(30)
                        .outputs("min", "max")
                        .ofSeries(given -> new Extremes(Extremes.Figure.VALUES, given.whole(0))),
                place("MAXINDEX", "Place of the highest value", true),
                place("MININDEX", "Place of the lowest value", false),
                series("MINMAXINDEX", "Places of the lowest and highest value")
                        .period(30)
                        .outputs("min", "max")
                        .variant(PLACES)
                        .ofSeries(given -> new Extremes(Extremes.Figure.PLACES, given.whole(0))),
                series("SUM", "Sum").period(30).ofSeries(given -> new RollingSum(given.whole(0))),
                series("HV", "Historical volatility")
                        .whole("period", 20, 2, Inputs.MAX_PERIOD)
                        .real("year", 252, 1, 1e9)
                        .variant(
                                "In percent a year; sample deviation of logarithmic returns. "
                                        + "NaN around prices that are not positive.")
                        .ofSeries(given -> new HistoricalVolatility(given.whole(0), given.real(1))),
                series("ULCER", "Ulcer index")
                        .whole("period", 14, 1, 500_000)
                        .variant(
                                "The highest of the period before each input, as StockCharts; "
                                        + "ta4j and Skender take it since the start of the window.")
                        .ofSeries(given -> new UlcerIndex(given.whole(0))));
    }

    private static List<IndicatorDefinition> cycles() {
        return List.of(
                cycle(
                        "HT_DCPERIOD",
                        "Dominant cycle period",
                        HilbertTransform.Figure.PERIOD,
                        "value"),
                cycle("HT_DCPHASE", "Dominant cycle phase", HilbertTransform.Figure.PHASE, "value"),
                cycle(
                        "HT_PHASOR",
                        "Phasor components",
                        HilbertTransform.Figure.PHASOR,
                        "inphase",
                        "quadrature"),
                cycle(
                        "HT_SINE",
                        "Sine wave of the cycle",
                        HilbertTransform.Figure.SINE,
                        "sine",
                        "leadsine"),
                cycle(
                        "HT_TRENDLINE",
                        "Instantaneous trendline",
                        HilbertTransform.Figure.TRENDLINE,
                        "value"),
                cycle(
                        "HT_TRENDMODE",
                        "Trend or cycle mode",
                        HilbertTransform.Figure.TREND_MODE,
                        "value"));
    }

    private static IndicatorDefinition line(
            String name, String title, LinearRegression.Figure figure, String variant) {
        return series(name, title)
                .whole("period", 14, 2, Inputs.MAX_PERIOD)
                .variant(variant)
                .ofSeries(given -> new LinearRegression(figure, given.whole(0)));
    }

    private static IndicatorDefinition cycle(
            String name, String title, HilbertTransform.Figure figure, String... outputs) {
        return series(name, title)
                .outputs(outputs)
                .variant("Recursive from the start, as TA-Lib's.")
                .ofSeries(given -> new HilbertTransform(figure));
    }

    private static IndicatorDefinition place(String name, String title, boolean largest) {
        return series(name, title)
                .period(30)
                .variant(PLACES)
                .ofSeries(given -> new PlaceOfExtreme(largest, given.whole(0)));
    }
}
