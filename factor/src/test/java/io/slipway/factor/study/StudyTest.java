package io.slipway.factor.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.slipway.factor.prepare.Preparation;
import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final byte FINE = Eligibility.MEMBER | Eligibility.TRADED;
    private static final int FIRST_DAY = 18_262; // 2020-01-01

    /** A market and a factor that were made. */
    private static final class Made {
        private final double[][] price;
        private final double[][] factor;
        private final byte[][] flags;

        /**
         * Returns from row T+1 to T+2 are {@code slope × factor(T) + noise}, both of deviation 1 %.
         */
        Made(int rows, int names, double slope, long seed) {
            Random random = new Random(seed);
            this.factor = new double[rows][names];
            this.price = new double[rows][names];
            this.flags = new byte[rows][names];
            Arrays.fill(price[0], 100);
            for (int r = 0; r < rows; r++) {
                Arrays.fill(flags[r], FINE);
                for (int i = 0; i < names; i++) {
                    factor[r][i] = random.nextGaussian();
                    if (r > 0) {
                        double signal = r < 2 ? 0 : factor[r - 2][i];
                        double noise = Math.sqrt(1 - slope * slope) * random.nextGaussian();
                        price[r][i] = price[r - 1][i] * (1 + 0.01 * (slope * signal + noise));
                    }
                }
            }
        }

        StudyMarket market() {
            List<InstrumentId> instruments = new ArrayList<>();
            for (int i = 0; i < price[0].length; i++) {
                instruments.add(InstrumentId.parse("S%04d.TEST".formatted(i)));
            }
            int[] days = IntStream.range(0, price.length).map(r -> FIRST_DAY + r).toArray();
            return StudyMarket.of(instruments, days, Entry.OPEN, price, flags);
        }

        StudyResult study(String steps, Integer... horizons) {
            return Study.of(
                    specification(steps, horizons),
                    market(),
                    factor,
                    List.of(),
                    0,
                    price.length - 1);
        }
    }

    private static StudySpecification specification(String steps, Integer... horizons) {
        return new StudySpecification(
                "f", "f", Preparation.parse(steps), List.of(horizons), 5, 0.001);
    }

    @Test
    void findsAPlantedCoefficientWithinItsStandardError() {
        StudyResult result = new Made(750, 200, 0.05, 42).study("", 1, 5);
        Significance ic = result.headline().icSignificance();
        double error = ic.mean() / ic.tValue();
        assertThat(ic.count()).isEqualTo(748);
        assertThat(ic.mean()).isCloseTo(0.05, within(2 * error));
        // A cross-section of 200 has a deviation of 1/sqrt(199).
        assertThat(ic.deviation()).isCloseTo(1 / Math.sqrt(199), within(0.006));
        assertThat(ic.pValue()).isLessThan(1e-10);
        // Of five days' returns only the first goes with the factor.
        Significance five = result.horizons().get(1).icSignificance();
        assertThat(five.mean()).isCloseTo(0.05 / Math.sqrt(5), within(0.008));
        assertThat(five.lag()).isGreaterThanOrEqualTo(4);
        // For normal variables Spearman's is 6/pi asin(rho/2), nearly 0.955 rho.
        assertThat(result.headline().rankIcSignificance().mean())
                .isCloseTo(6 / Math.PI * Math.asin(0.025), within(2 * error));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        StudyResult result = new Made(500, 100, 0, 7).study("", 1);
        Significance ic = result.headline().rankIcSignificance();
        assertThat(Math.abs(ic.tValue())).isLessThan(3);
        assertThat(result.stability().meanAutocorrelation(1)).isCloseTo(0, within(0.02));
        assertThat(result.stability().meanTurnover(1)[4]).isCloseTo(0.8, within(0.02));
    }

    /** What is found about T does not change with anything after T + 1 + h. */
    @Property(tries = 30)
    void looksNoFurtherAheadThanItsExit(
            @ForAll @IntRange(min = 0, max = 40) int last,
            @ForAll @IntRange(min = 1, max = 6) int horizon) {
        Made one = new Made(60, 20, 0.2, 3);
        Made two = new Made(60, 20, 0.2, 3);
        for (int r = last + 2 + horizon; r < 60; r++) {
            for (int i = 0; i < 20; i++) {
                two.price[r][i] = 1 + i * r;
                two.factor[r][i] = -r * i;
                two.flags[r][i] = (byte) (r + i);
            }
        }
        String steps = "winsorise(mad,3) | standardise(rank_gauss) | fill(forward,3)";
        HorizonResult left = one.study(steps, horizon).headline();
        HorizonResult right = two.study(steps, horizon).headline();
        for (int day = 0; day <= last; day++) {
            assertThat(left.ic()[day]).isEqualTo(right.ic()[day]);
            assertThat(left.rankIc()[day]).isEqualTo(right.rankIc()[day]);
            assertThat(left.spread()[day]).isEqualTo(right.spread()[day]);
        }
    }

    @Test
    void leavesOutWhatCannotBeTradedAndSaysHowMany() {
        Made made = new Made(4, 20, 0, 1);
        made.flags[0][0] |= Eligibility.SPECIAL;
        made.flags[0][1] |= Eligibility.YOUNG;
        made.flags[1][1] |= Eligibility.LOCKED; // young comes first
        made.flags[1][2] = Eligibility.MEMBER; // not traded
        made.flags[1][3] |= Eligibility.LOCKED;
        made.price[1][4] = Double.NaN;
        made.factor[0][5] = Double.NaN;
        made.flags[0][6] = Eligibility.TRADED; // not in the universe
        made.flags[2][7] = Eligibility.MEMBER; // cannot be left: valued at the last close
        StudyResult result =
                Study.of(
                        specification("", 1),
                        made.market(),
                        made.factor,
                        List.of(new KnownFactor("itself", made.factor)),
                        0,
                        0);
        Sample sample = result.sample();
        assertThat(sample.expected()).isEqualTo(19);
        assertThat(sample.candidates()).isEqualTo(18);
        assertThat(sample.excluded().values()).containsExactly(1L, 1L, 1L, 1L, 1L);
        assertThat(sample.used()).isEqualTo(13);
        assertThat(sample.names()).containsExactly(13);
        assertThat(sample.stale()).isEqualTo(1);
        assertThat(sample.meanCoverage()).isCloseTo(18.0 / 19, within(1e-12));
        assertThat(result.known().getFirst().rankCorrelation()).isCloseTo(1, within(1e-12));
    }

    @Test
    void costsAndYears() {
        Made made = new Made(500, 50, 0.3, 11);
        StudyResult result = made.study("standardise(rank)", 1);
        double traded = 0;
        for (int q : new int[] {0, 4}) {
            traded += 2 * result.stability().meanTurnover(1)[q];
        }
        double gross = Series.mean(result.headline().spread());
        // The first day has no turnover, so the mean after costs is over one day less.
        assertThat(Series.mean(result.netSpread())).isCloseTo(gross - 0.001 * traded, within(1e-4));
        assertThat(result.breakEvenCost()).isCloseTo(gross / traded, within(1e-12));
        assertThat(result.years()).extracting(YearResult::year).containsExactly(2020, 2021);
        int days = result.years().stream().mapToInt(YearResult::days).sum();
        assertThat(days).isEqualTo(result.headline().rankIcSignificance().count());
        double[][] curves = result.curves();
        assertThat(curves[4][499 - 1]).isGreaterThan(curves[0][499 - 1]);
    }

    @Test
    void comparesInsideGroups() {
        Made made = new Made(400, 60, 0.3, 5);
        int[][] group = new int[400][60];
        for (int[] row : group) {
            Arrays.setAll(row, i -> i < 3 ? 2 : i % 2);
        }
        StudyMarket market =
                made.market().withGroups("industry", List.of("even", "odd", "small"), group);
        StudyResult result =
                Study.of(
                        specification("neutralise(industry)", 1),
                        market,
                        made.factor,
                        List.of(),
                        0,
                        399);
        assertThat(result.groups())
                .extracting(GroupResult::title)
                .containsExactly("even", "odd", "small");
        assertThat(result.groups().getFirst().rankIc().mean()).isCloseTo(0.29, within(0.05));
        assertThat(result.groups().getLast().rankIc().count()).isZero();
    }

    @Test
    void tooFewNamesGiveNothing() {
        StudyResult result = new Made(30, 9, 0.5, 1).study("", 1);
        assertThat(result.headline().icSignificance().count()).isZero();
        assertThat(result.headline().monotonicity()).isNaN();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> specification("", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> specification("", 5, 5))
                .isInstanceOf(IllegalArgumentException.class);
        Made made = new Made(5, 20, 0, 1);
        assertThatThrownBy(() ->
                        Study.of(
                                specification("", 1),
                                made.market(),
                                new double[3][20],
                                List.of(),
                                0,
                                4))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
