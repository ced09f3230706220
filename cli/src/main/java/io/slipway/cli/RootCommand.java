package io.slipway.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The program itself: the options that every command has. How to speak is read before the command
 * line is, by {@link io.slipway.cli.console.Switches}; here those options are only known.
 */
@SuppressWarnings({"UnusedVariable", "UnusedMethod"}) // picocli sets and calls them
@Command(name = "slipway", sortOptions = false)
final class RootCommand extends Group {

    private static final int FIRST = 900;

    @Option(
            names = {"-V", "--version"},
            order = FIRST)
    private boolean wantsVersion;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = FIRST + 1)
    private boolean wantsHelp;

    @Option(names = "--json", scope = ScopeType.INHERIT, order = FIRST + 2)
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            order = FIRST + 4)
    private boolean quiet;

    @Option(names = "--no-progress", scope = ScopeType.INHERIT, order = FIRST + 5)
    private boolean noProgress;

    @Option(names = "--debug", scope = ScopeType.INHERIT, order = FIRST + 6)
    private boolean debug;

    RootCommand(Invocation invocation) {
        super(invocation);
    }

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, order = FIRST + 3)
    private void home(String folder) {
        invocation().chooseHome(folder);
    }

    @Option(names = "--lang", paramLabel = "en|zh", scope = ScopeType.INHERIT, order = FIRST + 3)
    private void language(String language) {
        if (!List.of("en", "zh").contains(language)) {
            throw WrongUsage.of(
                    "cli.usage.bad-value",
                    "option",
                    "--lang",
                    "value",
                    language,
                    "forms",
                    "en, zh");
        }
    }

    @Override
    public Integer call() {
        return wantsVersion ? version() : super.call();
    }

    private int version() {
        if (console().isJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("version", Version.number());
            document.put("java", Runtime.version());
            console().document(document);
        }
        console().print(Version.text());
        return DONE;
    }
}
