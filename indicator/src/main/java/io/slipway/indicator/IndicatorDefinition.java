package io.slipway.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What can be said of an indicator without knowing its class: its name, what it reads, its
 * parameters with their defaults and ranges, its results by name, and how to start one.
 *
 * <p>Inputs are columns: first {@link #series()} series, which an expression names, then the {@link
 * #fields()} of the bar, which it implies. Definitions are immutable.
 */
public final class IndicatorDefinition {
    private final String name;
    private final String title;
    private final int series;
    private final List<BarField> fields;
    private final List<IndicatorParameter> parameters;
    private final List<String> outputs;
    private final String variant;
    private final Function<Arguments, RunningIndicator> factory;

    private IndicatorDefinition(Draft draft, Function<Arguments, RunningIndicator> factory) {
        this.name = draft.name;
        this.title = draft.title;
        this.series = draft.series;
        this.fields = List.copyOf(draft.fields);
        this.parameters = List.copyOf(draft.parameters);
        this.outputs = List.copyOf(draft.outputs);
        this.variant = draft.variant;
        this.factory = factory;
    }

    /** The name in expressions, in capitals: TA-Lib's where it has one. */
    public String name() {
        return name;
    }

    /** The name in words. */
    public String title() {
        return title;
    }

    /** How many series it takes first; 0 if it reads bars only. */
    public int series() {
        return series;
    }

    /** The fields of the bar it reads, the columns after the series; empty if it reads none. */
    public List<BarField> fields() {
        return fields;
    }

    /** The parameters, in the order in which an expression gives them. */
    public List<IndicatorParameter> parameters() {
        return parameters;
    }

    /** The names of the results; the first one is meant where none is named. */
    public List<String> outputs() {
        return outputs;
    }

    /** Which variant this is, and where other libraries differ, in a sentence or two. */
    public String variant() {
        return variant;
    }

    /** The index of a result by its name, or -1. */
    public int output(String output) {
        return outputs.indexOf(output);
    }

    /**
     * A new instance.
     *
     * @param given the first parameters; the others have their defaults
     * @throws IllegalArgumentException naming the parameter that is out of its range, or does not
     *     fit another one
     */
    public RunningIndicator start(double... given) {
        return factory.apply(new Arguments(arguments(given)));
    }

    /**
     * Runs a new instance over whole columns.
     *
     * @param in one column for each input, of one length
     * @return one column for each output
     */
    public double[][] over(double[][] in, double... given) {
        if (in.length != series + fields.size()) {
            throw new IllegalArgumentException(
                    name
                            + " reads "
                            + (series + fields.size())
                            + " columns, but was given "
                            + in.length);
        }
        int length = in[0].length;
        for (double[] column : in) {
            Inputs.sameLength("each column", column, in[0]);
        }
        double[][] out = new double[outputs.size()][length];
        start(given).over(in, 0, length, out);
        return out;
    }

    /** All parameters, completed by defaults and checked as {@link #start} does. */
    public double[] arguments(double... given) {
        if (given.length > parameters.size()) {
            throw new IllegalArgumentException(
                    name
                            + " takes at most "
                            + parameters.size()
                            + " parameters, but was given "
                            + given.length);
        }
        double[] all = Arrays.copyOf(given, parameters.size());
        for (int i = 0; i < all.length; i++) {
            IndicatorParameter parameter = parameters.get(i);
            if (i >= given.length) {
                all[i] = parameter.defaultValue();
            } else if (!parameter.accepts(all[i])) {
                throw new IllegalArgumentException(
                        name
                                + ": "
                                + parameter.name()
                                + " must be "
                                + parameter.range()
                                + ", but was "
                                + IndicatorParameter.text(all[i]));
            }
        }
        return all;
    }

    /** How many leading results are NaN; checks as {@link #start}. */
    public int lookback(double... given) {
        return start(given).lookback();
    }

    /** As {@link Indicator#unstablePeriod()}; checks as {@link #start}. */
    public int unstablePeriod(double... given) {
        return start(given).unstablePeriod();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Checked parameters by their place. */
    static final class Arguments {
        private final double[] values;

        private Arguments(double[] values) {
            this.values = values;
        }

        int whole(int at) {
            return (int) values[at];
        }

        double real(int at) {
            return values[at];
        }

        AverageKind average(int at) {
            return AverageKind.of(whole(at));
        }
    }

    /** A definition in the making. */
    static final class Draft {
        private final String name;
        private final String title;
        private final int series;
        private final List<BarField> fields;
        private final List<IndicatorParameter> parameters = new ArrayList<>();
        private List<String> outputs = List.of("value");
        private String variant = "";

        private Draft(String name, String title, int series, List<BarField> fields) {
            this.name = name;
            this.title = title;
            this.series = series;
            this.fields = fields;
        }

        static Draft series(String name, String title) {
            return new Draft(name, title, 1, List.of());
        }

        static Draft pair(String name, String title) {
            return new Draft(name, title, 2, List.of());
        }

        static Draft bars(String name, String title, BarField... fields) {
            return new Draft(name, title, 0, List.of(fields));
        }

        static Draft sessions(String name, String title, BarField... fields) {
            return new Draft(name, title, 1, List.of(fields));
        }

        Draft period(int standard) {
            return whole("period", standard, 1, Inputs.MAX_PERIOD);
        }

        Draft period(String parameter, int standard) {
            return whole(parameter, standard, 1, Inputs.MAX_PERIOD);
        }

        Draft whole(String parameter, int standard, int min, int max) {
            parameters.add(new IndicatorParameter(parameter, standard, min, max, true));
            return this;
        }

        Draft real(String parameter, double standard, double min, double max) {
            parameters.add(new IndicatorParameter(parameter, standard, min, max, false));
            return this;
        }

        Draft average(String parameter) {
            return whole(parameter, 0, 0, AverageKind.values().length - 1);
        }

        Draft outputs(String... names) {
            outputs = List.of(names);
            return this;
        }

        Draft variant(String sentence) {
            variant = sentence;
            return this;
        }

        IndicatorDefinition ofSeries(Function<Arguments, SeriesIndicator> create) {
            int width = outputs.size();
            return new IndicatorDefinition(
                    this, given -> new Running.OfSeries(create.apply(given), width));
        }

        IndicatorDefinition ofPair(Function<Arguments, PairIndicator> create) {
            int width = outputs.size();
            return new IndicatorDefinition(
                    this, given -> new Running.OfPair(create.apply(given), width));
        }

        IndicatorDefinition ofBars(Function<Arguments, BarIndicator> create) {
            int width = outputs.size();
            return new IndicatorDefinition(
                    this, given -> new Running.OfBars(create.apply(given), fields, width));
        }

        IndicatorDefinition ofSessions(Function<Arguments, BarIndicator> create) {
            int width = outputs.size();
            return new IndicatorDefinition(
                    this, given -> new Running.OfSessions(create.apply(given), fields, width));
        }
    }
}
