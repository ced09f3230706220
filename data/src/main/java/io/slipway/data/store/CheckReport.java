package io.slipway.data.store;

import java.util.List;

/**
 * The result of a check of the whole lake.
 *
 * @param files data files looked at
 * @param series pairs of instrument and frequency
 * @param bars rows looked at
 * @param findings files first, then by instrument and frequency
 */
public record CheckReport(long files, long series, long bars, List<Finding> findings) {

    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong or lost; there may be warnings. */
    public boolean isSound() {
        return findings.stream().noneMatch(each -> each.severity() == Finding.Severity.ERROR);
    }
}
