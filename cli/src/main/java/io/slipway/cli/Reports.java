package io.slipway.cli;

import io.slipway.backtest.RunFiles;
import io.slipway.backtest.report.HtmlReport;
import io.slipway.backtest.report.ReportColours;
import io.slipway.cli.console.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a run leaves behind for people. */
final class Reports {

    private Reports() {}

    static RunFiles files(Console console, @Nullable String colours) {
        RunFiles files = RunFiles.standard().withReport(page(console, colours));
        console.timing("writing files", null);
        return files;
    }

    /** The page in the console's language; without a wish, in the colours its readers expect. */
    static HtmlReport page(Console console, @Nullable String colours) {
        ReportColours wished =
                OptionText.readIfGiven(
                        "--colours", colours, "green-up, red-up", ReportColours::parse);
        HtmlReport report = HtmlReport.in(console.messages());
        return wished == null ? report : report.withColours(wished);
    }

    static void sayWhere(Console console, Path folder) {
        console.say("cli.run.files", "folder", folder);
    }
}
