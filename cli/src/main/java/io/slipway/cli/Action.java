package io.slipway.cli;

import io.slipway.cli.console.Console;
import java.util.concurrent.Callable;

/**
 * A command that does something. {@link #call} returns the exit code: 0 done, 1 failed or found
 * something. It throws {@link io.slipway.model.ProblemException} for what the user can mend and
 * {@link WrongUsage} for a wrong option.
 */
abstract class Action implements Callable<Integer> {

    /** Exit code of a command that is done. */
    static final int DONE = 0;

    /** Exit code of a command that failed or found something. */
    static final int FAILED = 1;

    /** Exit code where what was typed cannot be; {@link ExitCode} tells it from a failure. */
    static final int USAGE = 2;

    private final Invocation invocation;

    Action(Invocation invocation) {
        this.invocation = invocation;
    }

    Invocation invocation() {
        return invocation;
    }

    Console console() {
        return invocation.console();
    }
}
