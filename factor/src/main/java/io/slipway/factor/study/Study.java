package io.slipway.factor.study;

import io.slipway.factor.prepare.Preparer;
import io.slipway.factor.prepare.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Studies a factor: the signal is known at the close of row T, entered at row T+1 and left h rows
 * later. Nothing about T depends on any row after T+1+h.
 */
public final class Study {

    private final StudySpecification specification;
    private final StudyMarket market;
    private final double[][] factor;
    private final int firstRow;
    private final int days;
    private final List<HorizonMeasure> horizons;
    private final StabilityMeasure stability;
    private final List<GroupMeasure> groups;
    private final List<KnownMeasure> known;
    private final SampleCount sample;

    private Study(
            StudySpecification specification,
            StudyMarket market,
            double[][] factor,
            List<KnownFactor> others,
            int firstRow,
            int lastRow) {
        this.specification = specification;
        this.market = market;
        this.factor = factor;
        this.firstRow = firstRow;
        this.days = Math.max(0, Math.min(lastRow, market.rows() - 2) - firstRow + 1);
        int quantiles = specification.quantiles();
        this.horizons =
                withDaily(specification.horizons()).stream()
                        .map(h -> new HorizonMeasure(market, h, days, quantiles))
                        .toList();
        this.stability =
                new StabilityMeasure(
                        market.size(), days, quantiles, withDaily(specification.horizons()));
        int horizon = specification.horizon();
        this.groups =
                market.groupNames().stream()
                        .map(kind -> new GroupMeasure(market, kind, horizon, days))
                        .toList();
        this.known = others.stream().map(each -> new KnownMeasure(each, days)).toList();
        this.sample = new SampleCount(market, horizon, days);
    }

    /**
     * Studies the signals of some rows.
     *
     * @param factor raw values by row of the market and instrument; not changed
     * @param known factors to compare with, laid out alike
     * @param firstRow first row of signals
     * @param lastRow last row of signals; rows without a row of entry after them are left out
     */
    public static StudyResult of(
            StudySpecification specification,
            StudyMarket market,
            double[][] factor,
            List<KnownFactor> known,
            int firstRow,
            int lastRow) {
        if (factor.length != market.rows() || firstRow < 0) {
            throw new IllegalArgumentException(
                    "%d rows of values for %d of the market, from %d"
                            .formatted(factor.length, market.rows(), firstRow));
        }
        return new Study(specification, market, factor, known, firstRow, lastRow).run();
    }

    /** The horizons wanted, and one row, which curves are made of. */
    private static List<Integer> withDaily(List<Integer> horizons) {
        return Stream.concat(horizons.stream(), Stream.of(1)).distinct().toList();
    }

    private StudyResult run() {
        Preparer preparer = new Preparer(specification.preparation(), market.size());
        for (int day = 0; day < days; day++) {
            int row = firstRow + day;
            double[] values = factor[row].clone();
            sample.values(day, row, values);
            preparer.apply(values, section(row));
            CrossSection section = crossSection(day, row, values);
            sample.section(section);
            measures().forEach(measure -> measure.add(section));
        }
        return result();
    }

    private Stream<Measure> measures() {
        return Stream.of(horizons, List.of(stability), groups, known).flatMap(List::stream);
    }

    private Section section(int row) {
        boolean[] member = new boolean[market.size()];
        for (int i = 0; i < member.length; i++) {
            member[i] = market.isUsed(row, i);
        }
        return new Section(member, market.groupsAt(row), market.numbersAt(row));
    }

    private CrossSection crossSection(int day, int row, double[] values) {
        int[] names = new int[values.length];
        double[] picked = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i]) && market.exclusion(row, i) == null) {
                picked[count] = values[i];
                names[count++] = i;
            }
        }
        return CrossSection.of(
                day,
                row,
                Arrays.copyOf(names, count),
                Arrays.copyOf(picked, count),
                specification.quantiles());
    }

    private StudyResult result() {
        int[] epochDay = new int[days];
        Arrays.setAll(epochDay, day -> market.epochDay(firstRow + day));
        List<GroupResult> byGroup = new ArrayList<>();
        groups.forEach(each -> byGroup.addAll(each.results(days)));
        return new StudyResult(
                specification,
                market.entry(),
                epochDay,
                horizons.stream().map(HorizonMeasure::result).toList(),
                stability.result(),
                byGroup,
                known.stream().map(KnownMeasure::result).toList(),
                sample.sample());
    }
}
