package io.slipway.factor.study;

import io.slipway.analytics.Deviation;
import io.slipway.analytics.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a study found. Immutable as long as nobody writes to its arrays.
 *
 * @param specification what was asked
 * @param entry price of entry and exit
 * @param epochDay the days of the signals, in days since 1970
 * @param measured the horizons asked for, and one day
 * @param stability at the same lags
 * @param groups by kind and group
 * @param known correlations with known factors
 * @param sample what it is made of
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, never compared.
public record StudyResult(
        StudySpecification specification,
        Entry entry,
        int[] epochDay,
        List<HorizonResult> measured,
        Stability stability,
        List<GroupResult> groups,
        List<KnownResult> known,
        Sample sample) {

    /** The horizons asked for, the one that counts first. */
    public List<HorizonResult> horizons() {
        return measured.subList(0, specification.horizons().size());
    }

    /** The horizon that counts. */
    public HorizonResult headline() {
        return measured.getFirst();
    }

    /** Over one row, of which curves are made. */
    public HorizonResult daily() {
        return measured.stream().filter(each -> each.horizon() == 1).findFirst().orElseThrow();
    }

    /** Number of signal days. */
    public int days() {
        return epochDay.length;
    }

    /**
     * Growth of one, by quantile, where each is held in equal weights and put together anew every
     * day, before costs; a day without a return changes nothing.
     */
    public double[][] curves() {
        return Arrays.stream(daily().quantiles()).map(StudyResult::growth).toArray(double[][]::new);
    }

    /** The same for the highest quantile bought and the lowest sold. */
    public double[] spreadCurve() {
        return growth(daily().spread());
    }

    private static double[] growth(double[] returns) {
        double[] growth = new double[returns.length];
        double value = 1;
        for (int i = 0; i < returns.length; i++) {
            value *= Double.isNaN(returns[i]) ? 1 : 1 + returns[i];
            growth[i] = value;
        }
        return growth;
    }

    /**
     * The spread of the horizon that counts after costs: both sides are put together anew when the
     * horizon ends, and of each the share that is new is bought and as much sold.
     */
    public double[] netSpread() {
        double[] net = headline().spread();
        double[] traded = traded();
        for (int i = 0; i < net.length; i++) {
            net[i] -= specification.costPerSide() * traded[i];
        }
        return net;
    }

    /** By day, what is bought and sold of both sides, as a multiple of one side. */
    private double[] traded() {
        double[][] turnover = stability.turnover(specification.horizon());
        double[] low = turnover[0];
        double[] high = turnover[turnover.length - 1];
        double[] traded = new double[low.length];
        Arrays.setAll(traded, i -> 2 * (low[i] + high[i]));
        return traded;
    }

    /** The cost per side at which the mean spread is used up; NaN where nothing is traded. */
    public double breakEvenCost() {
        double traded = Series.mean(traded());
        return traded > 0 ? Math.abs(Series.mean(headline().spread())) / traded : Double.NaN;
    }

    /** The years of the signals, in order. */
    public List<YearResult> years() {
        Map<Integer, List<Integer>> days = new TreeMap<>();
        for (int i = 0; i < epochDay.length; i++) {
            int year = LocalDate.ofEpochDay(epochDay[i]).getYear();
            days.computeIfAbsent(year, _ -> new ArrayList<>()).add(i);
        }
        List<YearResult> years = new ArrayList<>();
        days.forEach((year, places) -> years.add(year(year, places)));
        return years;
    }

    private YearResult year(int year, List<Integer> places) {
        double[] rankIc = Series.present(pick(headline().rankIc(), places));
        Moments moments = Moments.of(rankIc);
        double deviation = moments.deviation(Deviation.SAMPLE);
        return new YearResult(
                year,
                rankIc.length,
                Series.mean(pick(headline().ic(), places)),
                moments.mean(),
                deviation > 0 ? moments.mean() / deviation : Double.NaN,
                Series.mean(pick(headline().spread(), places)));
    }

    private static double[] pick(double[] series, List<Integer> places) {
        return places.stream().mapToDouble(place -> series[place]).toArray();
    }
}
