package io.slipway.data;

import io.slipway.model.CorporateAction;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cumulative backward adjustment factors: {@code close × factor} is what a unit bought at the first
 * bar has become, splits held and dividends reinvested.
 *
 * <p>The factor is 1 at the first bar and grows at each ex-day by the split ratio and by {@code P /
 * (P − D)}, where P is the last close before the ex-day and D the cash per unit held before: the
 * reciprocal of the price factor that CRSP and Yahoo apply to the prices before the ex-day, so
 * ratios of adjusted prices agree with theirs. What happens later never changes an earlier factor.
 */
public final class AdjustmentFactors {

    private AdjustmentFactors() {}

    /**
     * One factor per bar.
     *
     * <p>An action takes effect with the first bar that closes after the start of its ex-day and
     * not before it was known. One that comes before or with the first bar has no effect: nothing
     * earlier is there to compare with. Dividends of one ex-day add up before they divide.
     *
     * @param time closes, UTC epoch nanoseconds, ascending
     * @param close raw closing prices
     * @param actions of one instrument, in any order
     * @throws ProblemException if a dividend is not less than the close before it, or there is no
     *     usable close before it
     */
    public static double[] of(long[] time, double[] close, List<CorporateAction> actions) {
        double[] steps = new double[time.length];
        Arrays.fill(steps, 1);
        for (List<CorporateAction> sameDay : byExDay(actions).values()) {
            apply(sameDay, time, close, steps);
        }
        double factor = 1;
        for (int i = 0; i < steps.length; i++) {
            factor *= steps[i];
            steps[i] = factor;
        }
        return steps;
    }

    private static SortedMap<Long, List<CorporateAction>> byExDay(List<CorporateAction> actions) {
        SortedMap<Long, List<CorporateAction>> days = new TreeMap<>();
        for (CorporateAction action : actions) {
            days.computeIfAbsent(action.eventTime(), _ -> new ArrayList<>()).add(action);
        }
        return days;
    }

    private static void apply(
            List<CorporateAction> sameDay, long[] time, double[] close, double[] steps) {
        int exBar = firstAfter(time, sameDay.getFirst().eventTime());
        if (exBar == 0) {
            return;
        }
        double cash = 0;
        double split = 1;
        long known = Long.MIN_VALUE;
        for (CorporateAction action : sameDay) {
            switch (action.type()) {
                case SPLIT -> split *= action.value().toDouble();
                case CASH_DIVIDEND -> cash += action.value().toDouble();
            }
            known = Math.max(known, action.knownTime());
        }
        int bar = Math.max(exBar, firstAtOrAfter(time, known));
        if (bar < time.length) {
            steps[bar] *= split * dividendFactor(sameDay.getFirst(), close[exBar - 1], cash);
        }
    }

    private static double dividendFactor(CorporateAction first, double close, double cash) {
        if (cash == 0) {
            return 1;
        }
        if (!(close > cash)) {
            throw new ProblemException(
                    Problem.of(
                            "data.actions.dividend-too-large",
                            "instrument",
                            first.instrument(),
                            "day",
                            Times.instant(first.eventTime()),
                            "dividend",
                            cash,
                            "close",
                            close));
        }
        return close / (close - cash);
    }

    private static int firstAfter(long[] time, long instant) {
        return instant == Long.MAX_VALUE ? time.length : firstAtOrAfter(time, instant + 1);
    }

    private static int firstAtOrAfter(long[] time, long instant) {
        int index = Arrays.binarySearch(time, instant);
        return index >= 0 ? index : -index - 1;
    }
}
