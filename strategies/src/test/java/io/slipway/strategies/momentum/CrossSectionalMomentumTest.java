package io.slipway.strategies.momentum;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.model.InstrumentId;
import io.slipway.strategies.Series;
import io.slipway.strategies.Trial;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Returns from ten bars ago to two bars ago; bars on every day of January and February 2020. */
class CrossSectionalMomentumTest {

    private static final int FEBRUARY = 31;
    private static final int MARCH = 60;
    private static final int DAYS = 65;

    private static final Map<String, String> ONE =
            Map.of("lookback", "10", "skip", "2", "top", "1", "tolerance", "0");

    @Test
    void holdsTheWinnerFromTheFirstSessionOfTheMonth() {
        Trial trial =
                trial(ONE, DAYS, level("AAA", 100), risen("BBB", 20, 110), risen("CCC", 25, 120));

        assertThat(trial.orders()).first().isEqualTo("2020-02-01 CCC.XNYS BUY 833 MARKET");
        assertThat(trial.fills()).first().isEqualTo("2020-02-02 CCC.XNYS BUY 833 @ 120");
    }

    /** B rises on the last two bars before the decision, which do not count. */
    @Test
    void skipsTheLatestBars() {
        Trial trial =
                trial(ONE, FEBRUARY + 2, risen("AAA", 25, 101), risen("BBB", FEBRUARY - 1, 200));

        assertThat(trial.fills()).containsExactly("2020-02-02 AAA.XNYS BUY 990 @ 101");
    }

    @Test
    void changesHandsAtTheNextMonthAndNotBefore() {
        Trial trial = trial(ONE, DAYS, risen("AAA", 25, 125), risen("BBB", MARCH - 5, 200));

        assertThat(trial.fills())
                .containsExactly(
                        "2020-02-02 AAA.XNYS BUY 800 @ 125",
                        "2020-03-02 AAA.XNYS SELL 800 @ 125",
                        "2020-03-02 BBB.XNYS BUY 500 @ 200");
    }

    /** What is sold stands behind what is bought in the order of the instruments. */
    @Test
    void paysForTheNewWinnerWithTheOldWhereverTheyStand() {
        Trial trial = trial(ONE, DAYS, risen("BBB", 25, 125), risen("AAA", MARCH - 5, 200));

        assertThat(trial.fills())
                .containsExactlyInAnyOrder(
                        "2020-02-02 BBB.XNYS BUY 800 @ 125",
                        "2020-03-02 BBB.XNYS SELL 800 @ 125",
                        "2020-03-02 AAA.XNYS BUY 500 @ 200");
    }

    /** Both have returned nothing since, so the order of the instruments keeps A. */
    @Test
    void tradesNothingWhereTheTargetIsHeld() {
        Trial trial = trial(ONE, DAYS, risen("AAA", 25, 125), risen("BBB", 45, 300));

        assertThat(trial.orders()).containsExactly("2020-02-01 AAA.XNYS BUY 800 MARKET");
    }

    @Test
    void sharesEquallyAmongTheBestAndKeepsCashForPlacesNobodyTakes() {
        Map<String, String> four = Map.of("lookback", "10", "skip", "2", "top", "4");

        Trial trial = trial(four, FEBRUARY + 2, risen("AAA", 25, 125), level("BBB", 50));

        assertThat(trial.fills())
                .containsExactly(
                        "2020-02-02 AAA.XNYS BUY 200 @ 125", "2020-02-02 BBB.XNYS BUY 500 @ 50");
        assertThat(trial.view().equity()).isEqualTo(100_000);
    }

    @Test
    void passesOverWhatIsNewOrAbsent() {
        BarColumns isNew = prices("BBB", 100, 25, 300).slice(FEBRUARY - 9, FEBRUARY + 2);
        BarColumns isAbsent = prices("CCC", 100, 25, 200).slice(0, FEBRUARY);

        Trial trial =
                Trial.of(
                                new CrossSectionalMomentum.Factory(),
                                ONE,
                                risen("AAA", 25, 125).slice(0, FEBRUARY + 2),
                                isNew,
                                isAbsent)
                        .run();

        assertThat(trial.fills()).containsExactly("2020-02-02 AAA.XNYS BUY 800 @ 125");
    }

    @Test
    void equalReturnsGoByTheOrderOfTheInstruments() {
        Trial trial = trial(ONE, FEBRUARY + 2, level("BBB", 50), level("AAA", 50));

        assertThat(trial.fills()).containsExactly("2020-02-02 AAA.XNYS BUY 2000 @ 50");
    }

    @Test
    void theMonthARunBeginsInIsNotItsFirst() {
        Trial trial = trial(ONE, FEBRUARY, risen("AAA", 25, 125));

        assertThat(trial.orders()).isEmpty();
        assertThat(trial.view().quantity(InstrumentId.of("AAA.XNYS")).isZero()).isTrue();
        assertThat(Series.FIRST_DAY.plusDays(FEBRUARY)).isEqualTo(LocalDate.of(2020, 2, 1));
    }

    private static BarColumns level(String symbol, double price) {
        return prices(symbol, price, 0, price);
    }

    private static BarColumns risen(String symbol, int day, double price) {
        return prices(symbol, 100, day, price);
    }

    private static BarColumns prices(String symbol, double before, int day, double after) {
        double[] closes = new double[DAYS];
        Arrays.fill(closes, 0, day, before);
        Arrays.fill(closes, day, DAYS, after);
        return Series.closes(symbol + ".XNYS", closes);
    }

    private static Trial trial(Map<String, String> parameters, int days, BarColumns... bars) {
        BarColumns[] cut =
                Arrays.stream(bars).map(each -> each.slice(0, days)).toArray(BarColumns[]::new);
        return Trial.of(new CrossSectionalMomentum.Factory(), parameters, cut).run();
    }
}
