package io.slipway.backtest;

import io.slipway.model.CashMovement;
import io.slipway.model.Fill;
import io.slipway.model.Money;
import io.slipway.model.RoundTrip;
import java.util.List;

/**
 * The books of a run. Start cash, every fill's amount less its fee, and every cash movement add up
 * to the final cash, to the last digit.
 *
 * @param initialCash what the run started with
 * @param finalCash what it ended with
 * @param orders every order and denied intent, by number
 * @param fills by sequence
 * @param trades round trips in the order they were closed
 * @param movements cash that came or went without a fill, in the order of time
 * @param positions what is held at the end
 */
public record Ledger(
        Money initialCash,
        Money finalCash,
        List<OrderOutcome> orders,
        List<Fill> fills,
        List<RoundTrip> trades,
        List<CashMovement> movements,
        List<HeldPosition> positions) {

    public Ledger {
        orders = List.copyOf(orders);
        fills = List.copyOf(fills);
        trades = List.copyOf(trades);
        movements = List.copyOf(movements);
        positions = List.copyOf(positions);
    }

    /** What was moved for one reason; dividends paid on short positions count against it. */
    public Money moved(CashMovement.Kind kind) {
        Money sum = Money.zero(initialCash.currency());
        for (CashMovement movement : movements) {
            sum = movement.kind() == kind ? sum.plus(movement.amount()) : sum;
        }
        return sum;
    }
}
