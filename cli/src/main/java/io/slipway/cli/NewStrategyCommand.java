package io.slipway.cli;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.strategies.template.StrategyTemplate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the source of a new strategy, never over a file that is there. */
@Command(name = "strategy", sortOptions = false)
final class NewStrategyCommand extends Action {

    @Parameters(descriptionKey = "name", paramLabel = "NAME", arity = "1")
    private String name = "";

    @Option(names = "--out", paramLabel = "DIR", order = 1)
    private String folder = "";

    NewStrategyCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        String source = StrategyTemplate.render(name);
        Path file = invocation().path(folder).resolve(StrategyTemplate.fileName(name));
        write(file, source);
        if (console().isJson()) {
            console().document(Map.of("file", file));
        }
        console().say("cli.new.strategy.written", "file", file, "slipway", invocation().command());
        return DONE;
    }

    private static void write(Path file, String source) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, source, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(Problem.of("cli.file-exists", "file", file), e);
        } catch (IOException e) {
            throw new ProblemException(FileProblem.notWritten(file, e), e);
        }
    }
}
