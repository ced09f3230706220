package io.slipway.data.csv;

import io.slipway.model.Problem;
import java.nio.file.Path;

/** Is told how far an import has come. */
public interface ImportProgress {

    /** Tells nobody. */
    ImportProgress NONE = (file, done, files) -> {};

    /** Another writer is at work; the import waits for it for a while. */
    default void waiting(Problem whom) {}

    /**
     * A file has been read.
     *
     * @param done files read so far
     * @param files files in all
     */
    void read(Path file, int done, int files);
}
