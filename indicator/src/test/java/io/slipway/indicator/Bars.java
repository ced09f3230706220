package io.slipway.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Columns of bars for tests. */
record Bars(List<double[]> rows) {

    /** The 252 daily bars that TA-Lib's regression test computes its expected values from. */
    static Bars ofTaLib() {
        var stream = Objects.requireNonNull(Bars.class.getResourceAsStream("ta-regtest-daily.csv"));
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Bars(reader.lines().skip(2).map(Bars::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] row(String line) {
        String[] fields = line.split(",", -1);
        double[] row = new double[fields.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Double.parseDouble(fields[i]);
        }
        return row;
    }

    int size() {
        return rows.size();
    }

    double[] open() {
        return column(0);
    }

    double[] high() {
        return column(1);
    }

    double[] low() {
        return column(2);
    }

    double[] close() {
        return column(3);
    }

    double[] volume() {
        return column(4);
    }

    private double[] column(int at) {
        return rows.stream().mapToDouble(row -> row[at]).toArray();
    }
}
