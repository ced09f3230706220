package io.slipway.indicator;

import static io.slipway.indicator.IndicatorDefinition.Draft.pair;
import static io.slipway.indicator.IndicatorDefinition.Draft.series;

import java.util.List;

/** Statistics of windows and the cycles of Hilbert's transform. */
final class CatalogOfStatistics {

    private CatalogOfStatistics() {}

    static List<IndicatorDefinition> all() {
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
                series("LINEARREG", "Linear regression")
                        .whole("period", 14, 2, Inputs.MAX_PERIOD)
                        .ofSeries(given ->
                                new LinearRegression(LinearRegression.Figure.END, given.whole(0))),
                series("LINEARREG_SLOPE", "Slope of the regression")
                        .whole("period", 14, 2, Inputs.MAX_PERIOD)
                        .ofSeries(given ->
                                new LinearRegression(
                                        LinearRegression.Figure.SLOPE, given.whole(0))),
                series("LINEARREG_INTERCEPT", "Start of the regression")
                        .whole("period", 14, 2, Inputs.MAX_PERIOD)
                        .variant("The line at the oldest input of the window.")
                        .ofSeries(given ->
                                new LinearRegression(
                                        LinearRegression.Figure.INTERCEPT, given.whole(0))),
                series("LINEARREG_ANGLE", "Angle of the regression")
                        .whole("period", 14, 2, Inputs.MAX_PERIOD)
                        .variant("In degrees.")
                        .ofSeries(given ->
                                new LinearRegression(
                                        LinearRegression.Figure.ANGLE, given.whole(0))),
                series("TSF", "Time series forecast")
                        .whole("period", 14, 2, Inputs.MAX_PERIOD)
                        .variant("The line one step ahead.")
                        .ofSeries(given ->
                                new LinearRegression(
                                        LinearRegression.Figure.FORECAST, given.whole(0))),
                pair("BETA", "Beta")
                        .whole("period", 5, 2, Inputs.MAX_PERIOD)
                        .variant(
                                "Of the second series' returns on the first's, as TA-Lib. NaN "
                                        + "where the first does not move; TA-Lib answers 0.")
                        .ofPair(given -> new Beta(given.whole(0))),
                pair("CORREL", "Pearson's correlation")
                        .whole("period", 30, 2, Inputs.MAX_PERIOD)
                        .variant("NaN where a series does not move; TA-Lib answers 0.")
                        .ofPair(given -> new Correlation(given.whole(0))),
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
                series("MAXINDEX", "Place of the highest value")
                        .period(30)
                        .variant(
                                "Counted from the start of the series or the last gap; of "
                                        + "equal values the latest.")
                        .ofSeries(given -> new PlaceOfExtreme(true, given.whole(0))),
                series("MININDEX", "Place of the lowest value")
                        .period(30)
                        .variant(
                                "Counted from the start of the series or the last gap; of "
                                        + "equal values the latest.")
                        .ofSeries(given -> new PlaceOfExtreme(false, given.whole(0))),
                series("MINMAXINDEX", "Places of the lowest and highest value")
                        .period(30)
                        .outputs("min", "max")
                        .variant(
                                "Counted from the start of the series or the last gap; of "
                                        + "equal values the latest.")
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
                        .ofSeries(given -> new UlcerIndex(given.whole(0))),
                series("HT_DCPERIOD", "Dominant cycle period")
                        .variant("Recursive from the start, as TA-Lib's.")
                        .ofSeries(given -> new HilbertTransform(HilbertTransform.Figure.PERIOD)),
                series("HT_DCPHASE", "Dominant cycle phase")
                        .variant("Recursive from the start, as TA-Lib's.")
                        .ofSeries(given -> new HilbertTransform(HilbertTransform.Figure.PHASE)),
                series("HT_PHASOR", "Phasor components")
                        .outputs("inphase", "quadrature")
                        .variant("Recursive from the start, as TA-Lib's.")
                        .ofSeries(given -> new HilbertTransform(HilbertTransform.Figure.PHASOR)),
                series("HT_SINE", "Sine wave of the cycle")
                        .outputs("sine", "leadsine")
                        .variant("Recursive from the start, as TA-Lib's.")
                        .ofSeries(given -> new HilbertTransform(HilbertTransform.Figure.SINE)),
                series("HT_TRENDLINE", "Instantaneous trendline")
                        .variant("Recursive from the start, as TA-Lib's.")
                        .ofSeries(given -> new HilbertTransform(HilbertTransform.Figure.TRENDLINE)),
                series("HT_TRENDMODE", "Trend or cycle mode")
                        .variant("Recursive from the start, as TA-Lib's.")
                        .ofSeries(
                                given -> new HilbertTransform(HilbertTransform.Figure.TREND_MODE)));
    }
}
