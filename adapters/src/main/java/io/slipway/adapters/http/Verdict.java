package io.slipway.adapters.http;

import java.time.Instant;

/** What a vendor's codec makes of a reply. */
public sealed interface Verdict<T> {

    /** The answer. */
    record Done<T>(T value) implements Verdict<T> {}

    /** Worth asking again soon: a failing server, half an answer. */
    record Again<T>(Trouble trouble) implements Verdict<T> {}

    /** Worth asking again, but not before. */
    record Later<T>(Instant at, Trouble trouble) implements Verdict<T> {}

    /** Asking again would change nothing. */
    record Never<T>(Trouble trouble) implements Verdict<T> {}
}
