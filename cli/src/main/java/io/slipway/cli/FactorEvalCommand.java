package io.slipway.cli;

import io.slipway.data.store.Lake;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Expression;
import io.slipway.factor.lang.Graph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates expressions into a file. */
@Command(name = "eval", sortOptions = false)
final class FactorEvalCommand extends Action {

    @Option(
            names = {"-e", "--expr"},
            paramLabel = "E",
            required = true,
            order = 1)
    private List<String> expressions = new ArrayList<>();

    @Option(
            names = {"-n", "--name"},
            paramLabel = "N",
            order = 2)
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            order = 3)
    private String out = "";

    @Option(names = "--label", order = 4)
    private boolean isLabel;

    @Mixin private FactorScope scope = new FactorScope();

    FactorEvalCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        Path file = FactorRun.checked(invocation().path(out));
        try (Lake lake = invocation().lake()) {
            Compiler compiler = FactorRun.compiler(lake);
            Graph graph = (isLabel ? compiler.forLabels() : compiler).compile(named());
            FactorRun.write(graph, lake, scope, invocation(), file).report(console(), lake);
        }
        return DONE;
    }

    private List<Expression> named() {
        if (names.size() > expressions.size()) {
            throw WrongUsage.of(
                    "cli.factor.usage.names",
                    "names",
                    names.size(),
                    "expressions",
                    expressions.size());
        }
        List<Expression> named = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of("time", "instrument"));
        for (int i = 0; i < expressions.size(); i++) {
            String text = expressions.get(i);
            String name = i < names.size() ? names.get(i) : text;
            if (!seen.add(name)) {
                throw WrongUsage.of("cli.factor.usage.name-twice", "name", name);
            }
            named.add(new Expression(name, text));
        }
        return named;
    }
}
