package io.slipway.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only holds others: by itself it is wrong usage, and shows what there is. */
abstract class Group extends Action {

    // Set by picocli before the command runs.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    Group(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw WrongUsage.of(
                "cli.usage.no-command", "command", spec.qualifiedName(), "commands", commands);
    }
}
