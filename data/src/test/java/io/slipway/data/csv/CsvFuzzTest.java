package io.slipway.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Messages;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever the bytes of a file are: it is read, every bar is consistent and every row is accounted
 * for; or it is refused with a sentence.
 */
class CsvFuzzTest {

    private static final InstrumentId ID = InstrumentId.of("600519.XSHG");
    private static final Messages ENGLISH = Messages.in(Messages.Language.EN);
    private static final List<byte[]> SEEDS =
            List.of(
                    bytes(
                            "date,open,high,low,close,volume\n2024-01-02,10,11,9,10.5,100\n2024-01-03,10,11,9,10,100\n"),
                    bytes(
                            "Datum;Hoch;Tief;Schluss;Eröffnung\r\n31.12.2024;1.234,5;1.200;1.210;1.220,5\r\n"),
                    bytes(
                            "\"Date\",\"Close/Last\",\"Open\",\"High\",\"Low\"\n\"01/31/2024\",\"$1,1.5\",\"$1\",\"$2\",\"$1\"\n"),
                    bytes(
                            "ts_code,trade_date,open,high,low,close,vol,amount\n600519.SH,20240102,10,11,9,10,1,1.02\n000001.SZ,20240102,10,11,9,10,1,1\n"),
                    bytes("1704067200000\t1\t2\t1\t2\t5\n1704067260000\t1\t2\t1\t2\t5\n"),
                    "日期,开盘,最高,最低,收盘,名称\n2024/1/2,1,2,1,2,茅台\n".getBytes(Charset.forName("GBK")),
                    "日期,开盘,最高,最低,收盘\n2024/1/2,1,2,1,2\n".getBytes(StandardCharsets.UTF_16));
    private static final byte[] LIKELY = bytes("0123456789.,;:-/\"\n\r\t |#eE+NaN\u0000$");

    private static Path folder = Path.of(".");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("fuzz");
    }

    @AfterContainer
    static void close() throws IOException {
        Files.deleteIfExists(folder.resolve("x.csv"));
        Files.delete(folder);
    }

    private static void check(byte[] content) {
        try {
            Path file = Files.write(folder.resolve("x.csv"), content);
            for (Frequency frequency : List.of(Frequency.DAY, Frequency.MINUTE)) {
                for (ImportOptions options :
                        List.of(ImportOptions.of(frequency), ImportOptions.of(frequency, ID))) {
                    check(file, options, content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path file, ImportOptions options, byte[] content) {
        FileBars read;
        try {
            read = FileBars.read(file, options, id -> Optional.empty());
        } catch (ProblemException e) {
            for (Problem problem : e.problems()) {
                assertThat(ENGLISH.text(problem)).doesNotContain("{file}", "{line}");
            }
            return;
        }
        long rows = read.quarantine().count();
        for (BarColumns bars : read.bars()) {
            rows += bars.size();
            for (int i = 0; i < bars.size(); i++) {
                double low = bars.low()[i];
                double high = bars.high()[i];
                assertThat(low > 0 && low <= bars.open()[i] && low <= bars.close()[i]).isTrue();
                assertThat(high >= bars.open()[i] && high >= bars.close()[i]).isTrue();
                assertThat(Double.isFinite(high) && bars.volume()[i] >= 0).isTrue();
                assertThat(bars.adjustmentFactor()[i]).isPositive();
            }
        }
        assertThat(rows).isPositive().isLessThanOrEqualTo(content.length);
    }

    @Property(tries = 400)
    void anyBytes(@ForAll @Size(max = 400) byte[] content) {
        check(content);
    }

    @Property(tries = 1_500)
    void damagedFiles(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] content = SEEDS.get(random.nextInt(SEEDS.size())).clone();
        int damages = 1 + random.nextInt(8);
        for (int i = 0; i < damages; i++) {
            content = damaged(content, random);
        }
        check(content);
    }

    private static byte[] damaged(byte[] content, Random random) {
        int at = random.nextInt(content.length + 1);
        int length = random.nextInt(12);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(LIKELY[random.nextInt(LIKELY.length)]);
            case 1 -> at = Math.min(content.length, at + length);
            case 2 -> at = Math.max(0, at - length);
            default -> {
                out.write(LIKELY[random.nextInt(LIKELY.length)]);
                at = Math.min(content.length, at + 1);
            }
        }
        out.write(content, at, content.length - at);
        return out.size() == 0 ? bytes("x") : out.toByteArray();
    }
}
