package io.slipway.cli;

import io.slipway.cli.console.Console;
import io.slipway.cli.console.ProgressLine;
import io.slipway.cli.console.TextTable;
import io.slipway.data.BarQuery;
import io.slipway.data.panel.PanelReader;
import io.slipway.data.store.ExportFormat;
import io.slipway.data.store.Lake;
import io.slipway.data.store.ValueFile;
import io.slipway.factor.eval.Block;
import io.slipway.factor.eval.EvaluationOptions;
import io.slipway.factor.eval.Evaluator;
import io.slipway.factor.eval.FactorSink;
import io.slipway.factor.field.LakeFields;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Graph;
import io.slipway.factor.lang.Node;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Evaluates a graph into a file and counts what came out. Used by one thread. */
final class FactorRun implements FactorSink {

    private final Graph graph;
    private final Path file;
    private final long[] there;
    private final long[] missing;
    private final long[] infinite;
    private final Set<InstrumentId> instruments = new LinkedHashSet<>();
    private final ValueFile out;
    private final ProgressLine progress;
    private final long cells;
    private long rows;

    private FactorRun(Graph graph, Path file, ValueFile out, ProgressLine progress, long cells) {
        this.graph = graph;
        this.file = file;
        this.out = out;
        this.progress = progress;
        this.cells = cells;
        this.there = new long[graph.names().size()];
        this.missing = new long[there.length];
        this.infinite = new long[there.length];
    }

    /**
     * Writes {@code time, instrument} and a column for each expression.
     *
     * @throws ProblemException if no instrument has bars in the range
     */
    static FactorRun write(
            Graph graph, Lake lake, FactorScope scope, Invocation invocation, Path file) {
        List<InstrumentId> ids = scope.ids(lake, invocation);
        BarQuery wanted = scope.query(ids);
        Set<InstrumentId> all = new LinkedHashSet<>(ids);
        all.addAll(Evaluator.lookedAt(graph));
        BarQuery query =
                new BarQuery(
                        List.copyOf(all), wanted.frequency(), wanted.fromTime(), wanted.toTime());
        PanelReader reader = PanelReader.open(lake, new LakeFields(lake), query, warmUp(graph));
        if (reader.cells() == 0) {
            throw new ProblemException(
                    Problem.of("factor.no-bars", "frequency", wanted.frequency()));
        }
        EvaluationOptions options =
                EvaluationOptions.DEFAULT.withThreads(scope.threads()).from(wanted.fromTime());
        Console console = invocation.console();
        try (ProgressLine progress = console.progress("cli.factor.progress", "file", file);
                ValueFile out = ValueFile.create(file, format(file), graph.names())) {
            FactorRun run = new FactorRun(graph, file, out, progress, reader.cells());
            new Evaluator(graph, options).run(reader, ids, run);
            out.commit();
            return run;
        }
    }

    /** Knows the fields of bars and those of the lake's tables. */
    static Compiler compiler(Lake lake) {
        return Compiler.ofBars().withFields(new LakeFields(lake).fields());
    }

    /** Indicators leave out days without bars, so they get all there are. */
    private static int warmUp(Graph graph) {
        return graph.needsAllRows() ? Node.ALL_ROWS : graph.lookback();
    }

    private static ExportFormat format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return ExportFormat.CSV;
        }
        if (name.endsWith(".parquet")) {
            return ExportFormat.PARQUET;
        }
        throw WrongUsage.of(
                "cli.usage.bad-value",
                "option",
                "--out",
                "value",
                file.getFileName(),
                "forms",
                "FILE.csv, FILE.parquet");
    }

    /** Checks a name before anything is computed. */
    static Path checked(Path file) {
        ExportFormat _ = format(file);
        return file;
    }

    @Override
    public void accept(Block block) {
        int[] bars = IntStream.range(0, block.rows()).filter(block::hasBar).toArray();
        progress.at(rows, cells);
        if (bars.length == 0) {
            return;
        }
        instruments.add(block.instrument());
        rows += bars.length;
        long[] time = new long[block.offset() + block.rows()];
        for (int i = 0; i < bars.length; i++) {
            time[block.offset() + bars[i]] = block.time(bars[i]);
            bars[i] += block.offset();
        }
        count(block.columns(), bars);
        out.add(block.instrument(), time, block.columns(), bars);
    }

    private void count(double[][] columns, int[] bars) {
        for (int k = 0; k < columns.length; k++) {
            for (int row : bars) {
                double value = columns[k][row];
                if (Double.isNaN(value)) {
                    missing[k]++;
                } else if (Double.isInfinite(value)) {
                    infinite[k]++;
                } else {
                    there[k]++;
                }
            }
        }
    }

    /** Says what was written, and which columns divided by zero. */
    void report(Console console, Lake lake) {
        if (console.isJson()) {
            console.document(document(lake));
            return;
        }
        if (there.length <= 20) {
            console.print(table(console));
        }
        console.say(
                "cli.factor.done",
                "rows",
                "%,d".formatted(rows),
                "instruments",
                instruments.size(),
                "columns",
                there.length,
                "file",
                file);
        for (int k = 0; k < there.length; k++) {
            if (infinite[k] > 0) {
                console.note(
                        "cli.factor.infinite",
                        "name",
                        graph.names().get(k),
                        "count",
                        "%,d".formatted(infinite[k]));
            }
        }
    }

    private TextTable table(Console console) {
        TextTable table =
                console.table(
                                "cli.column.name",
                                "cli.column.values",
                                "cli.column.missing",
                                "cli.column.infinite",
                                "cli.column.warm-up")
                        .right(1)
                        .right(2)
                        .right(3)
                        .right(4);
        for (int k = 0; k < there.length; k++) {
            table.add(
                    graph.names().get(k),
                    "%,d".formatted(there[k]),
                    "%,d".formatted(missing[k]),
                    "%,d".formatted(infinite[k]),
                    warmUpText(k));
        }
        return table;
    }

    private String warmUpText(int expression) {
        int back = graph.outputs().get(expression).lookback();
        return back == Node.ALL_ROWS ? "∞" : "%,d".formatted(back);
    }

    private Map<String, Object> document(Lake lake) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int k = 0; k < there.length; k++) {
            Map<String, Object> column = new LinkedHashMap<>();
            int back = graph.outputs().get(k).lookback();
            column.put("name", graph.names().get(k));
            column.put("values", there[k]);
            column.put("missing", missing[k]);
            column.put("infinite", infinite[k]);
            column.put("warmUp", back == Node.ALL_ROWS ? -1 : back);
            columns.add(column);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file);
        document.put("rows", rows);
        document.put("instruments", instruments.size());
        document.put("columns", columns);
        document.put("snapshot", lake.snapshot());
        return document;
    }
}
