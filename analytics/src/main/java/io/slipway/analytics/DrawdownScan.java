package io.slipway.analytics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One pass over a curve: every point is offered once, in order. Keeps the worst episodes and the
 * sums that the drawdown statistics need. The first point is the starting capital and a peak.
 */
final class DrawdownScan {

    private final int wanted;
    private final List<Drawdown> worst = new ArrayList<>();

    private int index;
    private double level;
    private double peak;
    private int peakIndex;
    private double lowest;
    private int lowestIndex;
    private boolean below;

    private int periodsBelow;
    private double depthSum;
    private double squaredDepthSum;

    private int episodes;
    private int recoveries;
    private long episodeLengthSum;
    private long recoveryLengthSum;
    private int longest;
    private double episodeDepthSum;
    private double squaredEpisodeDepthSum;

    DrawdownScan(double start, int wanted) {
        this.wanted = wanted;
        this.level = start;
        this.peak = start;
    }

    /** The scan of a curve, finished. */
    static DrawdownScan ofCurve(double[] curve, int wanted) {
        DrawdownScan scan = new DrawdownScan(curve[0], wanted);
        for (int i = 1; i < curve.length; i++) {
            scan.next(curve[i]);
        }
        scan.finish();
        return scan;
    }

    /** The scan of capital 1 compounded with the returns, finished. */
    static DrawdownScan ofReturns(double[] returns, int wanted) {
        DrawdownScan scan = new DrawdownScan(1, wanted);
        for (double value : returns) {
            scan.next(scan.level * (1 + value));
        }
        scan.finish();
        return scan;
    }

    void next(double point) {
        index++;
        level = point;
        if (point >= peak) {
            if (below) {
                close(index, index);
            }
            peak = point;
            peakIndex = index;
            return;
        }
        double depth = point / peak - 1;
        depthSum += depth;
        squaredDepthSum += depth * depth;
        periodsBelow++;
        if (!below || point < lowest) {
            below = true;
            lowest = point;
            lowestIndex = index;
        }
    }

    private void finish() {
        if (below) {
            close(Drawdown.NONE, index);
            below = true;
        }
    }

    private void close(int recovery, int last) {
        below = false;
        double depth = lowest / peak - 1;
        episodes++;
        episodeLengthSum += last - peakIndex;
        longest = Math.max(longest, last - peakIndex);
        episodeDepthSum += depth;
        squaredEpisodeDepthSum += depth * depth;
        if (recovery != Drawdown.NONE) {
            recoveries++;
            recoveryLengthSum += recovery - lowestIndex;
        }
        keep(recovery, last, depth);
    }

    private void keep(int recovery, int last, double depth) {
        if (worst.size() == wanted && (wanted == 0 || worst.getLast().depth() <= depth)) {
            return;
        }
        int place = worst.size();
        while (place > 0 && worst.get(place - 1).depth() > depth) {
            place--;
        }
        worst.add(place, new Drawdown(peakIndex, lowestIndex, recovery, last, depth));
        if (worst.size() > wanted) {
            worst.removeLast();
        }
    }

    /** The kept episodes, the deepest first, the earlier first among equals. */
    List<Drawdown> worst() {
        return Collections.unmodifiableList(worst);
    }

    double level() {
        return level;
    }

    /** Depth at the last point, zero at a peak. */
    double currentDepth() {
        return below ? level / peak - 1 : 0;
    }

    int currentLength() {
        return below ? index - peakIndex : 0;
    }

    int episodes() {
        return episodes;
    }

    int longest() {
        return longest;
    }

    double averageEpisodeDepth() {
        return episodeDepthSum / episodes;
    }

    double averageEpisodeLength() {
        return (double) episodeLengthSum / episodes;
    }

    double averageRecovery() {
        return (double) recoveryLengthSum / recoveries;
    }

    double squaredEpisodeDepthSum() {
        return squaredEpisodeDepthSum;
    }

    /** Mean distance from the peak over all periods, positive. */
    double painIndex() {
        return -depthSum / index;
    }

    /** Root mean square distance from the peak over all periods, positive. */
    double ulcerIndex() {
        return Math.sqrt(squaredDepthSum / index);
    }

    double shareBelow() {
        return (double) periodsBelow / index;
    }
}
