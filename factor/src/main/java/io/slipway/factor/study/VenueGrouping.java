package io.slipway.factor.study;

import io.slipway.data.panel.Panel;
import io.slipway.model.InstrumentId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Instruments by where they trade. */
public final class VenueGrouping implements Grouping {

    private final List<String> venues;

    public VenueGrouping(Collection<InstrumentId> instruments) {
        this.venues =
                instruments.stream().map(each -> each.venue().code()).distinct().sorted().toList();
    }

    @Override
    public String name() {
        return "venue";
    }

    @Override
    public List<String> titles() {
        return venues;
    }

    @Override
    public void fill(Panel panel, int[] block) {
        for (int i = 0; i < panel.size(); i++) {
            int group = venues.indexOf(panel.instruments().get(i).venue().code());
            int from = panel.offset(i);
            Arrays.fill(block, from, from + panel.rows(i), group);
        }
    }
}
