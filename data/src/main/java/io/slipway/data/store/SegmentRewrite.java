package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.data.Changes;
import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Merges new bars into the files of one segment. Walks the old files in the order of their
 * instruments, one in memory at a time, and cuts new files by a rule that knows only the content,
 * so the same bars end in the same files whichever way they came. Used once, by one thread.
 */
final class SegmentRewrite {

    private final Place place;
    private final Predicate<InstrumentId> derivesFactors;
    private final int rowsPerFile;
    private final BarFileWriter writer;
    private final ExecutorService workers;

    private final List<Future<BarFile>> files = new ArrayList<>();
    private List<Slice> waiting = new ArrayList<>();
    private long waitingRows;
    private Changes changes = Changes.NONE;

    SegmentRewrite(
            Place place,
            Predicate<InstrumentId> derivesFactors,
            int rowsPerFile,
            BarFileWriter writer,
            ExecutorService workers) {
        this.place = place;
        this.derivesFactors = derivesFactors;
        this.rowsPerFile = rowsPerFile;
        this.writer = writer;
        this.workers = workers;
    }

    /**
     * Starts the work; the files are there when {@link #files} returns.
     *
     * @param old the segment's files until now
     * @param slices at most one per instrument, all within the segment
     */
    void run(List<BarFile> old, SortedMap<InstrumentId, Slice> slices, BarReader reader) {
        NavigableMap<InstrumentId, Slice> fresh = new TreeMap<>(slices);
        for (int i = 0; i < old.size(); i++) {
            BarFile file = old.get(i);
            InstrumentId last = reader.index(file).entries().getLast().instrument();
            boolean isLast = i == old.size() - 1;
            NavigableMap<InstrumentId, Slice> here = isLast ? fresh : fresh.headMap(last, true);
            boolean startsFile = waiting.isEmpty();
            boolean endsFile = isLast || file.bars().rows() >= rowsPerFile;
            if (startsFile && endsFile && here.isEmpty()) {
                files.add(CompletableFuture.completedFuture(file));
                continue;
            }
            List<Slice> merged = new ArrayList<>();
            boolean changed = merge(reader.readFile(file), here, merged);
            if (startsFile && endsFile && !changed) {
                files.add(CompletableFuture.completedFuture(file));
            } else {
                merged.forEach(this::add);
            }
        }
        fresh.values().forEach(this::insert);
        fresh.clear();
        cut();
    }

    /** The segment's files from now on, in order. Waits for those being written. */
    List<BarFile> files() {
        List<BarFile> written = new ArrayList<>();
        files.forEach(file -> written.add(Parallel.join(file)));
        return written;
    }

    Changes changes() {
        return changes;
    }

    private boolean merge(
            List<BarColumns> old, NavigableMap<InstrumentId, Slice> here, List<Slice> merged) {
        boolean changed = false;
        for (BarColumns bars : old) {
            NavigableMap<InstrumentId, Slice> before = here.headMap(bars.instrument(), false);
            changed |= !before.isEmpty();
            merged.addAll(before.values());
            before.values().forEach(this::count);
            before.clear();
            Slice slice = here.remove(bars.instrument());
            if (slice == null) {
                merged.add(Slice.all(bars));
            } else {
                boolean keeps = derivesFactors.test(bars.instrument());
                Merge merge = Merge.of(bars, slice.toColumns(), keeps);
                changes = changes.plus(merge.changes());
                changed |= merge.changes().inserted() + merge.changes().replaced() > 0;
                merged.add(Slice.all(merge.columns()));
            }
        }
        changed |= !here.isEmpty();
        merged.addAll(here.values());
        here.values().forEach(this::count);
        here.clear();
        return changed;
    }

    private void insert(Slice slice) {
        count(slice);
        add(slice);
    }

    private void count(Slice slice) {
        changes = changes.plus(new Changes(slice.rows(), 0, 0));
    }

    private void add(Slice slice) {
        waiting.add(slice);
        waitingRows += slice.rows();
        if (waitingRows >= rowsPerFile) {
            cut();
        }
    }

    private void cut() {
        if (!waiting.isEmpty()) {
            List<Slice> slices = waiting;
            files.add(workers.submit(() -> writer.write(place, slices)));
            waiting = new ArrayList<>();
            waitingRows = 0;
        }
    }
}
