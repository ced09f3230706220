package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFailureTest {

    @TempDir private Path folder;

    private static String of(String said) {
        return FileFailure.reason(new FileSystemException("f", null, said));
    }

    @Test
    void knowsWhatSystemsSay() {
        assertThat(FileFailure.reason(new NoSuchFileException("f"))).isEqualTo("no-such-file");
        assertThat(FileFailure.reason(new AccessDeniedException("f")))
                .isEqualTo("permission-denied");
        assertThat(of("No space left on device")).isEqualTo("disk-full");
        assertThat(of("Read-only file system")).isEqualTo("read-only");
        assertThat(of("Not a directory")).isEqualTo("not-a-folder");
        assertThat(of("File name too long")).isEqualTo("name-too-long");
        assertThat(FileFailure.reason(new IOException())).isEqualTo("unknown");
        assertThat(FileFailure.reason(new IOException("odd"))).isEqualTo("odd");
    }

    @Test
    void everyWordHasItsSentence() throws IOException {
        Messages english = Messages.in(Messages.Language.EN);
        try {
            Files.readString(folder);
        } catch (IOException e) {
            assertThat(FileFailure.reason(e)).isEqualTo("is-a-folder");
        }
        assertThat(english.codes().stream().filter(code -> code.startsWith("file.reason.")))
                .hasSize(12);
    }
}
