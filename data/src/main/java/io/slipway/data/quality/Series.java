package io.slipway.data.quality;

import io.slipway.data.BarColumns;
import io.slipway.model.CorporateAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * What is known of one series.
 *
 * @param bars of one instrument and frequency, at least one
 * @param days the venue's day of each bar, in the order of the bars
 * @param expected trading days from the first bar to the last on which a bar should be there
 * @param actions splits and dividends by ex-day
 * @param limits lowest and highest price by day, where they are known
 * @param differences largest relative difference to another source by day, where there is one
 */
record Series(
        BarColumns bars,
        List<LocalDate> days,
        List<LocalDate> expected,
        NavigableMap<LocalDate, List<CorporateAction>> actions,
        Map<LocalDate, Limits> limits,
        Map<LocalDate, Double> differences) {

    /** Prices a day allows. */
    record Limits(double down, double up) {}

    /** Days that have a bar. */
    Set<LocalDate> present() {
        return Set.copyOf(days);
    }

    int size() {
        return bars.size();
    }

    double adjusted(int row) {
        return bars.close()[row] * bars.adjustmentFactor()[row];
    }
}
