package io.slipway.factor.study;

import io.slipway.analytics.Correlation;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** How much the factor's order changes from day to day. */
final class StabilityMeasure implements Measure {

    private final int instruments;
    private final int quantiles;
    private final List<Integer> lags;
    private final int longest;
    private final double[][][] turnover;
    private final double[][] autocorrelation;
    private final Deque<CrossSection> past = new ArrayDeque<>();

    StabilityMeasure(int instruments, int days, int quantiles, List<Integer> lags) {
        this.instruments = instruments;
        this.quantiles = quantiles;
        this.lags = lags;
        this.longest = lags.stream().mapToInt(Integer::intValue).max().orElse(1);
        this.turnover = new double[lags.size()][][];
        Arrays.setAll(turnover, _ -> Series.empty(quantiles, days));
        this.autocorrelation = Series.empty(lags.size(), days);
    }

    @Override
    public void add(CrossSection section) {
        Iterator<CrossSection> before = past.descendingIterator();
        for (int lag = 1; before.hasNext(); lag++) {
            CrossSection then = before.next();
            int place = lags.indexOf(lag);
            if (place >= 0) {
                compare(section, then, place);
            }
        }
        past.addLast(section);
        if (past.size() > longest) {
            past.removeFirst();
        }
    }

    private void compare(CrossSection now, CrossSection then, int place) {
        double[] ranks = new double[instruments];
        int[] quantile = new int[instruments];
        Arrays.fill(quantile, -1);
        for (int i = 0; i < then.size(); i++) {
            ranks[then.names()[i]] = then.ranks()[i];
            quantile[then.names()[i]] = then.quantiles()[i];
        }
        int[] members = new int[quantiles];
        int[] fresh = new int[quantiles];
        double[] left = new double[now.size()];
        double[] right = new double[now.size()];
        int both = 0;
        for (int i = 0; i < now.size(); i++) {
            int name = now.names()[i];
            int mine = now.quantiles()[i];
            members[mine]++;
            fresh[mine] += quantile[name] == mine ? 0 : 1;
            if (quantile[name] >= 0) {
                left[both] = now.ranks()[i];
                right[both++] = ranks[name];
            }
        }
        for (int q = 0; q < quantiles && then.size() > 0; q++) {
            turnover[place][q][now.day()] =
                    members[q] == 0 ? Double.NaN : fresh[q] / (double) members[q];
        }
        autocorrelation[place][now.day()] =
                Correlation.pearson(Arrays.copyOf(left, both), Arrays.copyOf(right, both));
    }

    Stability result() {
        return new Stability(lags, turnover, autocorrelation);
    }
}
