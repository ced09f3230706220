package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.SnapshotId;
import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

/** However bars come into the lake, the same bars are the same lake, byte for byte. */
final class LakePropertyTest {

    /** So small that segments have several files and that flushes happen between puts. */
    private static final LakeOptions TINY = new LakeOptions(2, 256, 150, 1, 0, 60);

    private static final List<InstrumentId> IDS =
            List.of(Bars.BTC, Bars.MOUTAI, Bars.SPY, InstrumentId.of("A.XNYS"));

    private final List<Path> folders = new ArrayList<>();

    private Path folder() throws IOException {
        Path folder = Files.createTempDirectory("slipway-lake");
        folders.add(folder);
        return folder;
    }

    @AfterProperty
    void delete() throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        folders.clear();
    }

    @Property(tries = 12)
    void anySplitAndOrderOfWritesGivesTheSameSnapshotAndBars(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<BarColumns> series = new ArrayList<>();
        for (InstrumentId id : IDS) {
            Frequency frequency = random.nextBoolean() ? Frequency.DAY : Frequency.of("30m");
            int rows = 1 + random.nextInt(400);
            series.add(Bars.walk(id, frequency, "2023-08-01T20:00:00Z", rows, random.nextLong()));
        }
        long exDay = Bars.time("2023-08-03T04:00:00Z");
        CorporateAction split =
                new CorporateAction(
                        Bars.SPY, CorporateAction.Type.SPLIT, Decimal.of("2"), exDay, exDay);

        SnapshotId atOnce;
        try (Lake lake = Lake.open(folder(), TINY)) {
            try (LakeWriter writer = lake.write()) {
                writer.putBars(series).putActions(List.of(split)).commit();
            }
            atOnce = lake.snapshot();
            assertSame(lake, series);
        }
        try (Lake lake = Lake.open(folder(), TINY)) {
            writeInPieces(lake, series, split, random);
            assertSame(lake, series);
            assertThat(lake.snapshot()).isEqualTo(atOnce);
            assertThat(lake.check().isSound()).isTrue();
        }
    }

    private static void writeInPieces(
            Lake lake, List<BarColumns> series, CorporateAction split, Random random) {
        List<BarColumns> pieces = new ArrayList<>();
        for (BarColumns each : series) {
            int cut = random.nextInt(each.size() + 1);
            int overlap = Math.min(each.size() - cut, random.nextInt(20));
            pieces.add(each.slice(0, cut + overlap));
            pieces.add(each.slice(cut, each.size()));
        }
        Collections.shuffle(pieces, random);
        int actionsAt = random.nextInt(pieces.size());
        for (int i = 0; i < pieces.size(); ) {
            try (LakeWriter writer = lake.write()) {
                int end = Math.min(pieces.size(), i + 1 + random.nextInt(3));
                for (; i < end; i++) {
                    if (i == actionsAt) {
                        writer.putActions(List.of(split));
                    }
                    writer.putBars(pieces.get(i));
                }
                writer.commit();
            }
        }
    }

    private static void assertSame(Lake lake, List<BarColumns> series) {
        for (BarColumns each : series) {
            BarColumns read =
                    lake.bars(BarQuery.all(List.of(each.instrument()), each.frequency()))
                            .getFirst();
            double[][] expected = Merge.values(each);
            expected[BarTarget.FACTOR] = read.adjustmentFactor();
            BarColumns wanted =
                    BarColumns.of(each.instrument(), each.frequency(), each.time(), expected);
            assertThat(Bars.same(read, wanted)).isTrue();
        }
    }
}
