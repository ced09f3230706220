package io.slipway.cli;

import io.slipway.model.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says why a file could not be written. */
final class FileProblem {

    private FileProblem() {}

    static Problem notWritten(Path file, IOException e) {
        return Problem.of("cli.not-written", "file", file, "reason", reason(e));
    }

    private static String reason(IOException e) {
        @Nullable String reason =
                e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        if (reason != null) {
            return reason;
        }
        return e instanceof AccessDeniedException
                ? "permission denied"
                : e.getClass().getSimpleName();
    }
}
