package io.slipway.backtest;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSummary;
import io.slipway.data.store.Lake;
import io.slipway.model.CorporateAction;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/** The lake at one snapshot. */
record LakeSource(Lake lake) implements RunSource {

    @Override
    public String snapshot() {
        return lake.snapshot().toString();
    }

    @Override
    public List<Instrument> instruments() {
        return lake.instruments();
    }

    @Override
    public List<BarSummary> summaries() {
        return lake.list();
    }

    @Override
    public List<CorporateAction> actions(InstrumentId instrument) {
        return lake.actions(instrument);
    }

    @Override
    public SortedSet<LocalDate> days(Venue venue) {
        return lake.days(venue);
    }

    @Override
    public List<BarColumns> bars(BarQuery query) {
        return lake.bars(query);
    }
}
