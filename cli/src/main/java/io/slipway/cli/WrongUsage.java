package io.slipway.cli;

import io.slipway.model.Problem;
import java.util.List;

/** The command line itself is wrong: exit code 2. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    WrongUsage(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    static WrongUsage of(String code, Object... namesAndValues) {
        return new WrongUsage(List.of(Problem.of(code, namesAndValues)));
    }

    List<Problem> problems() {
        return problems;
    }
}
