package io.slipway.factor.study;

import io.slipway.analytics.Correlation;
import io.slipway.analytics.Ranks;
import java.util.Arrays;

/** What followed the factor's values over one horizon. */
final class HorizonMeasure implements Measure {

    private final StudyMarket market;
    private final int horizon;
    private final double[] ic;
    private final double[] rankIc;
    private final double[] everyone;
    private final double[][] quantiles;

    HorizonMeasure(StudyMarket market, int horizon, int days, int quantiles) {
        this.market = market;
        this.horizon = horizon;
        this.ic = Series.empty(days);
        this.rankIc = Series.empty(days);
        this.everyone = Series.empty(days);
        this.quantiles = Series.empty(quantiles, days);
    }

    @Override
    public void add(CrossSection section) {
        int n = section.size();
        if (n < StudySpecification.MIN_NAMES) {
            return;
        }
        double[] earned = new double[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            earned[i] = market.earned(section.row(), section.names()[i], horizon);
            count += Double.isNaN(earned[i]) ? 0 : 1;
        }
        if (count < n) {
            return; // the data end before the exit
        }
        ic[section.day()] = Correlation.pearson(section.values(), earned);
        rankIc[section.day()] = Correlation.pearson(section.ranks(), Ranks.of(earned));
        means(section, earned);
    }

    private void means(CrossSection section, double[] earned) {
        double[] sum = new double[quantiles.length];
        int[] members = new int[quantiles.length];
        for (int i = 0; i < earned.length; i++) {
            sum[section.quantiles()[i]] += earned[i];
            members[section.quantiles()[i]]++;
        }
        for (int q = 0; q < sum.length; q++) {
            quantiles[q][section.day()] = members[q] == 0 ? Double.NaN : sum[q] / members[q];
        }
        everyone[section.day()] = Arrays.stream(earned).average().orElse(Double.NaN);
    }

    HorizonResult result() {
        return new HorizonResult(horizon, ic, rankIc, quantiles, everyone);
    }
}
