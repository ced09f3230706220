package io.slipway.cli;

import io.slipway.cli.console.TextTable;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Expression;
import io.slipway.factor.lang.Graph;
import io.slipway.factor.lang.Node;
import io.slipway.factor.library.FactorLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows libraries, or the factors of one. */
@Command(name = "list", sortOptions = false)
final class FactorListCommand extends Action {

    @Option(
            names = {"-l", "--library"},
            paramLabel = "L",
            order = 1)
    private @Nullable String library;

    FactorListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        Path folder = invocation().path("");
        if (library != null) {
            factors(FactorLibrary.find(library, folder));
        } else {
            libraries(
                    FactorLibrary.INSTALLED.stream()
                            .map(name -> FactorLibrary.find(name, folder))
                            .toList());
        }
        return DONE;
    }

    private void libraries(List<FactorLibrary> libraries) {
        List<Map<String, Object>> entries = new ArrayList<>();
        TextTable table =
                console()
                        .table("cli.column.library", "cli.column.factors", "cli.column.description")
                        .right(1);
        for (FactorLibrary each : libraries) {
            table.add(each.name(), Integer.toString(each.factors().size()), each.description());
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", each.name());
            entry.put("factors", each.factors().size());
            entry.put("description", each.description());
            entries.add(entry);
        }
        if (console().isJson()) {
            console().document(Map.of("libraries", entries));
        } else {
            console().print(table);
        }
    }

    private void factors(FactorLibrary factors) {
        Graph graph = factors.compile(Compiler.ofBars().withFields(factors.fields()));
        List<Map<String, Object>> entries = new ArrayList<>();
        TextTable table =
                console()
                        .table("cli.column.name", "cli.column.warm-up", "cli.column.expression")
                        .right(1);
        for (int i = 0; i < factors.factors().size(); i++) {
            Expression factor = factors.factors().get(i);
            int back = graph.outputs().get(i).lookback();
            boolean endless = back == Node.ALL_ROWS;
            table.add(factor.name(), endless ? "∞" : Integer.toString(back), factor.text());
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", factor.name());
            entry.put("expression", factor.text());
            entry.put("warmUp", endless ? -1 : back);
            entries.add(entry);
        }
        if (console().isJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("library", factors.name());
            document.put("description", factors.description());
            document.put("factors", entries);
            console().document(document);
        } else {
            console().print(table);
        }
    }
}
