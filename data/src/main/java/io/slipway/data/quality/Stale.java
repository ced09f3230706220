package io.slipway.data.quality;

import io.slipway.data.BarColumns;

/**
 * Ten bars or more in a row whose four prices are all one and the same: each has severity 1, weight
 * 0.3. Shorter stretches are common in quiet markets.
 */
final class Stale implements QualityRule {

    private static final int SHORTEST = 10;

    @Override
    public String name() {
        return "stale";
    }

    @Override
    public double weight() {
        return 0.3;
    }

    @Override
    public void check(Series series, Findings findings) {
        int start = 0;
        for (int row = 1; row <= series.size(); row++) {
            if (row == series.size() || !continues(series.bars(), start, row)) {
                boolean isLong = row - start >= SHORTEST && isFlat(series.bars(), start);
                for (int i = start; isLong && i < row; i++) {
                    findings.add(series.days().get(i), 1);
                }
                start = row;
            }
        }
    }

    private static boolean continues(BarColumns bars, int start, int row) {
        return isFlat(bars, row) && bars.close()[row] == bars.close()[start];
    }

    private static boolean isFlat(BarColumns bars, int row) {
        return bars.high()[row] == bars.low()[row];
    }
}
