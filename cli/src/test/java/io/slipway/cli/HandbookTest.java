package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/CLI.md} says what the program says. */
class HandbookTest {

    @TempDir private Path folder;

    /** {@code mvn -pl cli -am test -Dtest=HandbookTest -Dslipway.write.handbook=true} writes it. */
    @Test
    void pageIsTheProgramsOwnHelp() throws IOException {
        Path page = Documents.root().resolve("docs/CLI.md");
        String help = Handbook.of(Program.commandLine(new Desk(folder).invocation()));
        if (Boolean.getBoolean("slipway.write.handbook")) {
            Files.writeString(page, help);
        }
        assertThat(page).content().isEqualTo(help);
    }
}
