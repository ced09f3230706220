package io.slipway.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What others publish: their inputs and the values of indicators over them. */
final class References {
    private final Map<String, Map<String, double[]>> data = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /** One value. */
    record Value(int bar, double expected) {}

    /** Values of one output of an indicator. */
    record Reference(
            String indicator,
            List<Double> parameters,
            String dataset,
            List<String> series,
            String output,
            List<Value> values,
            double tolerance,
            String source) {

        @Override
        public String toString() {
            return indicator + parameters + "." + output + " of " + dataset;
        }
    }

    private References() {}

    static References load() {
        References all = new References();
        all.addTaLib();
        String name = "";
        for (String line : lines("reference-data.txt")) {
            if (line.startsWith("data ")) {
                name = line.substring(5, line.indexOf(':'));
            } else {
                String[] fields = line.split(" ", -1);
                double[] column =
                        Arrays.stream(fields).skip(1).mapToDouble(Double::parseDouble).toArray();
                all.data.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(fields[0], column);
            }
        }
        lines("reference-values.txt").forEach(line -> all.references.add(reference(line)));
        return all;
    }

    private void addTaLib() {
        Bars bars = Bars.ofTaLib();
        double[] median = new double[bars.size()];
        Arrays.setAll(median, i -> (bars.high()[i] + bars.low()[i]) / 2);
        data.put(
                "ta",
                Map.of(
                        "open", bars.open(),
                        "high", bars.high(),
                        "low", bars.low(),
                        "close", bars.close(),
                        "volume", bars.volume(),
                        "median", median));
    }

    private static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(References.class.getResourceAsStream(resource));
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reference reference(String line) {
        String[] fields = line.split("; ", -1);
        String[] source = fields[2].split(":", -1);
        return new Reference(
                fields[0],
                Arrays.stream(fields[1].split(" ", -1))
                        .filter(parameter -> !parameter.isEmpty())
                        .map(Double::valueOf)
                        .toList(),
                source[0],
                List.of((source.length > 1 ? source[1] : "close").split(",", -1)),
                fields[3],
                values(fields[4]),
                Double.parseDouble(fields[5]),
                fields[6]);
    }

    private static List<Value> values(String text) {
        List<Value> values = new ArrayList<>();
        int next = 0;
        for (String word : text.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                int bar = Integer.parseInt(word.substring(0, equals));
                values.add(new Value(bar, Double.parseDouble(word.substring(equals + 1))));
            } else if (word.endsWith("+")) {
                next = Integer.parseInt(word.substring(0, word.length() - 1));
            } else {
                values.add(new Value(next++, Double.parseDouble(word)));
            }
        }
        return values;
    }

    List<Reference> all() {
        return references;
    }

    /** The indicator's result over the data. */
    double[] actual(Reference reference) {
        IndicatorDefinition definition = IndicatorCatalog.find(reference.indicator()).orElseThrow();
        Map<String, double[]> columns = Objects.requireNonNull(data.get(reference.dataset()));
        List<double[]> in = new ArrayList<>();
        for (int i = 0; i < definition.series(); i++) {
            in.add(Objects.requireNonNull(columns.get(reference.series().get(i))));
        }
        for (BarField field : definition.fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            in.add(Objects.requireNonNull(columns.get(name), name));
        }
        double[] given = reference.parameters().stream().mapToDouble(d -> d).toArray();
        double[][] out = definition.over(in.toArray(double[][]::new), given);
        return out[definition.output(reference.output())];
    }
}
