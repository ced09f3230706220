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
    private final @Nullable ColumnCache cache;

    /** A reader that decodes what it reads, whatever was decoded before. */
    BarReader(Snapshot snapshot, Duck duck, int threads) {
        this(snapshot, duck, threads, null);
    }

    BarReader(Snapshot snapshot, Duck duck, int threads, @Nullable ColumnCache cache) {
        this.snapshot = snapshot;
        this.duck = duck;
        this.threads = threads;
        this.cache = cache;
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
        allocate(List.copyOf(targets.values()));
        Parallel.run(threads, tasks(files, targets));
        return columns(query, targets);
    }

    /** By all threads, because clearing so much memory takes as long as a third of the decoding. */
    private void allocate(List<BarTarget> targets) {
        BarTarget.Constants constants = new BarTarget.Constants();
        List<Parallel.Task> tasks = new ArrayList<>();
        for (int first = 0; first < threads; first++) {
            int start = first;
            tasks.add(() -> {
                for (int i = start; i < targets.size(); i += threads) {
                    targets.get(i).allocate(constants);
                }
            });
        }
        Parallel.run(targets.size() < threads ? 1 : threads, tasks);
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
        allocate(List.copyOf(targets.values()));
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
        List<BarFile> longestFirst = new ArrayList<>(files);
        // So that no thread is left with a long one at the end.
        longestFirst.sort(
                Comparator.comparingLong((BarFile file) -> file.bars().rows()).reversed());
        Map<BarFile, List<BarDecoder.Run>> runs = new HashMap<>();
        Map<BarTarget, Integer> filled = new HashMap<>();
        files.forEach(file -> runs.put(file, runs(file, targets, filled)));
        List<Parallel.Task> tasks = new ArrayList<>();
        for (BarFile file : longestFirst) {
            List<BarDecoder.Run> wanted = runs.getOrDefault(file, List.of());
            tasks.add(() -> read(file, wanted));
        }
        return tasks;
    }

    /** Where the rows of a file go; targets are filled in the order of the files. */
    private List<BarDecoder.Run> runs(
            BarFile file, Map<InstrumentId, BarTarget> targets, Map<BarTarget, Integer> filled) {
        List<BarDecoder.Run> runs = new ArrayList<>();
        for (BarIndex.Entry entry : snapshot.index(file).entries()) {
            BarTarget target = targets.get(entry.instrument());
            boolean wanted = target != null && target.expects(entry);
            int end = wanted ? filled.merge(target, entry.rows(), Integer::sum) : 0;
            runs.add(new BarDecoder.Run(entry, wanted ? target : null, end - entry.rows()));
        }
        return runs;
    }

    private void read(BarFile file, List<BarDecoder.Run> runs) {
        if (cache != null && cache.read(file, runs)) {
            return;
        }
        new BarDecoder(duck, snapshot.folder().file(file.bars()), runs).decode();
        if (cache != null && runs.stream().allMatch(run -> run.target() != null)) {
            cache.store(file, runs);
        }
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
