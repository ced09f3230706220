package io.slipway.data;

import java.util.regex.Pattern;

/**
 * Names one state of the lake for ever: the SHA-256 of its manifest, which in turn holds the
 * SHA-256 of every file. Two lakes with the same content have the same id, however and whenever it
 * came in.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record SnapshotId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public SnapshotId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a snapshot id is 64 hexadecimal digits, not '" + value + "'");
        }
    }

    public static SnapshotId of(String value) {
        return new SnapshotId(value);
    }

    public static SnapshotId parse(String text) {
        return new SnapshotId(text);
    }

    /** The first twelve digits, for tables that people read. */
    public String shortened() {
        return value.substring(0, 12);
    }

    @Override
    public String toString() {
        return value;
    }
}
