package io.slipway.data.quality;

import java.time.LocalDate;
import java.util.Set;

/**
 * A trading day between the first bar and the last that has no bar and on which the instrument was
 * not suspended: severity 1, weight 1.
 */
final class Completeness implements QualityRule {

    @Override
    public String name() {
        return "completeness";
    }

    @Override
    public double weight() {
        return 1;
    }

    @Override
    public void check(Series series, Findings findings) {
        Set<LocalDate> present = series.present();
        for (LocalDate day : series.expected()) {
            if (!present.contains(day)) {
                findings.add(day, 1);
            }
        }
    }
}
