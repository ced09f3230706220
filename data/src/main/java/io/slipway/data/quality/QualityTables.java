package io.slipway.data.quality;

import io.slipway.data.source.Rows;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Stores scores in the lake, in the tables {@code quality} and {@code scores}. */
public final class QualityTables {

    private QualityTables() {}

    /**
     * Scores anew what was written since it was scored last, and stores the result in place of what
     * was said of it before. Does nothing where nothing was written.
     *
     * @param wait for another writer of the lake
     */
    public static void update(Lake lake, Duration wait) {
        Map<Frequency, Set<InstrumentId>> touched = unscored(lake);
        if (touched.isEmpty()) {
            return;
        }
        Rows.Builder found = Rows.of(KnownTables.QUALITY.columns());
        Rows.Builder scores = Rows.of(KnownTables.SCORES.columns());
        QualityCheck check = new QualityCheck(lake);
        touched.forEach((frequency, instruments) ->
                check.run(frequency, instruments, null, null, each -> add(each, found, scores)));
        try (LakeWriter writer = lake.write(wait)) {
            touched.forEach((frequency, instruments) -> clear(writer, frequency, instruments));
            writer.putFacts(KnownTables.QUALITY, found.build(), null);
            writer.putFacts(KnownTables.SCORES, scores.build(), null);
            writer.commit();
        }
    }

    private static Map<Frequency, Set<InstrumentId>> unscored(Lake lake) {
        Map<Frequency, Set<InstrumentId>> touched = new TreeMap<>();
        Rows rows = lake.facts(FactQuery.of(KnownTables.UNSCORED.name()));
        for (int row = 0; row < rows.size(); row++) {
            touched.computeIfAbsent(
                            Frequency.parse(Objects.requireNonNull(rows.text(1, row))),
                            _ -> new TreeSet<>())
                    .add(InstrumentId.parse(Objects.requireNonNull(rows.text(0, row))));
        }
        return touched;
    }

    private static void clear(
            LakeWriter writer, Frequency frequency, Collection<InstrumentId> instruments) {
        List<String> names = instruments.stream().map(InstrumentId::toString).toList();
        for (var schema : List.of(KnownTables.QUALITY, KnownTables.SCORES, KnownTables.UNSCORED)) {
            writer.clearFacts(
                    schema,
                    FactQuery.of(schema.name())
                            .among("frequency", List.of(frequency.toString()))
                            .among("instrument", names));
        }
    }

    private static void add(SeriesScore score, Rows.Builder found, Rows.Builder scores) {
        String instrument = score.instrument().toString();
        String frequency = score.frequency().toString();
        for (DayFinding each : score.findings()) {
            found.text(instrument).text(frequency).date(each.day()).text(each.rule());
            found.number(each.severity()).end();
        }
        scores.text(instrument).text(frequency).date(score.first()).date(score.last());
        scores.number(score.days()).number(score.score()).end();
    }
}
