package io.slipway.data.csv;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the rows an import set aside as CSV: {@code file,line,reason,text}. An import of the same
 * files writes the same file again, so old faults do not pile up.
 */
final class QuarantineFile {

    private QuarantineFile() {}

    /**
     * @param folder made if it is not there
     * @param key what was imported and how; names the file
     */
    static Optional<Path> write(Path folder, String key, List<BadRow> rows) {
        Path file = folder.resolve(name(key));
        try {
            if (rows.isEmpty()) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", ".tmp");
            try {
                write(part, rows);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("data.import.quarantine-not-written", "file", file, "reason", e), e);
        }
    }

    private static void write(Path part, List<BadRow> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            out.write("file,line,reason,text\n");
            for (BadRow row : rows) {
                out.write(line(row));
            }
        }
    }

    private static String name(String key) {
        String stem = key.replaceAll("^.*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]", "_");
        String kept = stem.length() > 60 ? stem.substring(0, 60) : stem;
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return kept + "-" + HexFormat.of().formatHex(hash, 0, 4) + ".csv";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(BadRow row) {
        return quoted(row.file())
                + ","
                + row.line()
                + ","
                + row.reason().text()
                + ","
                + quoted(row.text())
                + "\n";
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
