package io.slipway.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Every output of every indicator, as what the common properties are tested on. */
final class Subjects {

    private Subjects() {}

    /** Four columns of one length; closes serve indicators of a single series. */
    record Input(List<Double> high, List<Double> low, List<Double> close) {
        static double[] array(List<Double> column) {
            return column.stream().mapToDouble(Double::doubleValue).toArray();
        }

        int size() {
            return close.size();
        }

        Input slice(int from, int to) {
            return new Input(
                    high.subList(from, to), low.subList(from, to), close.subList(from, to));
        }
    }

    /** A live instance, one of whose outputs is watched. */
    interface Live {
        /** Feeds one bar; returns what {@code update} did. */
        double feed(double high, double low, double close);

        double output();

        Indicator indicator();
    }

    /**
     * One output of one indicator.
     *
     * @param kernel the same output of the column kernel
     */
    record Subject(String name, Supplier<Live> create, Function<Input, double[]> kernel) {
        double[] stream(Input input) {
            Live live = create.get();
            return stream(live, input);
        }

        static double[] stream(Live live, Input input) {
            double[] out = new double[input.size()];
            for (int i = 0; i < out.length; i++) {
                live.feed(input.high().get(i), input.low().get(i), input.close().get(i));
                out[i] = live.output();
            }
            return out;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All outputs with windows of about {@code n}, from 1. */
    static List<Subject> all(int n) {
        List<Subject> all = new ArrayList<>();
        all.add(series("Sma", () -> new Sma(n), in -> Sma.over(in, n)));
        all.add(series("Ema", () -> new Ema(n), in -> Ema.over(in, n)));
        all.add(series("Rma", () -> new Rma(n), in -> Rma.over(in, n)));
        all.add(series("Rsi", () -> new Rsi(n), in -> Rsi.over(in, n)));
        all.add(series("Roc", () -> new Roc(n), in -> Roc.over(in, n)));
        all.add(series("Maximum", () -> new RollingMaximum(n), in -> RollingMaximum.over(in, n)));
        all.add(series("Minimum", () -> new RollingMinimum(n), in -> RollingMinimum.over(in, n)));
        addDeviations(all, n);
        addMacd(all, n);
        addBollinger(all, n);
        addBars(all, n);
        return all;
    }

    private static void addDeviations(List<Subject> all, int n) {
        for (Deviation kind : Deviation.values()) {
            int period = n + 1;
            all.add(
                    series(
                            "Deviation " + kind,
                            () -> new RollingDeviation(period, kind),
                            in -> RollingDeviation.over(in, period, kind)));
        }
    }

    private static void addMacd(List<Subject> all, int n) {
        Supplier<Macd> macd = () -> new Macd(n, 2 * n + 1, n + 2);
        Function<double[], Macd.Columns> kernel = in -> Macd.over(in, n, 2 * n + 1, n + 2);
        all.add(series("Macd.macd", macd, Macd::macd, in -> kernel.apply(in).macd()));
        all.add(series("Macd.signal", macd, Macd::signal, in -> kernel.apply(in).signal()));
        all.add(
                series(
                        "Macd.histogram",
                        macd,
                        Macd::histogram,
                        in -> kernel.apply(in).histogram()));
    }

    private static void addBollinger(List<Subject> all, int n) {
        Supplier<Bollinger> bands = () -> new Bollinger(n, 2, 1.5);
        Function<double[], Bands> kernel = in -> Bollinger.over(in, n, 2, 1.5);
        all.add(series("Bollinger.upper", bands, Bollinger::upper, in -> kernel.apply(in).upper()));
        all.add(
                series(
                        "Bollinger.middle",
                        bands,
                        Bollinger::middle,
                        in -> kernel.apply(in).middle()));
        all.add(series("Bollinger.lower", bands, Bollinger::lower, in -> kernel.apply(in).lower()));
        all.add(
                series(
                        "Bollinger of equal widths",
                        () -> new Bollinger(n, 3),
                        Bollinger::lower,
                        in -> Bollinger.over(in, n, 3).lower()));
    }

    private static void addBars(List<Subject> all, int n) {
        all.add(bars("TrueRange", TrueRange::new, TrueRange::value, TrueRange::over));
        all.add(
                bars(
                        "Atr",
                        () -> new Atr(n),
                        Atr::value,
                        (high, low, close) -> Atr.over(high, low, close, n)));
        Supplier<Donchian> donchian = () -> new Donchian(n);
        all.add(
                bars(
                        "Donchian.upper",
                        donchian,
                        Donchian::upper,
                        (high, low, close) -> Donchian.over(high, low, n).upper()));
        all.add(
                bars(
                        "Donchian.middle",
                        donchian,
                        Donchian::middle,
                        (high, low, close) -> Donchian.over(high, low, n).middle()));
        all.add(
                bars(
                        "Donchian.lower",
                        donchian,
                        Donchian::lower,
                        (high, low, close) -> Donchian.over(high, low, n).lower()));
    }

    private static <T extends SeriesIndicator> Subject series(
            String name, Supplier<T> create, Function<double[], double[]> kernel) {
        return series(name, create, SeriesIndicator::value, kernel);
    }

    private static <T extends SeriesIndicator> Subject series(
            String name,
            Supplier<T> create,
            ToDoubleFunction<T> output,
            Function<double[], double[]> kernel) {
        return new Subject(
                name,
                () -> onClose(create.get(), output),
                input -> kernel.apply(Input.array(input.close())));
    }

    private static <T extends SeriesIndicator> Live onClose(
            T indicator, ToDoubleFunction<T> output) {
        return new Live() {
            @Override
            public double feed(double high, double low, double close) {
                return indicator.update(close);
            }

            @Override
            public double output() {
                return output.applyAsDouble(indicator);
            }

            @Override
            public Indicator indicator() {
                return indicator;
            }
        };
    }

    /** A kernel over high, low and close. */
    private interface BarKernel {
        double[] over(double[] high, double[] low, double[] close);
    }

    private static <T extends BarIndicator> Subject bars(
            String name, Supplier<T> create, ToDoubleFunction<T> output, BarKernel kernel) {
        return new Subject(
                name,
                () -> onBars(create.get(), output),
                input ->
                        kernel.over(
                                Input.array(input.high()),
                                Input.array(input.low()),
                                Input.array(input.close())));
    }

    private static <T extends BarIndicator> Live onBars(T indicator, ToDoubleFunction<T> output) {
        return new Live() {
            @Override
            public double feed(double high, double low, double close) {
                return indicator.update(high, low, close);
            }

            @Override
            public double output() {
                return output.applyAsDouble(indicator);
            }

            @Override
            public Indicator indicator() {
                return indicator;
            }
        };
    }
}
