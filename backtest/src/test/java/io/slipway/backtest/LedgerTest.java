package io.slipway.backtest;

import static io.slipway.backtest.Samples.AAPL;
import static io.slipway.backtest.Samples.APPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.CashMovement;
import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Money;
import io.slipway.model.Side;
import io.slipway.model.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LedgerTest {

    /** Open of the second to fifth trading day in New York. */
    private static final List<String> EX_DAYS =
            List.of("2020-01-03", "2020-01-06", "2020-01-07", "2020-01-08");

    /** Whatever splits and dividends there are, every cent of the cash is accounted for. */
    @Property(tries = 100)
    void everything_that_changed_the_cash_is_in_the_books(
            @ForAll @Size(4) List<@IntRange(max = 900) Integer> raw,
            @ForAll @IntRange(min = 1, max = 300) int units) {
        RunResult result = run(actions(raw), "parameters: {units: " + units + "}\n");
        Money cash = result.initialCash();
        for (Fill fill : result.fills()) {
            Money worth = APPLE.notional(fill.price(), fill.quantity());
            cash = fill.side() == Side.BUY ? cash.minus(worth) : cash.plus(worth);
            cash = cash.minus(fill.fee());
        }
        for (CashMovement movement : result.ledger().movements()) {
            cash = cash.plus(movement.amount());
        }
        assertThat(result.ledger().finalCash()).isEqualTo(cash);
    }

    /** Nothing, a dividend in tenths of a cent or a split by the hundredth. */
    private static List<CorporateAction> actions(List<Integer> raw) {
        List<CorporateAction> actions = new ArrayList<>();
        for (int day = 0; day < raw.size(); day++) {
            int value = raw.get(day);
            long time = Times.epochNanos(Instant.parse(EX_DAYS.get(day) + "T05:00:00Z"));
            if (value > 600) {
                Decimal ratio = new Decimal(value, 2);
                actions.add(
                        new CorporateAction(AAPL, CorporateAction.Type.SPLIT, ratio, time, time));
            } else if (value > 100) {
                Decimal cash = new Decimal(value, 3);
                actions.add(
                        new CorporateAction(
                                AAPL, CorporateAction.Type.CASH_DIVIDEND, cash, time, time));
            }
        }
        return actions;
    }

    private static RunResult run(List<CorporateAction> actions, String more) {
        MemorySource source =
                MemorySource.of(
                        List.of(APPLE),
                        List.of(Samples.daily(AAPL, Samples.FIRST_DAY, Samples.FIVE_BARS)),
                        actions);
        return Samples.run(source, more);
    }
}
