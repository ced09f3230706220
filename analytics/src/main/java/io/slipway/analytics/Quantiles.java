package io.slipway.analytics;

/**
 * Quantiles by selection: linear in the number of values, where sorting is not. Between two order
 * statistics the value is interpolated linearly (type 7 of Hyndman and Fan 1996, the default of
 * NumPy and R).
 */
public final class Quantiles {

    private static final int SAMPLING_THRESHOLD = 600;

    private Quantiles() {}

    /**
     * The quantile at a probability.
     *
     * @param values at least one finite value; not changed
     * @param probability between 0 and 1
     * @throws IllegalArgumentException if there is no value or the probability is out of range
     */
    public static double of(double[] values, double probability) {
        requireProbability(probability);
        if (values.length == 0) {
            throw new IllegalArgumentException("a quantile needs at least one value");
        }
        Inputs.requireFinite("values", values);
        double[] copy = values.clone();
        return inPlace(copy, probability, 0, copy.length - 1);
    }

    /** The middle value, {@code NaN} when there is none; otherwise as {@link #of}. */
    public static double median(double[] values) {
        return values.length == 0 ? Double.NaN : of(values, 0.5);
    }

    /**
     * The quantile of all of {@code a}, reordering it. Only positions {@code low..high} are moved;
     * the caller promises that the rank lies there and that what is outside is already on its side.
     */
    static double inPlace(double[] a, double probability, int low, int high) {
        double position = (a.length - 1) * probability;
        int rank = rank(a.length, probability);
        select(a, rank, low, high);
        double fraction = position - rank;
        if (fraction == 0 || rank == a.length - 1) {
            return a[rank];
        }
        int last = rank < high ? high : a.length - 1;
        return interpolate(a[rank], smallest(a, rank + 1, last), fraction);
    }

    /** The rank of the order statistic at or below the quantile's position. */
    static int rank(int length, double probability) {
        return (int) Math.floor((length - 1) * probability);
    }

    private static double interpolate(double below, double above, double fraction) {
        return below + fraction * (above - below);
    }

    private static double smallest(double[] a, int from, int last) {
        double smallest = a[from];
        for (int i = from + 1; i <= last; i++) {
            smallest = Math.min(smallest, a[i]);
        }
        return smallest;
    }

    /**
     * Moves the value of rank {@code k} to position {@code k}, smaller ones before and larger ones
     * behind it: Floyd and Rivest's SELECT (Communications of the ACM 18, 1975), which narrows
     * large ranges by a sample first and so needs about {@code 1.5 n} comparisons for the median.
     */
    static void select(double[] a, int k, int low, int high) {
        int left = low;
        int right = high;
        while (right > left) {
            if (right - left > SAMPLING_THRESHOLD) {
                narrow(a, k, left, right);
            }
            double pivot = a[k];
            int i = left;
            int j = right;
            swap(a, left, k);
            if (a[right] > pivot) {
                swap(a, right, left);
            }
            while (i < j) {
                swap(a, i++, j--);
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
            }
            if (a[left] == pivot) {
                swap(a, left, j);
            } else {
                swap(a, ++j, right);
            }
            if (j <= k) {
                left = j + 1;
            }
            if (k <= j) {
                right = j - 1;
            }
        }
    }

    private static void narrow(double[] a, int k, int left, int right) {
        double n = right - left + 1.0;
        double i = k - left + 1.0;
        double z = Math.log(n);
        double sample = 0.5 * Math.exp(2 * z / 3);
        double spread = 0.5 * Math.sqrt(z * sample * (n - sample) / n) * Math.signum(i - n / 2);
        int newLeft = (int) Math.max(left, Math.floor(k - i * sample / n + spread));
        int newRight = (int) Math.min(right, Math.floor(k + (n - i) * sample / n + spread));
        select(a, k, newLeft, newRight);
    }

    private static void swap(double[] a, int i, int j) {
        double held = a[i];
        a[i] = a[j];
        a[j] = held;
    }

    static void requireProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "a probability lies between 0 and 1, was " + probability);
        }
    }
}
