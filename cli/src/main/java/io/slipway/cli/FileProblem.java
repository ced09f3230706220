package io.slipway.cli;

import io.slipway.model.FileFailure;
import io.slipway.model.Problem;
import java.io.IOException;
import java.nio.file.Path;

/** Says why a file could not be written. */
final class FileProblem {

    private FileProblem() {}

    static Problem notWritten(Path file, IOException e) {
        return Problem.of("cli.not-written", "file", file, "reason", FileFailure.reason(e));
    }
}
