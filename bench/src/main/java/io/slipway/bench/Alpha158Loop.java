package io.slipway.bench;

import java.util.Arrays;

/**
 * Alpha158 of one instrument as somebody would write it by hand over arrays: running sums, queues
 * of candidates, a sorted window, one loop for each group of features. No language, no missing
 * values, no protection against drift.
 */
final class Alpha158Loop {

    private static final int[] WINDOWS = {5, 10, 20, 30, 60};
    private static final double TINY = 1e-12;

    private final int rows;
    private final double[][] out;
    private final double[] a;
    private final double[] b;
    private final double[] up;
    private final double[] down;
    private final double[] both;
    private final double[] sumUp;
    private final double[] sumDown;
    private final double[] sumBoth;
    private final double[] max;
    private final double[] min;
    private final double[] argMax;
    private final double[] argMin;
    private final int[] queue;
    private int next;

    Alpha158Loop(int rows) {
        this.rows = rows;
        this.out = new double[158][rows];
        this.a = new double[rows];
        this.b = new double[rows];
        this.up = new double[rows];
        this.down = new double[rows];
        this.both = new double[rows];
        this.sumUp = new double[rows];
        this.sumDown = new double[rows];
        this.sumBoth = new double[rows];
        this.max = new double[rows];
        this.min = new double[rows];
        this.argMax = new double[rows];
        this.argMin = new double[rows];
        this.queue = new int[rows];
    }

    /**
     * @param c open, high, low, close, volume, amount
     * @return a column a feature, in Qlib's order; used again for the next instrument
     */
    double[][] run(double[][] c) {
        next = 0;
        bars(c[0], c[1], c[2], c[3]);
        prices(c);
        double[] close = c[3];
        double[] volume = c[4];
        for (int n : WINDOWS) {
            double[] roc = out[next++];
            for (int i = 0; i < rows; i++) {
                roc[i] = i < n ? Double.NaN : close[i - n] / close[i];
            }
        }
        means(close, close, 0);
        deviations(close, close, 0);
        lines(close);
        extremes(c[1], c[2], close);
        orders(close);
        // RSV, IMAX, IMIN and IMXD came with the extremes.
        next += 20;
        correlations(close, volume);
        counts(close);
        moves(close);
        means(volume, volume, TINY);
        deviations(volume, volume, TINY);
        weighted(close, volume);
        moves(volume);
        return out;
    }

    private void bars(double[] o, double[] h, double[] l, double[] c) {
        for (int i = 0; i < rows; i++) {
            double range = h[i] - l[i] + TINY;
            double top = h[i] - Math.max(o[i], c[i]);
            double bottom = Math.min(o[i], c[i]) - l[i];
            double shift = 2 * c[i] - h[i] - l[i];
            out[0][i] = (c[i] - o[i]) / o[i];
            out[1][i] = (h[i] - l[i]) / o[i];
            out[2][i] = (c[i] - o[i]) / range;
            out[3][i] = top / o[i];
            out[4][i] = top / range;
            out[5][i] = bottom / o[i];
            out[6][i] = bottom / range;
            out[7][i] = shift / o[i];
            out[8][i] = shift / range;
        }
        next = 9;
    }

    private void prices(double[][] c) {
        for (int k = 0; k < 3; k++) {
            double[] to = out[next++];
            for (int i = 0; i < rows; i++) {
                to[i] = c[k][i] / c[3][i];
            }
        }
        double[] vwap = out[next++];
        for (int i = 0; i < rows; i++) {
            vwap[i] = c[5][i] / c[4][i] / c[3][i];
        }
    }

    private void sum(double[] x, int n, double[] to) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += x[i];
            if (i >= n) {
                sum -= x[i - n];
            }
            to[i] = sum;
        }
    }

    private void means(double[] x, double[] by, double tiny) {
        for (int n : WINDOWS) {
            double[] to = out[next++];
            sum(x, n, to);
            for (int i = 0; i < rows; i++) {
                to[i] = to[i] / Math.min(i + 1, n) / (by[i] + tiny);
            }
        }
    }

    private void deviation(double[] x, int n, double[] to) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            sum += x[i];
            squares += x[i] * x[i];
            if (i >= n) {
                sum -= x[i - n];
                squares -= x[i - n] * x[i - n];
            }
            double count = Math.min(i + 1, n);
            double spread = Math.max(squares - sum * sum / count, 0);
            to[i] = Math.sqrt(spread / (count - 1));
        }
    }

    private void deviations(double[] x, double[] by, double tiny) {
        for (int n : WINDOWS) {
            double[] to = out[next++];
            deviation(x, n, to);
            for (int i = 0; i < rows; i++) {
                to[i] /= by[i] + tiny;
            }
        }
    }

    private void lines(double[] x) {
        int first = next;
        next += 15;
        for (int w = 0; w < WINDOWS.length; w++) {
            line(x, WINDOWS[w], out[first + w], out[first + 5 + w], out[first + 10 + w]);
        }
    }

    private void line(double[] x, int n, double[] beta, double[] square, double[] rest) {
        double y = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < rows; i++) {
            double count = Math.min(i + 1, n);
            xy -= y;
            if (i >= n) {
                y -= x[i - n];
                yy -= x[i - n] * x[i - n];
            }
            y += x[i];
            yy += x[i] * x[i];
            xy += n * x[i];
            double rowSum = count * n - count * (count - 1) / 2;
            double rowSpread = count * count * (count * count - 1) / 12;
            double top = count * xy - rowSum * y;
            double slope = top / rowSpread;
            beta[i] = slope / x[i];
            square[i] = top * top / (rowSpread * (count * yy - y * y));
            rest[i] = (x[i] - y / count - slope * (n - rowSum / count)) / x[i];
        }
    }

    private void extreme(double[] x, int n, double sign, double[] value, double[] place) {
        int head = 0;
        int tail = 0;
        for (int i = 0; i < rows; i++) {
            double mine = sign * x[i];
            if (head < tail && queue[head] <= i - n) {
                head++;
            }
            while (head < tail && sign * x[queue[tail - 1]] < mine) {
                tail--;
            }
            queue[tail++] = i;
            value[i] = x[queue[head]];
            place[i] = queue[head] - Math.max(i + 1 - n, 0) + 1;
        }
    }

    /** MAX and MIN, and what is made of them: RSV, IMAX, IMIN, IMXD, which come 25 later. */
    private void extremes(double[] high, double[] low, double[] close) {
        int first = next;
        next += 10;
        for (int w = 0; w < WINDOWS.length; w++) {
            extreme(high, WINDOWS[w], 1, max, argMax);
            extreme(low, WINDOWS[w], -1, min, argMin);
            double[] toMax = out[first + w];
            double[] toMin = out[first + 5 + w];
            double[] rsv = out[first + 25 + w];
            double[] iMax = out[first + 30 + w];
            double[] iMin = out[first + 35 + w];
            double[] between = out[first + 40 + w];
            double n = WINDOWS[w];
            for (int i = 0; i < rows; i++) {
                toMax[i] = max[i] / close[i];
                toMin[i] = min[i] / close[i];
                rsv[i] = (close[i] - min[i]) / (max[i] - min[i] + TINY);
                iMax[i] = argMax[i] / n;
                iMin[i] = argMin[i] / n;
                between[i] = (argMax[i] - argMin[i]) / n;
            }
        }
    }

    private void orders(double[] x) {
        int first = next;
        next += 15;
        for (int w = 0; w < WINDOWS.length; w++) {
            sorted(x, WINDOWS[w], out[first + w], out[first + 5 + w], out[first + 10 + w]);
        }
    }

    private void sorted(double[] x, int n, double[] high, double[] low, double[] rank) {
        double[] window = new double[n + 1];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            if (i >= n) {
                int at = Arrays.binarySearch(window, 0, size, x[i - n]);
                System.arraycopy(window, at + 1, window, at, --size - at);
            }
            int at = Arrays.binarySearch(window, 0, size, x[i]);
            at = at < 0 ? -at - 1 : at;
            System.arraycopy(window, at, window, at + 1, size - at);
            window[at] = x[i];
            size++;
            high[i] = quantile(window, size, 0.8) / x[i];
            low[i] = quantile(window, size, 0.2) / x[i];
            while (at > 0 && window[at - 1] == x[i]) {
                at--;
            }
            int same = 1;
            while (at + same < size && window[at + same] == x[i]) {
                same++;
            }
            rank[i] = (at + (same + 1) * 0.5) / size;
        }
    }

    private static double quantile(double[] window, int size, double q) {
        double place = q * (size - 1);
        int below = (int) place;
        double share = place - below;
        return share == 0
                ? window[below]
                : window[below] + (window[below + 1] - window[below]) * share;
    }

    private void correlations(double[] close, double[] volume) {
        for (int i = 0; i < rows; i++) {
            a[i] = Math.log(volume[i] + 1);
        }
        for (int n : WINDOWS) {
            correlation(close, a, 0, n, out[next++]);
        }
        for (int i = 1; i < rows; i++) {
            a[i] = close[i] / close[i - 1];
            b[i] = Math.log(volume[i] / volume[i - 1] + 1);
        }
        for (int n : WINDOWS) {
            correlation(a, b, 1, n, out[next++]);
        }
    }

    private void correlation(double[] x, double[] y, int first, int n, double[] to) {
        double sx = 0;
        double sy = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = first; i < rows; i++) {
            sx += x[i];
            sy += y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
            xy += x[i] * y[i];
            int old = i - n;
            if (old >= first) {
                sx -= x[old];
                sy -= y[old];
                xx -= x[old] * x[old];
                yy -= y[old] * y[old];
                xy -= x[old] * y[old];
            }
            double count = Math.min(i + 1 - first, n);
            double vx = count * xx - sx * sx;
            double vy = count * yy - sy * sy;
            to[i] = (count * xy - sx * sy) / Math.sqrt(vx * vy);
        }
        Arrays.fill(to, 0, first, Double.NaN);
    }

    private void counts(double[] x) {
        for (int i = 0; i < rows; i++) {
            up[i] = i > 0 && x[i] > x[i - 1] ? 1 : 0;
            down[i] = i > 0 && x[i] < x[i - 1] ? 1 : 0;
        }
        int first = next;
        next += 15;
        for (int w = 0; w < WINDOWS.length; w++) {
            sum(up, WINDOWS[w], sumUp);
            sum(down, WINDOWS[w], sumDown);
            for (int i = 0; i < rows; i++) {
                double count = Math.min(i + 1, WINDOWS[w]);
                out[first + w][i] = sumUp[i] / count;
                out[first + 5 + w][i] = sumDown[i] / count;
                out[first + 10 + w][i] = (sumUp[i] - sumDown[i]) / count;
            }
        }
    }

    private void moves(double[] x) {
        for (int i = 1; i < rows; i++) {
            double move = x[i] - x[i - 1];
            up[i] = Math.max(move, 0);
            down[i] = Math.max(-move, 0);
            both[i] = Math.abs(move);
        }
        up[0] = 0;
        down[0] = 0;
        both[0] = 0;
        int first = next;
        next += 15;
        for (int w = 0; w < WINDOWS.length; w++) {
            sum(up, WINDOWS[w], sumUp);
            sum(down, WINDOWS[w], sumDown);
            sum(both, WINDOWS[w], sumBoth);
            for (int i = 0; i < rows; i++) {
                double all = sumBoth[i] + TINY;
                out[first + w][i] = sumUp[i] / all;
                out[first + 5 + w][i] = sumDown[i] / all;
                out[first + 10 + w][i] = (sumUp[i] - sumDown[i]) / all;
            }
            for (int k = 0; k < 3; k++) {
                out[first + 5 * k + w][0] = Double.NaN;
            }
        }
    }

    private void weighted(double[] close, double[] volume) {
        for (int i = 1; i < rows; i++) {
            a[i] = Math.abs(close[i] / close[i - 1] - 1) * volume[i];
        }
        for (int n : WINDOWS) {
            double sum = 0;
            double squares = 0;
            double[] to = out[next++];
            to[0] = Double.NaN;
            for (int i = 1; i < rows; i++) {
                sum += a[i];
                squares += a[i] * a[i];
                if (i > n) {
                    sum -= a[i - n];
                    squares -= a[i - n] * a[i - n];
                }
                double count = Math.min(i, n);
                double spread = Math.max(squares - sum * sum / count, 0);
                to[i] = Math.sqrt(spread / (count - 1)) / (sum / count + TINY);
            }
        }
    }
}
