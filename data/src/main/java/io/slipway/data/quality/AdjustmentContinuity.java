package io.slipway.data.quality;

import io.slipway.model.CorporateAction;
import java.util.List;

/**
 * An adjustment factor that is not positive; or that changes other than the day's split and
 * dividend say, {@code split × P / (P − D)}, by more than one percent, where the lake knows the
 * day's actions; or that more than doubles or halves where it knows none. Severity 1, weight 0.5.
 */
final class AdjustmentContinuity implements QualityRule {

    private static final double TOLERANCE = 0.01;
    private static final double LARGEST_RATIO = 2;

    @Override
    public String name() {
        return "adjustment";
    }

    @Override
    public double weight() {
        return 0.5;
    }

    @Override
    public void check(Series series, Findings findings) {
        for (int row = 0; row < series.size(); row++) {
            double factor = series.bars().adjustmentFactor()[row];
            if (!(factor > 0) || (row > 0 && !isExplained(series, row))) {
                findings.add(series.days().get(row), 1);
            }
        }
    }

    private static boolean isExplained(Series series, int row) {
        double[] factor = series.bars().adjustmentFactor();
        double step = factor[row] / factor[row - 1];
        List<CorporateAction> actions = series.actions().get(series.days().get(row));
        if (actions == null) {
            return step < LARGEST_RATIO && step * LARGEST_RATIO > 1;
        }
        double close = series.bars().close()[row - 1];
        return Math.abs(step / expected(actions, close) - 1) <= TOLERANCE;
    }

    private static double expected(List<CorporateAction> actions, double close) {
        double cash = 0;
        double split = 1;
        for (CorporateAction action : actions) {
            switch (action.type()) {
                case SPLIT -> split *= action.value().toDouble();
                case CASH_DIVIDEND -> cash += action.value().toDouble();
            }
        }
        return split * close / (close - cash);
    }
}
