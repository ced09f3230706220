package io.slipway.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that lets bash or zsh complete commands and options. */
@Command(name = "completion", sortOptions = false)
final class CompletionCommand extends Action {

    @Parameters(descriptionKey = "shell", paramLabel = "bash|zsh", arity = "0..1")
    private String shell = "bash";

    // Set by picocli before the command runs.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    CompletionCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        if (!List.of("bash", "zsh").contains(shell)) {
            throw WrongUsage.of(
                    "cli.usage.bad-value", "option", "SHELL", "value", shell, "forms", "bash, zsh");
        }
        String script = AutoComplete.bash("slipway", spec.root().commandLine());
        if (console().isJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("shell", shell);
            document.put("script", script);
            console().document(document);
        }
        console().print(script);
        return DONE;
    }
}
