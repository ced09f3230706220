package io.slipway.cli.architecture.wronghouse.strategies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class ReadsAFile {
    String readsAFile(Path path) throws IOException {
        return Files.readString(path);
    }
}
