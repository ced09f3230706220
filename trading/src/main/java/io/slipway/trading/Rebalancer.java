package io.slipway.trading;

import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns desired holdings into orders: first everything that is sold, then everything that is
 * bought, so that the proceeds are there when they are needed. What is held and not among the
 * targets is sold.
 *
 * @param tolerance differences below this share of equity are left alone, 0 to 1
 */
public record Rebalancer(double tolerance) {

    public Rebalancer {
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new IllegalArgumentException("tolerance must be 0 to 1 but is " + tolerance);
        }
    }

    /** Orders the differences. Each instrument may be named once. */
    public void rebalance(List<Target> targets, View view, Orders orders) {
        double equity = view.equity();
        List<Target> reductions = new ArrayList<>();
        List<Target> increases = new ArrayList<>();
        for (Target target : complete(targets, view)) {
            double difference = target.share() - share(target.instrument(), view, equity);
            if (isWorthTrading(target, difference)) {
                (difference < 0 ? reductions : increases).add(target);
            }
        }
        reductions.forEach(target -> order(target, orders));
        increases.forEach(target -> order(target, orders));
    }

    private static void order(Target target, Orders orders) {
        orders.orderTargetPercent(target.instrument(), target.share());
    }

    private boolean isWorthTrading(Target target, double difference) {
        return target.share() == 0 ? difference != 0 : Math.abs(difference) > tolerance;
    }

    private static double share(InstrumentId id, View view, double equity) {
        double quantity = view.quantity(id).toDouble();
        double multiplier = view.instrument(id).multiplier().toDouble();
        return quantity == 0 ? 0 : quantity * view.lastPrice(id) * multiplier / equity;
    }

    /** The targets, and a target of nothing for what is held besides, in the run's total order. */
    private static List<Target> complete(List<Target> targets, View view) {
        Map<InstrumentId, Target> byInstrument = new HashMap<>();
        for (Target target : targets) {
            if (byInstrument.put(target.instrument(), target) != null) {
                throw new IllegalArgumentException(target.instrument() + " is named twice");
            }
        }
        List<Target> all = new ArrayList<>();
        for (Instrument instrument : view.instruments()) {
            InstrumentId id = instrument.id();
            Target target = byInstrument.remove(id);
            if (target != null) {
                all.add(target);
            } else if (!view.quantity(id).isZero()) {
                all.add(new Target(id, 0));
            }
        }
        if (!byInstrument.isEmpty()) {
            throw new IllegalArgumentException("not in this run: " + byInstrument.keySet());
        }
        return all;
    }
}
