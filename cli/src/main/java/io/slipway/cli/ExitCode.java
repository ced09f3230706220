package io.slipway.cli;

import io.slipway.model.Problem;
import java.util.List;
import java.util.Set;

/**
 * Tells a slip of the user's from a failure. What was typed, on the command line or in a
 * specification, and cannot be (a misspelt key, a name of something that is not there, a value out
 * of range, a folder that holds other things) is wrong usage; data, a strategy's own code, or the
 * machine failing is a failure.
 */
final class ExitCode {

    /** Codes about what was typed; one that ends in a dot stands for all that begin with it. */
    static final List<String> TYPED =
            List.of(
                    "cli.usage.",
                    "cli.file-exists",
                    "cli.home-is-file",
                    "parameter.",
                    "spec.",
                    "model.symbol.",
                    "factor.expression.",
                    "factor.library.",
                    "factor.prepare.",
                    "factor.study.venues-differ",
                    "data.universe.unknown",
                    "market.fees.unreadable",
                    "market.slippage.unreadable",
                    "market.fills.unreadable",
                    "market.account.unreadable",
                    "strategy.unknown",
                    "strategy.unknown-near",
                    "strategy.no-file",
                    "strategy.bad-name",
                    "strategy.taken-name",
                    "run.unknown-instrument",
                    "run.unknown-instrument-near",
                    "run.unknown-universe",
                    "run.several-currencies",
                    "run.other-currency",
                    "run.no-snapshot-id",
                    "run.out-is-file",
                    "run.out-not-ours",
                    "run.not-a-run",
                    "run.unknown-run",
                    "run.unknown-run-near",
                    "run.several-of-name",
                    "returns.no-file",
                    "returns.is-folder",
                    "returns.which-column",
                    "returns.no-column",
                    "returns.no-column-near",
                    "returns.no-periods",
                    "data.import.no-such-file",
                    "data.import.no-such-column",
                    "data.import.no-instrument",
                    "data.import.several-symbols",
                    "data.sql.failed",
                    "data.sql.read-only");

    /** Exceptions to the beginnings among {@link #TYPED}. */
    static final Set<String> FAILED = Set.of("spec.unreadable");

    private ExitCode() {}

    /** Wrong usage if any of the problems is: to mend that comes first. */
    static int of(List<Problem> problems) {
        boolean isTyped = problems.stream().map(Problem::code).anyMatch(ExitCode::isTyped);
        return isTyped ? Action.USAGE : Action.FAILED;
    }

    private static boolean isTyped(String code) {
        return !FAILED.contains(code)
                && TYPED.stream()
                        .anyMatch(each ->
                                each.endsWith(".") ? code.startsWith(each) : code.equals(each));
    }
}
