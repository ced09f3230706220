package io.slipway.factor.kernel;

/**
 * The values of a sliding window in order, for ranks and quantiles. A row costs two searches and
 * the shift of what lies between the value that leaves and the one that comes.
 */
public final class SortedWindow {

    private final double[] sorted;
    private int size;

    /**
     * @param window most values held
     */
    public SortedWindow(int window) {
        this.sorted = new double[window + 1];
    }

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** Adds a finite value. */
    public void add(double value) {
        int at = firstNotBelow(value);
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = value;
        size++;
    }

    /** Removes a value that is held. */
    public void remove(double value) {
        int at = firstNotBelow(value);
        size--;
        System.arraycopy(sorted, at + 1, sorted, at, size - at);
    }

    /** Puts a value in the place of one that is held. */
    public void replace(double old, double value) {
        int at = firstNotBelow(old);
        double[] s = sorted;
        if (value > old) {
            int last = size - 1;
            while (at < last && s[at + 1] < value) {
                s[at] = s[at + 1];
                at++;
            }
        } else {
            while (at > 0 && s[at - 1] > value) {
                s[at] = s[at - 1];
                at--;
            }
        }
        s[at] = value;
    }

    /** How many values are less. */
    public int firstNotBelow(double value) {
        int from = 0;
        int length = size;
        while (length > 0) {
            int half = length >>> 1;
            if (sorted[from + half] < value) {
                from += half + 1;
                length -= half + 1;
            } else {
                length = half;
            }
        }
        return from;
    }

    /** Average rank of a value that is held, by the count. */
    public double rank(double value) {
        int below = firstNotBelow(value);
        int same = 0;
        while (below + same < size && sorted[below + same] == value) {
            same++;
        }
        return (below + (same + 1) * 0.5) / size;
    }

    /** Quantile between the two nearest values, as numpy's and pandas' "linear"; NaN if empty. */
    public double quantile(double q) {
        if (size == 0) {
            return Double.NaN;
        }
        double place = q * (size - 1);
        int below = (int) place;
        double share = place - below;
        double low = sorted[below];
        return share == 0 ? low : low + (sorted[below + 1] - low) * share;
    }

    /**
     * Runs over a column.
     *
     * @param quantiles which to write, each to its own column
     * @param ranks ranks of the newest value; empty if not wanted
     */
    public void over(double[] x, double[] quantiles, double[][] out, double[] ranks, int rows) {
        clear();
        int window = sorted.length - 1;
        for (int i = 0; i < rows; i++) {
            double value = x[i];
            double old = i >= window ? x[i - window] : Double.NaN;
            slide(old, value);
            for (int k = 0; k < quantiles.length; k++) {
                out[k][i] = quantile(quantiles[k]);
            }
            if (ranks.length > 0) {
                ranks[i] = WindowSums.isFinite(value) ? rank(value) : Double.NaN;
            }
        }
    }

    /** Takes a row in and another one out; either may be missing. */
    public void slide(double old, double value) {
        boolean leaves = WindowSums.isFinite(old);
        boolean comes = WindowSums.isFinite(value);
        if (leaves && comes) {
            replace(old, value);
        } else if (comes) {
            add(value);
        } else if (leaves) {
            remove(old);
        }
    }
}
