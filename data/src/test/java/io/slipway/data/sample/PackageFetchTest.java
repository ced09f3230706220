package io.slipway.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.model.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching, against a script in npm's place. */
class PackageFetchTest {

    private static final byte[] CONTENT =
            "date,close\n2024-01-02,1\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir Path folder;

    private static PackageSample sample(byte[] content) {
        return new PackageSample(
                "x.csv", "pkg", "1.0.0", "data/x.csv", PackageFetch.hash(content), "origin", "ISC");
    }

    /** A tar archive as npm packs it: a header of 512 bytes before each file. */
    private static byte[] archive(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream tar = new GZIPOutputStream(out)) {
            for (String name : new String[] {"package/package.json", entry}) {
                byte[] header = new byte[512];
                byte[] path = name.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(path, 0, header, 0, path.length);
                byte[] size = "%011o".formatted(content.length).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(size, 0, header, 124, size.length);
                tar.write(header);
                tar.write(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
            }
            tar.write(new byte[1024]);
        }
        return out.toByteArray();
    }

    private String script(String body) throws IOException {
        Path script = folder.resolve("npm");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }

    private PackageFetch fetch(String npm, Duration limit) {
        return new PackageFetch(folder.resolve("samples"), npm, limit);
    }

    private String packing(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), archive);
        return script("cp '" + file + "' pkg-1.0.0.tgz");
    }

    private void assertFails(PackageFetch fetch, String code) throws IOException {
        assertThatThrownBy(() -> fetch.file(sample(CONTENT)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo(code));
        try (var left = Files.walk(folder.resolve("samples"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void takesTheFileOutOfThePackageOnce() throws IOException {
        PackageFetch fetch = fetch(packing(archive("package/data/x.csv", CONTENT)), LIMIT);
        Path file = fetch.file(sample(CONTENT));
        assertThat(file).hasBinaryContent(CONTENT).hasFileName("x.csv");
        PackageFetch offline = fetch("no-such-program", LIMIT);
        assertThat(offline.file(sample(CONTENT))).isEqualTo(file);
    }

    @Test
    void aChangedFileIsFetchedAgain() throws IOException {
        PackageFetch fetch = fetch(packing(archive("package/data/x.csv", CONTENT)), LIMIT);
        Files.writeString(fetch.file(sample(CONTENT)), "changed");
        assertThat(fetch.file(sample(CONTENT))).hasBinaryContent(CONTENT);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertFails(fetch("no-such-program", LIMIT), "data.sample.npm-missing");
        assertFails(fetch(script("echo no network; exit 1"), LIMIT), "data.sample.fetch-failed");
        assertFails(
                fetch(packing(archive("package/other", CONTENT)), LIMIT), "data.sample.no-entry");
        byte[] other = "other".getBytes(StandardCharsets.UTF_8);
        assertFails(
                fetch(packing(archive("package/data/x.csv", other)), LIMIT),
                "data.sample.checksum");
        assertFails(fetch(packing(other), LIMIT), "data.sample.fetch-failed");
        assertFails(fetch(script("sleep 60"), Duration.ofMillis(50)), "data.sample.timeout");
    }
}
