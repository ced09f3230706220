package io.slipway.strategies.rsireversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.model.ProblemException;
import io.slipway.strategies.Series;
import io.slipway.strategies.Trial;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RsiReversionTest {

    /**
     * Two changes averaged as Wilder does:
     *
     * <pre>
     * close    10   9    8    9     10     9       8
     * gain               0    0.5   0.75   0.375   0.1875
     * loss               1    0.5   0.25   0.625   0.8125
     * index              0    50    75     37.5    18.75
     *                    ^ below 30 ^ above 50     ^ below 30
     * </pre>
     */
    private static final BarColumns DIP = Series.closes("AAA.XNYS", 10, 9, 8, 9, 10, 9, 8, 8);

    @Test
    void buysBelowTheLowerBoundAndSellsAboveTheUpper() {
        Trial trial = trial(Map.of("period", "2", "lower", "30", "upper", "50"), DIP);

        assertThat(trial.orders())
                .containsExactly(
                        "2020-01-03 AAA.XNYS BUY 12500 MARKET",
                        "2020-01-05 AAA.XNYS SELL 11111 MARKET",
                        "2020-01-07 AAA.XNYS BUY 12500 MARKET");
        assertThat(trial.fills())
                .containsExactly(
                        "2020-01-04 AAA.XNYS BUY 11111 @ 9",
                        "2020-01-06 AAA.XNYS SELL 11111 @ 9",
                        "2020-01-08 AAA.XNYS BUY 12500 @ 8");
    }

    @Test
    void aHigherUpperBoundHoldsLonger() {
        Trial trial = trial(Map.of("period", "2", "lower", "30", "upper", "80"), DIP);

        assertThat(trial.orders()).containsExactly("2020-01-03 AAA.XNYS BUY 12500 MARKET");
    }

    @Test
    void aPriceThatNeverMovedIsNotOversold() {
        Trial trial = trial(Map.of("period", "2"), Series.closes("AAA.XNYS", 5, 5, 5, 5, 5, 5));

        assertThat(trial.orders()).isEmpty();
    }

    @Test
    void refusesBoundsThatCross() {
        assertThatThrownBy(() -> trial(Map.of("lower", "60", "upper", "50"), DIP))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "[parameter.not-below {limit=50, limitName=upper, name=lower, value=60}]");
    }

    private static Trial trial(Map<String, String> parameters, BarColumns... bars) {
        return Trial.of(new RsiReversion.Factory(), parameters, bars).run();
    }
}
