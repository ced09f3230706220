package io.slipway.strategies.buyandhold;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.strategies.Series;
import io.slipway.strategies.Trial;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuyAndHoldTest {

    @Test
    void buysAtTheFirstBarAndKeepsWhatItHas() {
        Trial trial = trial(Map.of(), Series.closes("AAA.XNYS", 100, 100, 90, 120, 80));

        assertThat(trial.fills()).containsExactly("2020-01-02 AAA.XNYS BUY 1000 @ 100");
        assertThat(trial.orders()).hasSize(1);
        assertThat(trial.view().equity()).isEqualTo(80_000);
    }

    @Test
    void sharesEquallyAndBuysLateComersWhenTheyCome() {
        BarColumns all = Series.closes("BBB.XNYS", 50, 50, 50, 50);

        Trial trial =
                trial(Map.of(), Series.closes("AAA.XNYS", 100, 100, 100, 100), all.slice(2, 4));

        assertThat(trial.fills())
                .containsExactly(
                        "2020-01-02 AAA.XNYS BUY 500 @ 100", "2020-01-04 BBB.XNYS BUY 1000 @ 50");
    }

    @Test
    void investsNoMoreThanIsAsked() {
        Trial trial = trial(Map.of("invested", "0.6"), Series.closes("AAA.XNYS", 100, 100, 100));

        assertThat(trial.fills()).containsExactly("2020-01-02 AAA.XNYS BUY 600 @ 100");
    }

    /** B costs half of the equity that A has made, and there is cash for the half of that. */
    @Test
    void spendsWhatIsThereWhereEquityHasOutgrownCash() {
        BarColumns late = Series.closes("BBB.XNYS", 50, 50, 50, 50);

        Trial trial =
                trial(Map.of(), Series.closes("AAA.XNYS", 100, 100, 300, 300), late.slice(2, 4));

        assertThat(trial.fills())
                .containsExactly(
                        "2020-01-02 AAA.XNYS BUY 500 @ 100", "2020-01-04 BBB.XNYS BUY 1000 @ 50");
        assertThat(trial.refusals()).isEmpty();
    }

    /** Half of the equity would be four units of B, but the cash does not buy one. */
    @Test
    void asksOnceForWhatItCannotPay() {
        double dear = 60_000;
        BarColumns late = Series.closes("BBB.XNYS", dear, dear, dear, dear, dear, dear);

        Trial trial =
                trial(
                        Map.of(),
                        Series.closes("AAA.XNYS", 100, 100, 1000, 1000, 1000, 1000),
                        late.slice(2, 6));

        assertThat(trial.fills()).containsExactly("2020-01-02 AAA.XNYS BUY 500 @ 100");
        assertThat(trial.refusals()).hasSize(1);
        assertThat(trial.orders()).hasSize(2);
    }

    private static Trial trial(Map<String, String> parameters, BarColumns... bars) {
        return Trial.of(new BuyAndHold.Factory(), parameters, bars).run();
    }
}
