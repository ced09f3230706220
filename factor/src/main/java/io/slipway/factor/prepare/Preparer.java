package io.slipway.factor.prepare;

import java.util.Arrays;
import java.util.List;

/**
 * Does the steps of a {@link Preparation}, row after row. It remembers values only where a step
 * fills forward, so rows must come in order of time. Used by one thread.
 */
public final class Preparer {

    /** A step at work, in place. */
    interface Work {
        void apply(double[] values, Section section);
    }

    private final int instruments;
    private final List<Work> works;

    public Preparer(Preparation preparation, int instruments) {
        this.instruments = instruments;
        this.works = preparation.steps().stream().map(step -> work(step, instruments)).toList();
    }

    private static Work work(Step step, int instruments) {
        return switch (step) {
            case Step.Winsorise(Step.Bound bound, double width) ->
                    (values, _) -> Winsorising.apply(values, bound, width);
            case Step.Standardise(Step.Scale scale) ->
                    (values, _) -> Standardising.apply(values, scale);
            case Step.Neutralise(List<String> against) ->
                    (values, section) -> Neutralising.apply(values, section, against);
            case Step.Fill(Step.Filler filler, int rows) when filler == Step.Filler.FORWARD ->
                    new ForwardFilling(instruments, rows);
            case Step.Fill(Step.Filler filler, int _) ->
                    (values, section) -> Filling.apply(values, section, filler);
        };
    }

    /**
     * Prepares the next row in place.
     *
     * @param values one an instrument, NaN (or infinite, which counts as missing) where there is
     *     none
     */
    public void apply(double[] values, Section section) {
        if (values.length != instruments || section.member().length != instruments) {
            throw new IllegalArgumentException(
                    "%d values and %d members for %d instruments"
                            .formatted(values.length, section.member().length, instruments));
        }
        for (int i = 0; i < values.length; i++) {
            if (!section.member()[i] || Double.isInfinite(values[i])) {
                values[i] = Double.NaN;
            }
        }
        works.forEach(work -> work.apply(values, section));
    }

    /** The values that are there, in order. */
    static double[] present(double[] values) {
        int count = 0;
        double[] present = new double[values.length];
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present[count++] = value;
            }
        }
        return Arrays.copyOf(present, count);
    }
}
