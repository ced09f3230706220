package io.slipway.factor.prepare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * Steps in the order they are done, written {@code winsorise(mad,3) | neutralise(industry,size) |
 * standardise | fill(median)}. its text and {@link #parse} round-trip.
 */
public record Preparation(List<Step> steps) {

    /** Nothing is done: values are used as they are. */
    public static final Preparation NONE = new Preparation(List.of());

    /** Groups a step may name. */
    public static final List<String> GROUPS = List.of("industry", "venue");

    /** Numbers a step may name. */
    public static final List<String> NUMBERS = List.of("size");

    public Preparation {
        steps = List.copyOf(steps);
    }

    /**
     * Reads steps; an empty text is {@link #NONE}.
     *
     * @throws io.slipway.model.ProblemException that points at the character
     */
    public static Preparation parse(String text) {
        return new StepParser(text).preparation();
    }

    /** Groups and numbers that must be known. */
    public SequencedSet<String> needs() {
        SequencedSet<String> needs = new LinkedHashSet<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Neutralise(List<String> against) -> needs.addAll(against);
                case Step.Fill(Step.Filler filler, int _) when filler == Step.Filler.GROUP_MEDIAN ->
                        needs.add("industry");
                default -> {}
            }
        }
        return needs;
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(" | "));
    }
}
