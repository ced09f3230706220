package io.slipway.cli;

import io.slipway.backtest.RunFiles;
import io.slipway.cli.console.Console;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What a run leaves behind for people. */
final class Reports {

    private Reports() {}

    static RunFiles files(Console console, @Nullable String colours) {
        OptionText.readIfGiven("--colours", colours, "green-up, red-up", text -> text);
        console.timing("writing files", null);
        return RunFiles.standard();
    }

    static void sayWhere(Console console, Path folder) {
        console.say("cli.run.files", "folder", folder);
    }
}
