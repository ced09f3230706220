package io.slipway.cli;

import io.slipway.cli.console.Console;
import io.slipway.cli.console.Environment;
import io.slipway.cli.console.Switches;
import io.slipway.model.Problem;
import java.util.List;
import java.util.Set;

/**
 * Notices when something other than the program ends the process, as a strategy does that calls
 * {@code System.exit}: it would end without a word and with the strategy's exit code. Then the
 * place is named and the exit code is that of a failure. A signal from outside is none of its
 * business.
 */
final class ExitWatch {

    private static final Set<String> EXITS = Set.of("java.lang.Runtime", "java.lang.System");

    private final Console console;
    private volatile boolean isDone;

    private ExitWatch(Console console) {
        this.console = console;
    }

    static ExitWatch start(Environment environment, String... arguments) {
        Switches switches = Switches.of(List.of(arguments), environment);
        ExitWatch watch = new ExitWatch(new Console(environment, switches));
        Runtime.getRuntime().addShutdownHook(new Thread(watch::check, "exit-watch"));
        return watch;
    }

    /** From here on the program itself ends the process. */
    void done() {
        isDone = true;
    }

    private void check() {
        if (isDone) {
            return;
        }
        for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
            for (int i = 0; i < stack.length - 1; i++) {
                boolean exits = EXITS.contains(stack[i].getClassName());
                if (exits && !EXITS.contains(stack[i + 1].getClassName()) && isExit(stack[i])) {
                    tell(stack[i + 1]);
                    Runtime.getRuntime().halt(Action.FAILED);
                }
            }
        }
    }

    private static boolean isExit(StackTraceElement frame) {
        return frame.getMethodName().equals("exit");
    }

    private void tell(StackTraceElement caller) {
        String place =
                "%s (%s:%d)"
                        .formatted(
                                caller.getMethodName(),
                                caller.getFileName(),
                                caller.getLineNumber());
        console.problems(List.of(Problem.of("cli.exited", "place", place)));
        console.flush();
    }
}
