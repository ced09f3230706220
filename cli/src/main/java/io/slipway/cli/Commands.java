package io.slipway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tree of commands. */
final class Commands {

    @Command(name = "data")
    private static final class DataGroup extends Group {
        DataGroup(Invocation invocation) {
            super(invocation);
        }
    }

    @Command(name = "factor")
    private static final class FactorGroup extends Group {
        FactorGroup(Invocation invocation) {
            super(invocation);
        }
    }

    @Command(name = "universe")
    private static final class UniverseGroup extends Group {
        UniverseGroup(Invocation invocation) {
            super(invocation);
        }
    }

    @Command(name = "runs")
    private static final class RunsGroup extends Group {
        RunsGroup(Invocation invocation) {
            super(invocation);
        }
    }

    @Command(name = "strategy")
    private static final class Strategies extends Group {
        Strategies(Invocation invocation) {
            super(invocation);
        }
    }

    @Command(name = "new")
    private static final class NewGroup extends Group {
        NewGroup(Invocation invocation) {
            super(invocation);
        }
    }

    @Command(name = "config")
    private static final class ConfigGroup extends Group {
        ConfigGroup(Invocation invocation) {
            super(invocation);
        }
    }

    private Commands() {}

    static CommandLine of(Invocation invocation) {
        return new CommandLine(new RootCommand(invocation))
                .addSubcommand(new DemoCommand(invocation))
                .addSubcommand(data(invocation))
                .addSubcommand(
                        new CommandLine(new FactorGroup(invocation))
                                .addSubcommand(new FactorEvalCommand(invocation))
                                .addSubcommand(new FactorListCommand(invocation))
                                .addSubcommand(new FactorComputeCommand(invocation))
                                .addSubcommand(new FactorStudyCommand(invocation)))
                .addSubcommand(
                        new CommandLine(new UniverseGroup(invocation))
                                .addSubcommand(new UniverseShowCommand(invocation)))
                .addSubcommand(new BacktestCommand(invocation))
                .addSubcommand(new ReportCommand(invocation))
                .addSubcommand(
                        new CommandLine(new RunsGroup(invocation))
                                .addSubcommand(new RunsListCommand(invocation))
                                .addSubcommand(new RunsShowCommand(invocation))
                                .addSubcommand(new RunsCompareCommand(invocation))
                                .addSubcommand(new RunsDeleteCommand(invocation)))
                .addSubcommand(
                        new CommandLine(new Strategies(invocation))
                                .addSubcommand(new StrategyListCommand(invocation)))
                .addSubcommand(
                        new CommandLine(new NewGroup(invocation))
                                .addSubcommand(new NewStrategyCommand(invocation)))
                .addSubcommand(
                        new CommandLine(new ConfigGroup(invocation))
                                .addSubcommand(new ConfigShowCommand(invocation)))
                .addSubcommand(new CompletionCommand(invocation));
    }

    private static CommandLine data(Invocation invocation) {
        return new CommandLine(new DataGroup(invocation))
                .addSubcommand(new DataImportCommand(invocation))
                .addSubcommand(new DataListCommand(invocation))
                .addSubcommand(new DataSyncCommand(invocation))
                .addSubcommand(new DataStatusCommand(invocation))
                .addSubcommand(new DataRepairCommand(invocation))
                .addSubcommand(new DataCheckCommand(invocation))
                .addSubcommand(new DataExportCommand(invocation))
                .addSubcommand(new DataSqlCommand(invocation));
    }
}
