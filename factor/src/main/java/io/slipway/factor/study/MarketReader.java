package io.slipway.factor.study;

import io.slipway.data.panel.Panel;
import io.slipway.data.panel.PanelReader;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what factors are studied over, a bounded part of the instruments at a time. */
public final class MarketReader {

    /** The field that {@code size} is the logarithm of. */
    public static final String MARKET_VALUE = "total_mv";

    private static final String CLOSE = "close";

    private final PanelReader reader;
    private final Entry entry;
    private final Eligibility eligibility;
    private final List<Grouping> groupings;
    private final boolean hasSize;
    private final double[][] price;
    private final double[][] size;
    private final byte[][] flags;
    private final int[][][] groups;

    private MarketReader(
            PanelReader reader, Entry entry, Eligibility eligibility, List<Grouping> groupings) {
        int rows = reader.time().length;
        int instruments = reader.instruments().size();
        this.reader = reader;
        this.entry = entry;
        this.eligibility = eligibility;
        this.groupings = groupings;
        this.hasSize = reader.hasField(MARKET_VALUE);
        this.price = new double[rows][instruments];
        this.flags = new byte[rows][instruments];
        this.size = new double[hasSize ? rows : 0][instruments];
        this.groups = new int[groupings.size()][rows][instruments];
    }

    /**
     * Reads all instruments and rows of a reader.
     *
     * @param entry at which price positions are entered and left
     */
    public static StudyMarket read(
            PanelReader reader, Entry entry, Eligibility eligibility, List<Grouping> groupings) {
        return new MarketReader(reader, entry, eligibility, groupings).market();
    }

    private StudyMarket market() {
        int from = 0;
        for (int to : reader.cuts()) {
            fill(from, reader.read(from, to, fields()));
            from = to;
        }
        StudyMarket market = StudyMarket.of(reader.instruments(), days(), entry, price, flags);
        for (int g = 0; g < groups.length; g++) {
            Grouping grouping = groupings.get(g);
            market = market.withGroups(grouping.name(), grouping.titles(), groups[g]);
        }
        return hasSize
                ? market.withNumbers("size", size)
                        .withGroups("size", SizeGroups.TITLES, SizeGroups.of(size))
                : market;
    }

    private Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(List.of(entry.field(), CLOSE));
        fields.addAll(eligibility.fields());
        if (hasSize) {
            fields.add(MARKET_VALUE);
        }
        return fields;
    }

    private int[] days() {
        return reader.instruments().isEmpty()
                ? new int[reader.time().length]
                : VenueDays.of(reader.time(), reader.instruments().getFirst().venue());
    }

    private void fill(int from, Panel panel) {
        byte[] marks = new byte[panel.cells()];
        eligibility.mark(panel, entry, marks);
        for (int i = 0; i < panel.size(); i++) {
            prices(panel, i, from + i);
            for (int r = panel.first(i); r <= panel.last(i); r++) {
                int cell = panel.offset(i) + r - panel.first(i);
                flags[r][from + i] = marks[cell];
            }
        }
        for (int g = 0; g < groups.length; g++) {
            int[] block = new int[panel.cells()];
            groupings.get(g).fill(panel, block);
            scatter(panel, from, block, groups[g]);
        }
        if (hasSize) {
            sizes(panel, from);
        }
    }

    /** The price of the entry's kind, else the last close; nothing before the first bar. */
    private void prices(Panel panel, int i, int instrument) {
        double[] own = panel.block(entry.field());
        double[] close = panel.block(CLOSE);
        double last = Double.NaN;
        for (int r = 0; r < price.length; r++) {
            double now = Double.NaN;
            if (r >= panel.first(i) && r <= panel.last(i)) {
                int cell = panel.offset(i) + r - panel.first(i);
                now = own[cell];
                last = Double.isNaN(close[cell]) ? last : close[cell];
            }
            price[r][instrument] = Double.isNaN(now) ? last : now;
        }
    }

    private static void scatter(Panel panel, int from, int[] block, int[][] target) {
        for (int[] row : target) {
            Arrays.fill(row, from, from + panel.size(), -1);
        }
        for (int i = 0; i < panel.size(); i++) {
            for (int r = panel.first(i); r <= panel.last(i); r++) {
                target[r][from + i] = block[panel.offset(i) + r - panel.first(i)];
            }
        }
    }

    private void sizes(Panel panel, int from) {
        double[] block = panel.block(MARKET_VALUE);
        for (double[] row : size) {
            Arrays.fill(row, from, from + panel.size(), Double.NaN);
        }
        for (int i = 0; i < panel.size(); i++) {
            for (int r = panel.first(i); r <= panel.last(i); r++) {
                size[r][from + i] = Math.log(block[panel.offset(i) + r - panel.first(i)]);
            }
        }
    }
}
