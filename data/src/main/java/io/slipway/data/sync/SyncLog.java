package io.slipway.data.sync;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * When things happened: {@code <home>/sync/<source>.properties}, beside the lake and not in it, so
 * that the same data makes the same snapshot whenever it was fetched. Nothing rests on it: without
 * it the next sync does the same.
 */
final class SyncLog {

    private final Path file;
    private final Properties entries = new Properties();

    private SyncLog(Path file) {
        this.file = file;
    }

    static SyncLog open(Path lakeFolder, String source) {
        SyncLog log =
                new SyncLog(lakeFolder.resolveSibling("sync").resolve(source + ".properties"));
        try {
            log.entries.load(new StringReader(Files.readString(log.file, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException _) {
            return log;
        } catch (IOException e) {
            throw problem("data.lake.unreadable", log.file, e);
        }
        return log;
    }

    private static ProblemException problem(String code, Path file, IOException e) {
        return new ProblemException(
                Problem.of(code, "file", file, "reason", String.valueOf(e.getMessage())), e);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(entries.getProperty(key));
    }

    Optional<Instant> time(String key) {
        return text(key).map(Instant::parse);
    }

    void put(String key, Object value) {
        entries.setProperty(key, value.toString());
    }

    void remove(String key) {
        entries.remove(key);
    }

    /** Replaces the file as a whole. */
    void save() {
        StringWriter text = new StringWriter();
        new TreeMap<>(entries)
                .forEach((key, value) ->
                        text.append(escaped(key.toString()))
                                .append('=')
                                .append(escaped(value.toString()))
                                .append('\n'));
        try {
            Files.createDirectories(file.resolveSibling(".").normalize());
            Path passing = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(passing, text.toString(), StandardCharsets.UTF_8);
            Files.move(
                    passing,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw problem("data.lake.not-writable", file, e);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("=", "\\=")
                .replace(":", "\\:")
                .replace(" ", "\\ ");
    }
}
