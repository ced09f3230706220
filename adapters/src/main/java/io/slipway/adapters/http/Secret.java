package io.slipway.adapters.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A token or key. It goes into requests and nowhere else: printing one shows stars. */
public final class Secret {

    private static final int LEAST_HIDDEN = 4;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Blanks around it, which copying brings along, are left out. */
    public static Secret of(String value) {
        return new Secret(value.strip());
    }

    /** The first line of a file, as secrets are mounted into containers. */
    public static Secret read(Path file) throws IOException {
        return of(Files.readString(file).lines().findFirst().orElse(""));
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** The secret itself, for the request alone. */
    public String reveal() {
        return value;
    }

    /** A text without the secret, whoever put it in. */
    public String hiddenIn(String text) {
        return value.length() < LEAST_HIDDEN ? text : text.replace(value, "***");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
