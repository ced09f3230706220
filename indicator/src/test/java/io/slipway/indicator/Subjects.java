package io.slipway.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * Every indicator of the catalogue with small windows, as what the common properties are tested on.
 */
final class Subjects {
    private static final int AVERAGES = AverageKind.values().length;

    private Subjects() {}

    /** An indicator with its parameters. */
    record Subject(IndicatorDefinition definition, List<Double> parameters) {
        RunningIndicator start() {
            return definition.start(given());
        }

        double[] given() {
            return parameters.stream().mapToDouble(Double::doubleValue).toArray();
        }

        int inputs() {
            return definition.series() + definition.fields().size();
        }

        int outputs() {
            return definition.outputs().size();
        }

        /** The columns it reads. */
        double[][] columns(Input input) {
            List<double[]> columns = new ArrayList<>();
            boolean sessions = definition.series() > 0 && !definition.fields().isEmpty();
            for (int i = 0; i < definition.series(); i++) {
                columns.add(sessions ? input.sessions() : input.series(i));
            }
            definition.fields().forEach(field -> columns.add(input.field(field)));
            return columns.toArray(double[][]::new);
        }

        double[][] over(double[][] in) {
            double[][] out = new double[outputs()][in[0].length];
            start().over(in, 0, in[0].length, out);
            return out;
        }

        double[][] stream(double[][] in) {
            return stream(start(), in);
        }

        double[][] stream(RunningIndicator running, double[][] in) {
            double[][] out = new double[outputs()][in[0].length];
            double[] row = new double[in.length];
            for (int i = 0; i < in[0].length; i++) {
                for (int k = 0; k < in.length; k++) {
                    row[k] = in[k][i];
                }
                running.update(row);
                for (int k = 0; k < out.length; k++) {
                    out[k][i] = running.output(k);
                }
            }
            return out;
        }

        @Override
        public String toString() {
            return definition + parameters.toString();
        }
    }

    /** Columns of bars; the series an indicator takes are closes, and opens as a second one. */
    record Input(List<double[]> bars) {
        static final int SESSION = 7;

        int size() {
            return bars.size();
        }

        double[] field(BarField field) {
            return bars.stream()
                    .mapToDouble(bar -> bar[List.of(BarField.values()).indexOf(field)])
                    .toArray();
        }

        double[] series(int index) {
            return field(index == 0 ? BarField.CLOSE : BarField.OPEN);
        }

        double[] sessions() {
            double[] marks = new double[size()];
            for (int i = 0; i < marks.length; i++) {
                marks[i] = Math.floorDiv(i, SESSION);
            }
            return marks;
        }

        Input slice(int from, int to) {
            return new Input(bars.subList(from, to));
        }
    }

    /** All indicators with windows that grow with {@code n}, from 1. */
    static List<Subject> all(int n) {
        return IndicatorCatalog.all().stream().map(definition -> of(definition, n)).toList();
    }

    /** Periods in rising order, which suits pairs of a fast and a slow one. */
    private static Subject of(IndicatorDefinition definition, int n) {
        List<Double> parameters = new ArrayList<>();
        List<IndicatorParameter> declared = definition.parameters();
        for (int k = 0; k < declared.size(); k++) {
            IndicatorParameter parameter = declared.get(k);
            double value = parameter.defaultValue();
            if (parameter.whole()) {
                boolean average = parameter.max() == AVERAGES - 1;
                double wanted = average ? (n + k) % AVERAGES : (k + 1.0) * n + k;
                value = Math.clamp(wanted, parameter.min(), parameter.max());
            }
            parameters.add(value);
        }
        return new Subject(definition, parameters);
    }
}
