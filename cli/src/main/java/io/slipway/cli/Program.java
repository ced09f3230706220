package io.slipway.cli;

import io.slipway.cli.console.Console;
import io.slipway.cli.console.Environment;
import io.slipway.cli.console.HelpTexts;
import io.slipway.cli.console.Switches;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs command lines: parses, calls the command, and turns every failure into sentences. */
final class Program {

    private final Environment environment;

    Program(Environment environment) {
        this.environment = environment;
    }

    /** Runs one command and returns its exit code. */
    int run(String... arguments) {
        Switches switches = Switches.of(List.of(arguments), environment);
        Invocation invocation = new Invocation(environment, switches);
        Console console = invocation.console();
        try {
            CommandLine commandLine = parser(invocation);
            if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
                explain(commandLine, console);
            }
            console.timing("commands known", null);
            int code = execute(commandLine, console, arguments);
            console.timing("done", null);
            return code;
        } finally {
            console.flush();
        }
    }

    /** Errors too become a sentence: picocli hands on exceptions only. */
    @SuppressWarnings("CatchingUnchecked")
    private static int execute(CommandLine commandLine, Console console, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return failed(e, commandLine, console);
        }
    }

    /** Every command, ready to be asked for its help. */
    static CommandLine commandLine(Invocation invocation) {
        CommandLine commandLine = parser(invocation);
        explain(commandLine, invocation.console());
        return commandLine;
    }

    /** Gives every command and option its words, which only help needs. */
    private static void explain(CommandLine commandLine, Console console) {
        commandLine.setResourceBundle(new HelpTexts(console.messages()));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setUsageHelpWidth(100);
        commandLine.setUsageHelpLongOptionsMaxWidth(34);
        tidyHelp(commandLine);
    }

    private static CommandLine parser(Invocation invocation) {
        Console console = invocation.console();
        CommandLine commandLine = Commands.of(invocation);
        commandLine.setOut(writer(console.out()));
        commandLine.setErr(writer(console.err()));
        commandLine.setParameterExceptionHandler((exception, _) -> wrongUsage(exception, console));
        commandLine.setExecutionStrategy(Program::executed);
        commandLine.setExecutionExceptionHandler(
                (exception, failing, _) -> failed(exception, failing, console));
        return commandLine;
    }

    private static int executed(ParseResult result) {
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        requireNoBlank(last);
        return new CommandLine.RunLast().execute(result);
    }

    /** A variable of a script that is not set makes an empty argument, which is never meant. */
    private static void requireNoBlank(ParseResult result) {
        for (ArgSpec each : result.matchedArgs()) {
            boolean isBlank =
                    each.originalStringValues().stream()
                            .anyMatch(text -> each.isOption() ? text.isEmpty() : text.isBlank());
            if (isBlank) {
                String name =
                        each instanceof OptionSpec option
                                ? option.longestName()
                                : each.paramLabel();
                throw new ParameterException(
                        result.commandSpec().commandLine(),
                        name,
                        WrongUsage.of("cli.usage.blank", "name", name));
            }
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static void tidyHelp(CommandLine commandLine) {
        commandLine.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true);
        commandLine.getSubcommands().values().forEach(Program::tidyHelp);
    }

    private static int wrongUsage(ParameterException exception, Console console) {
        List<Problem> problems =
                switch (exception.getCause()) {
                    case WrongUsage usage -> usage.problems();
                    case null, default -> new UsageProblems(exception).list();
                };
        return usage(problems, exception.getCommandLine(), console);
    }

    private static int usage(List<Problem> problems, CommandLine commandLine, Console console) {
        console.problems(problems);
        if (!console.isJson()) {
            String command = commandLine.getCommandSpec().qualifiedName();
            console.note("cli.usage.see-help", "command", command);
        }
        return Action.USAGE;
    }

    private static int failed(Throwable exception, CommandLine commandLine, Console console) {
        if (console.isDebug()) {
            exception.printStackTrace(console.err());
        }
        return switch (exception) {
            case WrongUsage wrong -> usage(wrong.problems(), commandLine, console);
            case ProblemException problem -> {
                console.problems(problem.problems());
                yield ExitCode.of(problem.problems());
            }
            default -> {
                console.problems(List.of(unexpected(exception)));
                yield Action.FAILED;
            }
        };
    }

    private static Problem unexpected(Throwable exception) {
        if (exception instanceof OutOfMemoryError) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return Problem.of("cli.out-of-memory", "megabytes", megabytes);
        }
        String message = String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
        return Problem.of(
                "cli.defect", "error", exception.getClass().getName(), "message", message);
    }
}
