package io.slipway.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries problems a user can mend (a wrong file, line, key or value) to the edge, where they are
 * told in the user's language. Programmer errors are other exceptions.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemException(Problem problem) {
        this(List.of(problem), null);
    }

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        this(List.of(problem), cause);
    }

    public ProblemException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.toString(), cause);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order they were found. */
    public List<Problem> problems() {
        return problems;
    }
}
