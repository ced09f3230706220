package io.slipway.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a process.
 *
 * @param variables environment variables
 * @param userHome the user's own folder
 * @param folder where relative paths start; empty for the process's own
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param isTerminal whether a person watches standard error
 * @param clock tells the time
 */
public record Environment(
        Map<String, String> variables,
        Path userHome,
        Path folder,
        PrintStream out,
        PrintStream err,
        boolean isTerminal,
        Clock clock) {

    private static final int BUFFER_BYTES = 1 << 14;

    /** That of this process. The streams write UTF-8, whatever the locale says. */
    public static Environment system() {
        return new Environment(
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                Path.of(""),
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                hasTerminal(),
                Clock.systemUTC());
    }

    @SuppressWarnings("SystemConsoleNull") // NullAway and Error Prone disagree
    private static boolean hasTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES),
                false,
                StandardCharsets.UTF_8);
    }

    /** The value of a variable, or null where it is missing or empty. */
    public @Nullable String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A path as the user wrote it, from where the user stands. */
    public Path path(String text) {
        return folder.resolve(text);
    }

    /**
     * The home folder: as chosen, else {@code SLIPWAY_HOME}, else {@code .slipway} in the user's.
     */
    public Path home(@Nullable String chosen) {
        String variable = variable("SLIPWAY_HOME");
        if (chosen != null) {
            return path(chosen);
        }
        return variable != null ? path(variable) : userHome.resolve(".slipway");
    }
}
