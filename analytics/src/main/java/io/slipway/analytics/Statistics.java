package io.slipway.analytics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Named figures in a fixed order. A figure that is not defined is {@code NaN}; no value is
 * infinite. Immutable.
 */
public final class Statistics {

    private static final Statistics EMPTY = new Builder().build();

    private final SequencedMap<String, Double> values;

    private Statistics(SequencedMap<String, Double> values) {
        this.values = Collections.unmodifiableSequencedMap(values);
    }

    /** No figures. */
    public static Statistics empty() {
        return EMPTY;
    }

    /** Starts a set in which every given statistic is {@code NaN} until put. */
    static Builder declare(Statistic... statistics) {
        Builder builder = new Builder();
        for (Statistic statistic : statistics) {
            builder.values.put(statistic.key(), Double.NaN);
        }
        return builder;
    }

    /**
     * The value of a statistic, {@code NaN} where it is not defined.
     *
     * @throws IllegalArgumentException if this set does not hold it, e.g. {@code alpha} without a
     *     benchmark
     */
    public double get(Statistic statistic) {
        return get(statistic.key());
    }

    /**
     * The value of a statistic by its name.
     *
     * @throws IllegalArgumentException if this set does not hold it
     */
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no statistic '" + name + "' here; there are " + values.keySet());
        }
        return value;
    }

    /** Whether this set holds the statistic, defined or not. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All names and values in order; {@code NaN} where not defined. Unmodifiable. */
    public SequencedMap<String, Double> asMap() {
        return values;
    }

    /**
     * These figures followed by others.
     *
     * @throws IllegalArgumentException if a name is in both
     */
    public Statistics plus(Statistics others) {
        SequencedMap<String, Double> all = new LinkedHashMap<>(values);
        others.values.forEach((name, value) -> {
            if (all.put(name, value) != null) {
                throw new IllegalArgumentException("statistic '" + name + "' is in both");
            }
        });
        return new Statistics(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statistics that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** Collects values; what is not finite becomes {@code NaN}. */
    static final class Builder {

        private final SequencedMap<String, Double> values = new LinkedHashMap<>();

        Builder put(Statistic statistic, double value) {
            values.put(statistic.key(), Double.isFinite(value) ? value + 0.0 : Double.NaN);
            return this;
        }

        Statistics build() {
            return new Statistics(new LinkedHashMap<>(values));
        }
    }
}
