package io.slipway.cli;

import io.slipway.data.store.Lake;
import io.slipway.factor.lang.Graph;
import io.slipway.factor.library.FactorLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Computes a library of factors into a file or into the lake. */
@Command(name = "compute", sortOptions = false)
final class FactorComputeCommand extends Action {

    @Option(
            names = {"-l", "--library"},
            paramLabel = "L",
            required = true,
            order = 1)
    private String library = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            order = 2)
    private @Nullable String out;

    @Mixin private FactorScope scope = new FactorScope();

    FactorComputeCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        FactorLibrary factors = FactorLibrary.find(library, invocation().path(""));
        Path target = out == null ? null : FactorRun.checked(invocation().path(out));
        try (Lake lake = invocation().lake()) {
            Graph graph = factors.compile(FactorRun.compiler(lake));
            Path file = target == null ? inLake(lake, factors) : target;
            FactorRun.write(graph, lake, scope, invocation(), file).report(console(), lake);
        }
        return DONE;
    }

    private Path inLake(Lake lake, FactorLibrary factors) {
        return lake.folder()
                .resolve("factors")
                .resolve("library=" + factors.name())
                .resolve("frequency=" + scope.length())
                .resolve("values.parquet");
    }
}
