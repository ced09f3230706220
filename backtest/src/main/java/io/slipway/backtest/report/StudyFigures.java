package io.slipway.backtest.report;

import io.slipway.factor.study.StudyResult;
import java.util.Arrays;

/** How a study's figures are printed. */
final class StudyFigures {

    private static final double SMALL = 0.0001;

    private StudyFigures() {}

    /** A p-value: four digits, or that it is below the smallest of them. */
    static String probability(double p) {
        return p < SMALL ? "<0.0001" : Figures.number(p, 4);
    }

    /** The break-even cost per side in basis points. */
    static String points(StudyResult result) {
        return Figures.number(result.breakEvenCost() * 10_000, 1);
    }

    static String namesADay(StudyResult result) {
        return Figures.number(Arrays.stream(result.sample().names()).average().orElse(0), 0);
    }

    /** {@code Q1} for the lowest values. */
    static String quantile(int place) {
        return "Q" + (place + 1);
    }

    /** One of ten tones from low to high. */
    static String tone(int place, int count) {
        return "q" + (1 + Math.round(9f * place / Math.max(1, count - 1)));
    }
}
