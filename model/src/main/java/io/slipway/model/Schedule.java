package io.slipway.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Trading hours and since when they hold. Before the first change the first hours are assumed.
 *
 * @param changes at least one, ascending by date, all in one zone
 */
public record Schedule(List<Change> changes) {

    /** From {@code since} on the venue trades in these hours. */
    public record Change(LocalDate since, TradingHours hours) {}

    public Schedule {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs trading hours");
        }
        for (int i = 1; i < changes.size(); i++) {
            requireOrder(changes.get(i - 1), changes.get(i));
        }
    }

    private static void requireOrder(Change earlier, Change later) {
        if (!earlier.since().isBefore(later.since())
                || !earlier.hours().zone().equals(later.hours().zone())) {
            throw new IllegalArgumentException(
                    "changes of hours must ascend within one zone: " + earlier + ", " + later);
        }
    }

    /** The same hours at all times. */
    public static Schedule always(TradingHours hours) {
        return new Schedule(List.of(new Change(LocalDate.EPOCH, hours)));
    }

    /** This schedule until {@code since}, from then on the given hours. */
    public Schedule then(LocalDate since, TradingHours hours) {
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(since, hours));
        return new Schedule(more);
    }

    /** The hours of a regular day. */
    public TradingHours on(LocalDate day) {
        for (int i = changes.size() - 1; i > 0; i--) {
            if (!day.isBefore(changes.get(i).since())) {
                return changes.get(i).hours();
            }
        }
        return changes.getFirst().hours();
    }

    public ZoneId zone() {
        return changes.getFirst().hours().zone();
    }
}
