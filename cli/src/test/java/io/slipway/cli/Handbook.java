package io.slipway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Writes the help of every command as one page of Markdown: {@code docs/CLI.md}, which a test keeps
 * equal to it.
 */
final class Handbook {

    private final StringBuilder page = new StringBuilder();

    private Handbook() {}

    /** The page in the language of the commands' help. */
    static String of(CommandLine program) {
        Handbook handbook = new Handbook();
        handbook.page.append("# The command line\n\n").append(program.getHelp().header());
        handbook.page.append(
                """

                Written from the program's own help, and kept equal to it by a test. `slipway` stands for `./slipway`
                in a checkout. Every command answers with one JSON document where `--json` is given: `schemaVersion`
                and the result, or `error`, a list of `code`, `message` and `arguments`.

                | Exit code | Means |
                |---|---|
                | 0 | done |
                | 1 | failed, or found something |
                | 2 | wrong usage |

                The rule: 2 where what was typed, on the command line or in a specification, cannot be: an unknown
                command, option, key, parameter, strategy, instrument, run, file or column; a value that cannot be
                read or is out of range; a target that holds other things. 1 where data, a strategy's own code or
                the machine failed: a file's content, missing bars, code that does not compile or throws, a folder
                that cannot be written; and where a check found something. A test holds every command to it.
                """);
        handbook.add(program);
        return handbook.page.toString();
    }

    private void add(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        page.append("\n## ").append(spec.qualifiedName()).append("\n\n```\n");
        command.getUsageMessage()
                .lines()
                .map(String::stripTrailing)
                .forEach(line -> page.append(line).append('\n'));
        page.append("```\n");
        command.getSubcommands().values().forEach(this::add);
    }
}
