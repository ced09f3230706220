package io.slipway.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON schema of run specifications, {@code docs/schema} in the project. */
public final class SpecificationSchema {

    private static final String FILE = "run-specification.schema.json";

    private SpecificationSchema() {}

    /** The schema as JSON text. */
    public static String text() {
        try (InputStream in = SpecificationSchema.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        FILE + " is not beside " + SpecificationSchema.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
