package io.slipway.bench;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSource;
import io.slipway.data.MemoryBars;
import io.slipway.data.panel.PanelReader;
import io.slipway.data.store.ExportFormat;
import io.slipway.data.store.ValueFile;
import io.slipway.factor.eval.Block;
import io.slipway.factor.eval.EvaluationOptions;
import io.slipway.factor.eval.Evaluator;
import io.slipway.factor.eval.FactorSink;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Graph;
import io.slipway.factor.library.FactorLibrary;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;

/** W5: Alpha158, all features, against a plain loop over arrays; and its memory for a market. */
final class FactorContest {

    private static final int INSTRUMENTS = 500;
    private static final int ROWS = 2_500;
    private static final int MARKET = 5_000;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 7;
    private static final double AGREES = 1e-6;

    private FactorContest() {}

    /** One core against one core, by the time the thread itself was running; then two threads. */
    static void speed() {
        List<BarColumns> bars =
                IntStream.range(0, INSTRUMENTS).mapToObj(FactorContest::bars).toList();
        PanelReader reader = reader(MemoryBars.of(bars), INSTRUMENTS);
        Graph graph = alpha158();
        agree(reader, graph, bars);
        double[] own = new double[ROUNDS];
        double[] loop = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            double ownRate = cpuRate(() -> evaluate(reader, graph, 1));
            double loopRate = cpuRate(() -> loop(bars));
            if (round >= 0) {
                own[round] = ownRate;
                loop[round] = loopRate;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "W5 slipway %.3g loop %.3g ratio %.2f%n",
                Contest.median(own),
                Contest.median(loop),
                Contest.median(own) / Contest.median(loop));
        threads(reader, graph);
    }

    private static void threads(PanelReader reader, Graph graph) {
        double best = 0;
        for (int round = 0; round < 5; round++) {
            double one = Contest.rate(() -> evaluate(reader, graph, 1));
            double two = Contest.rate(() -> evaluate(reader, graph, 2));
            best = Math.max(best, two / one);
        }
        System.out.printf(Locale.ROOT, "W5 two threads %.2f times one, best of five%n", best);
    }

    /** A library over a market, results on disk. */
    static void memory() throws IOException {
        Path folder = Files.createTempDirectory("slipway-bench");
        try {
            PanelReader reader = reader(new GeneratedMarket(), MARKET);
            Graph graph = alpha158();
            Path file = folder.resolve("alpha158.parquet");
            long begun = System.nanoTime();
            try (ValueFile out = ValueFile.create(file, ExportFormat.PARQUET, graph.names())) {
                new Evaluator(graph, EvaluationOptions.DEFAULT).run(reader, new ToFile(out));
                out.commit();
            }
            System.out.printf(
                    Locale.ROOT,
                    "W5-memory %d instruments, %d rows, 158 features, %.0f s, file %d MB, heap %d MiB%n",
                    MARKET,
                    reader.cells(),
                    (System.nanoTime() - begun) / 1e9,
                    Files.size(file) / 1_000_000,
                    Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private static Graph alpha158() {
        return FactorLibrary.find("alpha158", Path.of("")).compile(Compiler.ofBars());
    }

    private static PanelReader reader(BarSource source, int instruments) {
        List<InstrumentId> ids =
                IntStream.range(0, instruments).mapToObj(FactorContest::id).toList();
        return PanelReader.open(source, BarQuery.all(ids, Frequency.DAY));
    }

    private static InstrumentId id(int index) {
        return InstrumentId.of(String.format(Locale.ROOT, "W5-%04d.GENERATED", index));
    }

    private static BarColumns bars(int index) {
        BarColumns bars = GeneratedBars.of(id(index), Frequency.DAY, ROWS, 0.02, index);
        double[] amount = bars.amount();
        for (int i = 0; i < ROWS; i++) {
            amount[i] = bars.volume()[i] * (bars.high()[i] + bars.low()[i]) / 2;
        }
        return bars;
    }

    private static long evaluate(PanelReader reader, Graph graph, int threads) {
        DoubleAdder seen = new DoubleAdder();
        FactorSink sink =
                new FactorSink() {
                    @Override
                    public void accept(Block block) {
                        double sum = 0;
                        for (double[] column : block.columns()) {
                            sum += column[block.offset() + block.rows() - 1];
                        }
                        seen.add(sum);
                    }

                    @Override
                    public boolean isOrdered() {
                        return false;
                    }
                };
        new Evaluator(graph, EvaluationOptions.DEFAULT.withThreads(threads)).run(reader, sink);
        return check(seen.sum());
    }

    private static long loop(List<BarColumns> bars) {
        Alpha158Loop loop = new Alpha158Loop(ROWS);
        double seen = 0;
        for (BarColumns each : bars) {
            for (double[] column : loop.run(columns(each))) {
                seen += column[ROWS - 1];
            }
        }
        return check(seen);
    }

    private static double[][] columns(BarColumns bars) {
        return new double[][] {
            bars.open(), bars.high(), bars.low(), bars.close(), bars.volume(), bars.amount()
        };
    }

    private static long check(double seen) {
        if (!Double.isFinite(seen)) {
            throw new IllegalStateException("the last rows are not all numbers");
        }
        return (long) INSTRUMENTS * ROWS;
    }

    /** Rows a second of the calling thread's own time: others load the machine. */
    private static double cpuRate(Contest.Entrant entrant) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long rows = entrant.run();
        return rows * 1e9 / (threads.getCurrentThreadCpuTime() - begun);
    }

    /** Both compute the same, or the comparison means nothing. */
    private static void agree(PanelReader reader, Graph graph, List<BarColumns> bars) {
        FactorSink sink =
                block -> {
                    double[][] other = new Alpha158Loop(ROWS).run(columns(bars.get(block.index())));
                    for (int k = 0; k < other.length; k++) {
                        for (int i = 60; i < ROWS; i++) {
                            double mine = block.value(k, i);
                            if (!(Math.abs(mine - other[k][i]) <= AGREES * (1 + Math.abs(mine)))) {
                                throw new IllegalStateException(
                                        "%s differs at row %d: %s and %s"
                                                .formatted(
                                                        graph.names().get(k),
                                                        i,
                                                        mine,
                                                        other[k][i]));
                            }
                        }
                    }
                };
        new Evaluator(graph, EvaluationOptions.DEFAULT.withThreads(1))
                .run(reader, reader.instruments().subList(0, 5), sink);
    }

    /** Bars made when they are asked for. */
    private static final class GeneratedMarket implements BarSource {
        @Override
        public List<BarColumns> bars(BarQuery query) {
            List<BarColumns> bars = new ArrayList<>();
            for (InstrumentId each : query.instruments()) {
                String symbol = each.symbol();
                bars.add(FactorContest.bars(Integer.parseInt(symbol.substring(3))));
            }
            return bars;
        }
    }

    /** Writes every row. */
    private record ToFile(ValueFile out) implements FactorSink {
        @Override
        public void accept(Block block) {
            long[] time = new long[block.offset() + block.rows()];
            int[] rows = new int[block.rows()];
            Arrays.setAll(rows, i -> block.offset() + i);
            for (int i = 0; i < rows.length; i++) {
                time[rows[i]] = block.time(i);
            }
            out.add(block.instrument(), time, block.columns(), rows);
        }
    }
}
