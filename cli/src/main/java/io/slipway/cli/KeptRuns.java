package io.slipway.cli;

import io.slipway.backtest.RunCatalogue;
import io.slipway.backtest.StoredRun;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a run by what a user calls it: a folder, a name, or the beginning of a name or id. */
final class KeptRuns {

    private final Invocation invocation;

    KeptRuns(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * A folder of a run is taken for what it is; anything else is looked for below the home folder.
     *
     * @throws ProblemException if there is none, or several
     */
    StoredRun find(String text) {
        Path folder = invocation.path(text);
        if (Files.isRegularFile(folder.resolve("summary.json"))) {
            return RunCatalogue.read(folder.normalize());
        }
        if (text.contains("/") && Files.isDirectory(folder)) {
            throw new ProblemException(Problem.of("run.not-a-run", "folder", folder));
        }
        return RunCatalogue.of(invocation.home()).find(text);
    }
}
