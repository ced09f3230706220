package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads bars in bulk: the indexes tell how large each array must be and where each row goes, then
 * every file is decoded by a thread of its own straight into its place.
 */
final class BarReader {

    private final Snapshot snapshot;
    private final Duck duck;
    private final int threads;

    BarReader(Snapshot snapshot, Duck duck, int threads) {
        this.snapshot = snapshot;
        this.duck = duck;
        this.threads = threads;
    }

    List<BarColumns> read(BarQuery query) {
        Map<InstrumentId, BarTarget> targets = new LinkedHashMap<>();
        query.instruments().forEach(each -> targets.put(each, new BarTarget(each)));
        List<BarFile> files = new ArrayList<>();
        for (BarFile file : snapshot.manifest().bars()) {
            if (file.frequency().equals(query.frequency())
                    && file.overlaps(query.fromTime(), query.toTime())
                    && wants(file, targets, query)) {
                files.add(file);
            }
        }
        targets.values().removeIf(BarTarget::isEmpty);
        BarTarget.Constants constants = new BarTarget.Constants();
        targets.values().forEach(target -> target.allocate(constants));
        Parallel.run(threads, tasks(files, targets));
        return columns(query, targets);
    }

    BarIndex index(BarFile file) {
        return snapshot.index(file);
    }

    /** Every row of one file, in its order. */
    List<BarColumns> readFile(BarFile file) {
        Map<InstrumentId, BarTarget> targets = new LinkedHashMap<>();
        for (BarIndex.Entry entry : index(file).entries()) {
            BarTarget target = new BarTarget(entry.instrument());
            target.expect(entry);
            targets.put(entry.instrument(), target);
        }
        BarTarget.Constants constants = new BarTarget.Constants();
        targets.values().forEach(target -> target.allocate(constants));
        Parallel.run(1, tasks(List.of(file), targets));
        return targets.values().stream().map(each -> each.columns(file.frequency())).toList();
    }

    /** Notes how many rows each wanted instrument has in a file; false if none has any. */
    private boolean wants(BarFile file, Map<InstrumentId, BarTarget> targets, BarQuery query) {
        BarIndex index = snapshot.index(file);
        boolean any = false;
        if (targets.size() < index.entries().size()) {
            for (BarTarget target : targets.values()) {
                any |= add(index.entry(target.instrument()), target, query);
            }
        } else {
            for (BarIndex.Entry entry : index.entries()) {
                any |= add(entry, targets.get(entry.instrument()), query);
            }
        }
        return any;
    }

    private static boolean add(
            BarIndex.@Nullable Entry entry, @Nullable BarTarget target, BarQuery query) {
        if (entry == null
                || target == null
                || entry.firstTime() > query.toTime()
                || entry.lastTime() < query.fromTime()) {
            return false;
        }
        target.expect(entry);
        return true;
    }

    private List<Parallel.Task> tasks(List<BarFile> files, Map<InstrumentId, BarTarget> targets) {
        List<BarDecoder> decoders = new ArrayList<>();
        Map<BarTarget, Integer> filled = new HashMap<>();
        for (BarFile file : files) {
            List<BarDecoder.Run> runs = new ArrayList<>();
            for (BarIndex.Entry entry : snapshot.index(file).entries()) {
                BarTarget target = targets.get(entry.instrument());
                boolean wanted = target != null && target.expects(entry);
                int offset = wanted ? filled.merge(target, entry.rows(), Integer::sum) : 0;
                runs.add(new BarDecoder.Run(entry, wanted ? target : null, offset - entry.rows()));
            }
            decoders.add(new BarDecoder(duck, snapshot.folder().file(file.bars()), runs));
        }
        // The longest first, so that no thread is left with a long one at the end.
        decoders.sort(Comparator.comparingLong(BarDecoder::rows).reversed());
        return decoders.stream().<Parallel.Task>map(decoder -> decoder::decode).toList();
    }

    private static List<BarColumns> columns(BarQuery query, Map<InstrumentId, BarTarget> targets) {
        List<BarColumns> found = new ArrayList<>();
        for (InstrumentId instrument : query.instruments()) {
            BarTarget target = targets.get(instrument);
            if (target != null) {
                BarColumns columns = target.columns(query.frequency());
                BarColumns wanted = columns.between(query.fromTime(), query.toTime());
                if (wanted.size() > 0) {
                    found.add(wanted);
                }
            }
        }
        return found;
    }
}
