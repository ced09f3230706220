package io.slipway.cli;

import io.slipway.model.Nearest;
import io.slipway.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in our words what picocli found wrong with a command line. */
final class UsageProblems {

    private final ParameterException exception;
    private final CommandSpec command;

    UsageProblems(ParameterException exception) {
        this.exception = exception;
        this.command = exception.getCommandLine().getCommandSpec();
    }

    List<Problem> list() {
        List<String> unmatched = exception.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            return List.of(unknown(unmatched.getFirst()));
        }
        return switch (exception) {
            case UnmatchedArgumentException more ->
                    List.of(unknown(more.getUnmatched().getFirst()));
            case MissingParameterException missing -> List.of(missing(missing.getMissing()));
            case OverwrittenOptionException twice ->
                    List.of(Problem.of("cli.usage.twice", "option", name(twice.getOverwritten())));
            default -> List.of(badValue());
        };
    }

    private Problem unknown(String argument) {
        boolean isOption = argument.startsWith("-");
        if (!isOption && command.subcommands().isEmpty()) {
            return Problem.of("cli.usage.too-many", "value", argument, "command", name());
        }
        String word = isOption ? argument.replaceFirst("=.*", "") : argument;
        List<String> known = isOption ? options() : List.copyOf(command.subcommands().keySet());
        Optional<String> near = Nearest.to(word, known);
        if (near.isPresent()) {
            return Problem.of(
                    isOption ? "cli.usage.unknown-option-near" : "cli.usage.unknown-command-near",
                    "word",
                    word,
                    "near",
                    near.get(),
                    "command",
                    name());
        }
        return Problem.of(
                isOption ? "cli.usage.unknown-option" : "cli.usage.unknown-command",
                "word",
                word,
                "command",
                name(),
                "known",
                String.join(", ", known));
    }

    private List<String> options() {
        List<String> names = new ArrayList<>();
        command.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> names.add(option.longestName()));
        return names;
    }

    private Problem missing(List<ArgSpec> missing) {
        String names = missing.stream().map(this::name).collect(Collectors.joining(", "));
        ArgSpec only = missing.isEmpty() ? null : missing.getFirst();
        boolean lacksValue = only instanceof OptionSpec option && isGiven(option);
        return Problem.of(
                lacksValue ? "cli.usage.no-value" : "cli.usage.missing",
                "names",
                names,
                "command",
                name());
    }

    private boolean isGiven(OptionSpec option) {
        List<String> arguments =
                exception.getCommandLine().getParseResult() == null
                        ? List.of()
                        : exception.getCommandLine().getParseResult().originalArgs();
        return arguments.stream().anyMatch(each -> List.of(option.names()).contains(each));
    }

    private Problem badValue() {
        ArgSpec argument = exception.getArgSpec();
        if (argument == null || exception.getValue() == null) {
            return Problem.of("cli.usage.other", "message", String.valueOf(exception.getMessage()));
        }
        if (argument.typeInfo().isBoolean()) {
            return Problem.of("cli.usage.no-flag-value", "option", name(argument));
        }
        return Problem.of(
                "cli.usage.bad-value",
                "option",
                name(argument),
                "value",
                exception.getValue(),
                "forms",
                argument.paramLabel());
    }

    private String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String name() {
        return command.qualifiedName();
    }
}
