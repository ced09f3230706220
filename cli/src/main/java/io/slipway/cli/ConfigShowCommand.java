package io.slipway.cli;

import io.slipway.cli.console.Switches;
import io.slipway.cli.console.TextTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/** Shows what is in effect, and which option or variable says so. */
@Command(name = "show", sortOptions = false)
final class ConfigShowCommand extends Action {

    private static final String HOME_FOLDER = "home-folder";
    private static final String MACHINE = "machine";
    private static final String JAVA_OPTIONS = "SLIPWAY_JAVA_OPTS";

    /** A value and the option, variable or circumstance it comes from. */
    private record Setting(Object value, String origin) {}

    ConfigShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        Map<String, Setting> settings = settings();
        if (console().isJson()) {
            document(settings);
            return DONE;
        }
        TextTable table =
                console().table("cli.column.setting", "cli.column.value", "cli.column.from");
        settings.forEach((name, setting) ->
                table.add(
                        console().messages().text("cli.config." + name),
                        setting.value().toString(),
                        origin(setting.origin())));
        console().print(table);
        return DONE;
    }

    /** Options and variables are their own names. */
    private String origin(String name) {
        String code = "cli.config.from." + name;
        return console().messages().has(code) ? console().messages().text(code) : name;
    }

    private void document(Map<String, Setting> settings) {
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Object> origins = new LinkedHashMap<>();
        settings.forEach((name, setting) -> {
            document.put(name, setting.value());
            origins.put(name, setting.origin());
        });
        document.put("from", origins);
        console().document(document);
    }

    private Map<String, Setting> settings() {
        Path home = invocation().chosenHome().toAbsolutePath();
        String language = console().messages().language().name().toLowerCase(Locale.ROOT);
        Map<String, Setting> settings = new LinkedHashMap<>();
        settings.put("home", new Setting(home, invocation().homeOrigin()));
        settings.put("lake", new Setting(home.resolve("lake"), HOME_FOLDER));
        settings.put("runs", new Setting(home.resolve("runs"), HOME_FOLDER));
        settings.put("language", new Setting(language, invocation().switches().languageOrigin()));
        settings.put("memoryMegabytes", memory());
        settings.put(
                "processors", new Setting(Runtime.getRuntime().availableProcessors(), MACHINE));
        settings.put("version", new Setting(Version.number(), MACHINE));
        settings.put("java", new Setting(Runtime.version(), MACHINE));
        settings.put("javaHome", new Setting(System.getProperty("java.home"), MACHINE));
        return settings;
    }

    private Setting memory() {
        String options = invocation().environment().variable(JAVA_OPTIONS);
        boolean isChosen = options != null && options.contains("-Xmx");
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new Setting(megabytes, isChosen ? JAVA_OPTIONS : Switches.DEFAULT);
    }
}
