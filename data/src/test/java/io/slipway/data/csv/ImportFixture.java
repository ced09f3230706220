package io.slipway.data.csv;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.store.Lake;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A lake in a folder of its own, files beside it, and a way to import one into the other. */
abstract class ImportFixture {

    static final InstrumentId SPY = InstrumentId.of("SPY.ARCX");
    static final InstrumentId MOUTAI = InstrumentId.of("600519.XSHG");
    static final ImportOptions DAILY = ImportOptions.of(Frequency.DAY, SPY);
    static final Charset GBK = Charset.forName("GBK");

    @TempDir Path home;
    Lake lake;

    @BeforeEach
    void open() {
        lake = Lake.open(home);
    }

    @AfterEach
    void close() {
        lake.close();
    }

    Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) throws IOException {
        Path file = home.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    ImportResult load(Path path, ImportOptions options) {
        return new CsvImport(lake).bars(List.of(path), options, ImportProgress.NONE);
    }

    BarColumns bars(InstrumentId id, Frequency frequency) {
        return lake.bars(BarQuery.all(List.of(id), frequency)).getFirst();
    }

    List<String> times(InstrumentId id, Frequency frequency) {
        return Arrays.stream(bars(id, frequency).time())
                .mapToObj(time -> Times.instant(time).toString())
                .toList();
    }
}
