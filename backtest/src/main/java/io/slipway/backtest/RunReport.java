package io.slipway.backtest;

import java.io.IOException;
import java.io.Writer;

/** Tells people about a run in one self-contained document. */
@FunctionalInterface
public interface RunReport {

    /** Writes the whole document; the same result gives the same text. */
    void write(RunResult result, Writer out) throws IOException;
}
