package io.slipway.indicator;

import java.util.List;

/** The adaptors from indicators of each shape to the one of the catalogue. */
abstract sealed class Running<T extends Indicator> implements RunningIndicator {
    final T indicator;
    final int outputs;

    private Running(T indicator, int outputs) {
        this.indicator = indicator;
        this.outputs = outputs;
    }

    /** Writes the results after a row; the first one last, so that others may share its column. */
    final void write(double[][] out, int row) {
        for (int k = outputs - 1; k >= 0; k--) {
            out[k][row] = indicator.output(k);
        }
    }

    @Override
    public final double output(int index) {
        return indicator.output(index);
    }

    @Override
    public final int lookback() {
        return indicator.warmUp() - 1;
    }

    @Override
    public final int unstablePeriod() {
        return indicator.unstablePeriod();
    }

    @Override
    public final void reset() {
        indicator.reset();
    }

    static final class OfSeries extends Running<SeriesIndicator> {

        OfSeries(SeriesIndicator indicator, int outputs) {
            super(indicator, outputs);
        }

        @Override
        public void update(double[] row) {
            indicator.update(row[0]);
        }

        @Override
        public void over(double[][] in, int from, int to, double[][] out) {
            if (outputs == 1) {
                indicator.over(in[0], from, to, out[0]);
                return;
            }
            double[] x = in[0];
            for (int i = from; i < to; i++) {
                indicator.update(x[i]);
                write(out, i);
            }
        }
    }

    static final class OfPair extends Running<PairIndicator> {

        OfPair(PairIndicator indicator, int outputs) {
            super(indicator, outputs);
        }

        @Override
        public void update(double[] row) {
            indicator.update(row[0], row[1]);
        }

        @Override
        public void over(double[][] in, int from, int to, double[][] out) {
            double[] x = in[0];
            double[] y = in[1];
            for (int i = from; i < to; i++) {
                indicator.update(x[i], y[i]);
                write(out, i);
            }
        }
    }

    static sealed class OfBars extends Running<BarIndicator> {
        private final int open;
        private final int high;
        private final int low;
        private final int close;
        private final int volume;

        OfBars(BarIndicator indicator, List<BarField> fields, int outputs) {
            this(indicator, 0, fields, outputs);
        }

        private OfBars(BarIndicator indicator, int series, List<BarField> fields, int outputs) {
            super(indicator, outputs);
            this.open = series + place(fields, BarField.OPEN);
            this.high = series + place(fields, BarField.HIGH);
            this.low = series + place(fields, BarField.LOW);
            this.close = series + place(fields, BarField.CLOSE);
            this.volume = series + place(fields, BarField.VOLUME);
        }

        /** A field that is not read may be any column that is there. */
        private static int place(List<BarField> fields, BarField field) {
            return Math.max(fields.indexOf(field), 0);
        }

        @Override
        public void update(double[] row) {
            indicator.update(row[open], row[high], row[low], row[close], row[volume]);
        }

        @Override
        public void over(double[][] in, int from, int to, double[][] out) {
            double[] o = in[open];
            double[] h = in[high];
            double[] l = in[low];
            double[] c = in[close];
            double[] v = in[volume];
            for (int i = from; i < to; i++) {
                indicator.update(o[i], h[i], l[i], c[i], v[i]);
                write(out, i);
            }
        }
    }

    /** Bars of sessions, each of which begins where the mark that is the first column changes. */
    static final class OfSessions extends OfBars {
        private final double[] row;
        private double mark = Double.NaN;

        OfSessions(BarIndicator indicator, List<BarField> fields, int outputs) {
            super(indicator, 1, fields, outputs);
            this.row = new double[1 + fields.size()];
        }

        /** A bar without a mark is a gap: NaN is never equal to itself. */
        @Override
        public void update(double[] row) {
            if (row[0] != mark) {
                indicator.reset();
                mark = Inputs.isGap(row[0]) ? Double.NaN : row[0];
            }
            if (!Double.isNaN(mark)) {
                super.update(row);
            }
        }

        @Override
        public void over(double[][] in, int from, int to, double[][] out) {
            for (int i = from; i < to; i++) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = in[k][i];
                }
                update(row);
                write(out, i);
            }
        }
    }
}
