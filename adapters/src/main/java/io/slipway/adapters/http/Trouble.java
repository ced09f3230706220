package io.slipway.adapters.http;

import io.slipway.data.source.Dataset;
import io.slipway.data.source.Slice;
import io.slipway.data.source.SourceException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a request came to nothing.
 *
 * @param kind what it means for the caller
 * @param detail what the vendor or the network said; no secret
 * @param until when it is over, where the kind passes by itself
 */
public record Trouble(SourceException.Kind kind, String detail, @Nullable Instant until) {

    private static final int LONGEST_DETAIL = 300;

    public Trouble {
        detail = shortened(detail);
        boolean passes = kind == SourceException.Kind.QUOTA || kind == SourceException.Kind.BANNED;
        if (passes != (until != null)) {
            throw new IllegalArgumentException(kind + " with until " + until);
        }
    }

    public static Trouble of(SourceException.Kind kind, String detail) {
        return new Trouble(kind, detail, null);
    }

    public static Trouble until(SourceException.Kind kind, Instant until, String detail) {
        return new Trouble(kind, detail, until);
    }

    /** One line, not too long: vendors send whole pages. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "...";
    }

    /** As the port tells it. */
    public SourceException at(String source, Dataset dataset, Slice slice) {
        return until == null
                ? SourceException.of(kind, source, dataset, slice, detail)
                : SourceException.until(kind, source, dataset, until, detail);
    }
}
