package io.slipway.data.source;

import io.slipway.model.Problem;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a slice could not be had as a whole. The kind decides what the caller does; the problem is
 * what people are told.
 */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, by what can be done about it. */
    public enum Kind {
        /** Nothing of this source can be had: stop at once, the user must act. */
        WRONG_TOKEN("data.source.wrong-token"),
        /** This dataset is not included in what the user pays for: go on with others. */
        NOT_ALLOWED("data.source.not-allowed"),
        /** Too many requests: wait until {@link #until}, then go on. */
        QUOTA("data.source.quota"),
        /** Locked out until {@link #until}: stop with this source. */
        BANNED("data.source.banned"),
        /** The columns are not those that were agreed: skip this dataset. */
        CHANGED_COLUMNS("data.source.changed-columns"),
        /** The answer was cut off, or does not hold all it should; retries did not help. */
        TRUNCATED("data.source.truncated"),
        /** No answer in time, or a failing server; retries did not help. */
        UNREACHABLE("data.source.unreachable"),
        /** The vendor says no to this slice, in its own words. */
        REFUSED("data.source.refused");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The message's code in the catalogue. */
        public String code() {
            return code;
        }
    }

    private final Kind kind;
    private final transient Problem problem;
    private final @Nullable Instant until;

    private SourceException(
            Kind kind, Problem problem, @Nullable Instant until, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.kind = kind;
        this.problem = problem;
        this.until = until;
    }

    /**
     * @param detail what the vendor or the network said, or which columns are missing or new; never
     *     a token
     */
    public static SourceException of(
            Kind kind, String source, Dataset dataset, Slice slice, String detail) {
        return of(kind, source, dataset, slice, detail, null);
    }

    public static SourceException of(
            Kind kind,
            String source,
            Dataset dataset,
            Slice slice,
            String detail,
            @Nullable Throwable cause) {
        if (kind == Kind.QUOTA || kind == Kind.BANNED) {
            throw new IllegalArgumentException(kind + " needs to know until when");
        }
        return new SourceException(
                kind,
                Problem.of(
                        kind.code(),
                        "source",
                        source,
                        "dataset",
                        dataset.name(),
                        "slice",
                        slice,
                        "detail",
                        detail),
                null,
                cause);
    }

    /** Too many requests, or locked out, until a moment. */
    public static SourceException until(
            Kind kind, String source, Dataset dataset, Instant until, String detail) {
        if (kind != Kind.QUOTA && kind != Kind.BANNED) {
            throw new IllegalArgumentException(kind + " does not pass by itself");
        }
        return new SourceException(
                kind,
                Problem.of(
                        kind.code(),
                        "source",
                        source,
                        "dataset",
                        dataset.name(),
                        "until",
                        until,
                        "detail",
                        detail),
                until,
                null);
    }

    public Kind kind() {
        return kind;
    }

    public Problem problem() {
        return problem;
    }

    /**
     * When it is over.
     *
     * @throws NullPointerException for kinds other than {@link Kind#QUOTA} and {@link Kind#BANNED}
     */
    public Instant until() {
        return Objects.requireNonNull(until, "until");
    }
}
