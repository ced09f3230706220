package io.slipway.data.csv;

import java.nio.file.Path;

/** Is told how far an import has come. */
public interface ImportProgress {

    /** Tells nobody. */
    ImportProgress NONE = (file, done, files) -> {};

    /**
     * A file has been read.
     *
     * @param done files read so far
     * @param files files in all
     */
    void read(Path file, int done, int files);
}
