package io.slipway.cli;

import io.slipway.cli.console.Console;
import io.slipway.cli.console.Environment;
import io.slipway.cli.console.Switches;
import io.slipway.data.store.Lake;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One start of the program: what its commands share. Used by one thread. */
final class Invocation {

    private final Environment environment;
    private final Console console;
    private final Switches switches;
    private @Nullable String chosenHome;

    Invocation(Environment environment, Switches switches) {
        this.environment = environment;
        this.switches = switches;
        this.console = new Console(environment, switches);
    }

    Environment environment() {
        return environment;
    }

    Console console() {
        return console;
    }

    void chooseHome(String folder) {
        chosenHome = folder;
    }

    Switches switches() {
        return switches;
    }

    /** The option or variable that chose the home folder. */
    String homeOrigin() {
        if (chosenHome != null) {
            return "--home";
        }
        return environment.variable("SLIPWAY_HOME") == null ? Switches.DEFAULT : "SLIPWAY_HOME";
    }

    /** How the user calls the program, as the launcher was told. */
    String command() {
        String told = environment.variable("SLIPWAY_COMMAND");
        return told == null ? "slipway" : told;
    }

    /**
     * The home folder, which need not exist.
     *
     * @throws ProblemException if there is a file in its place
     */
    Path home() {
        Path home = chosenHome();
        if (Files.isRegularFile(home)) {
            throw new ProblemException(Problem.of("cli.home-is-file", "home", home));
        }
        return home;
    }

    /** The home folder as it was chosen, whatever is there. */
    Path chosenHome() {
        return environment.home(chosenHome);
    }

    /** A path as the user wrote it. */
    Path path(String text) {
        return environment.path(text);
    }

    /** Opened, not created; the caller closes it. */
    Lake lake() {
        return Lake.open(home());
    }
}
