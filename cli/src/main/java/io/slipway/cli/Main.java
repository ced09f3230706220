package io.slipway.cli;

import io.slipway.cli.console.Environment;

/** The program {@code slipway}. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code: 0 done, 1 failed or found
     * something, 2 wrong usage.
     */
    public static void main(String[] arguments) {
        Environment environment = Environment.system();
        ExitWatch watch = ExitWatch.start(environment, arguments);
        int code = new Program(environment).run(arguments);
        watch.done();
        // Ending the process also ends threads that libraries have left behind.
        Runtime.getRuntime().exit(code);
    }
}
