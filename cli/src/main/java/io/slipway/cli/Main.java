package io.slipway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code slipway}: hands the command line to the command that it names. */
@Command(
        name = "slipway",
        description = "Quantitative research and trading on one path.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Callable<Integer> {
    @Spec private CommandSpec spec;

    private Main(CommandSpec spec) {
        this.spec = spec;
    }

    /**
     * Runs one command and ends the process with its exit code: 0 done, 1 failed, 2 wrong usage.
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main(CommandSpec.create())).execute(args));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
