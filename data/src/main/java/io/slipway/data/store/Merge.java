package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.data.Changes;
import java.util.Arrays;

/**
 * Two series of one instrument become one: at the same time the newer row stands.
 *
 * @param columns the result; the older columns themselves if the newer ones changed nothing
 * @param changes what became of the newer rows
 */
record Merge(BarColumns columns, Changes changes) {

    /**
     * @param keepsFactors whether adjustment factors at the same time are the older ones', because
     *     the lake derives them itself
     */
    static Merge of(BarColumns older, BarColumns newer, boolean keepsFactors) {
        if (newer.size() == 0) {
            return new Merge(older, Changes.NONE);
        }
        if (older.size() == 0) {
            return new Merge(newer, new Changes(newer.size(), 0, 0));
        }
        return new Work(older, newer, keepsFactors).run();
    }

    private static final class Work {

        private final BarColumns older;
        private final BarColumns newer;
        private final double[][] old;
        private final double[][] fresh;
        private final boolean keepsFactors;
        private final long[] time;
        private final double[][] merged = new double[BarTarget.COLUMNS][];
        private int size;
        private long replaced;
        private long unchanged;

        Work(BarColumns older, BarColumns newer, boolean keepsFactors) {
            this.older = older;
            this.newer = newer;
            this.old = values(older);
            this.fresh = values(newer);
            this.keepsFactors = keepsFactors;
            int most = Math.addExact(older.size(), newer.size());
            this.time = new long[most];
            for (int column = 0; column < merged.length; column++) {
                merged[column] = new double[most];
            }
        }

        Merge run() {
            int i = 0;
            int j = 0;
            while (j < newer.size()) {
                int before = stretch(older, i, newer.time()[j]);
                take(older.time(), old, i, before);
                i += before;
                if (i < older.size() && older.time()[i] == newer.time()[j]) {
                    same(i++, j++);
                } else {
                    long next = i < older.size() ? older.time()[i] : Long.MAX_VALUE;
                    int count = Math.max(1, stretch(newer, j, next));
                    take(newer.time(), fresh, j, count);
                    j += count;
                }
            }
            take(older.time(), old, i, older.size() - i);
            return result();
        }

        private Merge result() {
            long inserted = newer.size() - replaced - unchanged;
            Changes changes = new Changes(inserted, replaced, unchanged);
            if (inserted == 0 && replaced == 0) {
                return new Merge(older, changes);
            }
            BarColumns all =
                    BarColumns.of(
                            older.instrument(),
                            older.frequency(),
                            Arrays.copyOf(time, size),
                            cut());
            return new Merge(all, changes);
        }

        private double[][] cut() {
            double[][] cut = new double[merged.length][];
            for (int column = 0; column < merged.length; column++) {
                cut[column] = Arrays.copyOf(merged[column], size);
            }
            return cut;
        }

        /** How many rows from an index on are before a time. */
        private static int stretch(BarColumns columns, int from, long time) {
            return Math.max(0, columns.firstAtOrAfter(time) - from);
        }

        private void take(long[] times, double[][] values, int from, int count) {
            System.arraycopy(times, from, time, size, count);
            for (int column = 0; column < merged.length; column++) {
                System.arraycopy(values[column], from, merged[column], size, count);
            }
            size += count;
        }

        private void same(int i, int j) {
            boolean differs = false;
            for (int column = 0; column < merged.length; column++) {
                boolean kept = keepsFactors && column == BarTarget.FACTOR;
                double value = kept ? old[column][i] : fresh[column][j];
                differs |= Double.compare(value, old[column][i]) != 0;
                merged[column][size] = value;
            }
            time[size++] = newer.time()[j];
            replaced += differs ? 1 : 0;
            unchanged += differs ? 0 : 1;
        }
    }

    static double[][] values(BarColumns bars) {
        return new double[][] {
            bars.open(),
            bars.high(),
            bars.low(),
            bars.close(),
            bars.volume(),
            bars.amount(),
            bars.adjustmentFactor()
        };
    }
}
