package io.slipway.factor.eval;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.MemoryBars;
import io.slipway.data.panel.FieldSource;
import io.slipway.data.panel.Panel;
import io.slipway.data.panel.PanelReader;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Expression;
import io.slipway.factor.lang.Graph;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small markets for tests. */
final class Market {

    private static final long DAY = 86_400_000_000_000L;

    private final List<BarColumns> bars = new ArrayList<>();

    private Market() {}

    /** One instrument with closes given; NaN is a day without a bar. Other prices are near. */
    static Market ofCloses(double... closes) {
        return new Market().with("A.XNAS", closes);
    }

    /** One instrument with closes and volumes given. */
    static Market of(String id, double[] closes, double[] volumes) {
        return new Market().with(id, closes, volumes);
    }

    /** Adds an instrument; the first one tells the days. */
    Market with(String id, double... closes) {
        double[] volumes = IntStream.range(0, closes.length).mapToDouble(i -> 100 + i).toArray();
        return with(id, closes, volumes);
    }

    Market with(String id, double[] closes, double[] volumes) {
        int[] days =
                IntStream.range(0, closes.length).filter(i -> !Double.isNaN(closes[i])).toArray();
        double[][] c = new double[7][days.length];
        for (int i = 0; i < days.length; i++) {
            double close = closes[days[i]];
            c[0][i] = close * 0.99;
            c[1][i] = close * 1.02;
            c[2][i] = close * 0.97;
            c[3][i] = close;
            c[4][i] = volumes[days[i]];
            c[5][i] = close * 1.001 * volumes[days[i]];
            c[6][i] = 1;
        }
        long[] time = Arrays.stream(days).mapToLong(day -> (day + 1) * DAY).toArray();
        bars.add(BarColumns.of(InstrumentId.of(id), Frequency.DAY, time, c));
        return this;
    }

    /** Random walks, some of which begin late, end early, stand still or miss days. */
    static Market random(long seed, int instruments, int days) {
        SplittableRandom random = new SplittableRandom(seed);
        Market market = new Market();
        market.with("CAL.XNAS", walk(random, days, 0), volumes(random, days));
        for (int k = 1; k < instruments; k++) {
            double missing = k % 3 == 0 ? 0 : random.nextDouble() * 0.4;
            double[] closes = walk(random, days, missing);
            if (k % 4 == 1) {
                Arrays.fill(closes, 0, random.nextInt(days / 2), Double.NaN);
                closes[days / 2] = 17;
            }
            if (k % 4 == 2) {
                int from = random.nextInt(days / 2);
                Arrays.fill(closes, from, from + days / 3, 12.34);
            }
            market.with("I" + k + ".XNAS", closes, volumes(random, days));
        }
        return market;
    }

    private static double[] walk(SplittableRandom random, int days, double missing) {
        double[] closes = new double[days];
        double price = 5 + 100 * random.nextDouble();
        for (int i = 0; i < days; i++) {
            price *= 1 + 0.04 * (random.nextDouble() - 0.5);
            price = Math.rint(price * 100) / 100;
            closes[i] = random.nextDouble() < missing ? Double.NaN : price;
        }
        return closes;
    }

    private static double[] volumes(SplittableRandom random, int days) {
        return IntStream.range(0, days)
                .mapToDouble(_ -> random.nextInt(20) == 0 ? 0 : 1000 + random.nextInt(1_000_000))
                .toArray();
    }

    PanelReader reader() {
        List<InstrumentId> ids = bars.stream().map(BarColumns::instrument).toList();
        return PanelReader.open(MemoryBars.of(bars), BarQuery.all(ids, Frequency.DAY));
    }

    /** From a time on, with rows before for windows. */
    PanelReader readerFrom(long time, int warmUp) {
        List<InstrumentId> ids = bars.stream().map(BarColumns::instrument).toList();
        BarQuery query = new BarQuery(ids, Frequency.DAY, time, Long.MAX_VALUE);
        return PanelReader.open(MemoryBars.of(bars), FieldSource.NONE, query, warmUp);
    }

    Panel evaluate(Expression... expressions) {
        return evaluate(Compiler.ofBars().compile(expressions));
    }

    Panel evaluate(Graph graph) {
        return new Evaluator(graph, EvaluationOptions.DEFAULT.withThreads(2)).evaluate(reader());
    }

    /** The first instrument's values of one expression. */
    double[] values(String text) {
        return evaluate(Expression.of(text)).values(text, 0);
    }

    /** Bar by bar, as a panel's fields: expression, then instrument, then row. */
    double[][][] live(Graph graph) {
        PanelReader reader = reader();
        LiveEvaluator live = new LiveEvaluator(graph, reader.instruments());
        Panel panel = reader.read(live.fields());
        int rows = panel.time().length;
        double[][][] values = new double[graph.names().size()][panel.size()][rows];
        for (int row = 0; row < rows; row++) {
            double[][] in = new double[live.fields().size()][panel.size()];
            for (int f = 0; f < in.length; f++) {
                for (int i = 0; i < panel.size(); i++) {
                    boolean inside = row >= panel.first(i) && row <= panel.last(i);
                    in[f][i] =
                            inside
                                    ? panel.block(live.fields().get(f))[
                                            panel.offset(i) + row - panel.first(i)]
                                    : Double.NaN;
                }
            }
            double[][] out = live.next(in);
            for (int k = 0; k < out.length; k++) {
                for (int i = 0; i < panel.size(); i++) {
                    values[k][i][row] = out[k][i];
                }
            }
        }
        return values;
    }
}
