package io.slipway.cli;

import io.slipway.cli.console.TextTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows where everything is and what was chosen. */
@Command(name = "show", sortOptions = false)
final class ConfigShowCommand extends Action {

    ConfigShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        Map<String, Object> settings = settings();
        if (console().isJson()) {
            console().document(settings);
            return DONE;
        }
        TextTable table = console().table("cli.column.setting", "cli.column.value");
        settings.forEach((name, value) -> table.add(name, String.valueOf(value)));
        console().print(table);
        return DONE;
    }

    private Map<String, Object> settings() {
        Path home = invocation().home();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("home", home.toAbsolutePath());
        settings.put("lake", home.toAbsolutePath().resolve("lake"));
        settings.put("SLIPWAY_HOME", variable("SLIPWAY_HOME"));
        settings.put("language", console().messages().language().name().toLowerCase(Locale.ROOT));
        settings.put("version", Version.number());
        settings.put("java", Runtime.version());
        settings.put("javaHome", System.getProperty("java.home"));
        settings.put("processors", Runtime.getRuntime().availableProcessors());
        settings.put("maxMemoryMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        return settings;
    }

    private @Nullable String variable(String name) {
        return invocation().environment().variable(name);
    }
}
