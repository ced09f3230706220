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

    /** Adds a finite value; returns where it is. */
    public int add(double value) {
        int at = firstNotBelow(value);
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = value;
        size++;
        return at;
    }

    /** Removes a value that is held. */
    public void remove(double value) {
        int at = firstNotBelow(value);
        size--;
        System.arraycopy(sorted, at + 1, sorted, at, size - at);
    }

    /** Puts a value in the place of one that is held; returns where it is now. */
    public int replace(double old, double value) {
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
        return at;
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

    /** Average rank, by the count, of the value at a place. */
    private double rank(int at) {
        double value = sorted[at];
        int first = at;
        while (first > 0 && sorted[first - 1] == value) {
            first--;
        }
        int last = at;
        while (last + 1 < size && sorted[last + 1] == value) {
            last++;
        }
        return ((first + last) * 0.5 + 1) / size;
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
            double old = i >= window ? x[i - window] : Double.NaN;
            int at = slide(old, x[i]);
            for (int k = 0; k < quantiles.length; k++) {
                out[k][i] = quantile(quantiles[k]);
            }
            if (ranks.length > 0) {
                ranks[i] = at >= 0 ? rank(at) : Double.NaN;
            }
        }
    }

    /** Takes a row in and another one out, either of which may be missing; returns its place. */
    private int slide(double old, double value) {
        boolean leaves = WindowSums.isFinite(old);
        boolean comes = WindowSums.isFinite(value);
        if (leaves && comes) {
            return replace(old, value);
        }
        if (leaves) {
            remove(old);
        }
        return comes ? add(value) : -1;
    }
}
