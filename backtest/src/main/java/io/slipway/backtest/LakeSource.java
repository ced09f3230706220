package io.slipway.backtest;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSummary;
import io.slipway.data.quality.QualityCheck;
import io.slipway.data.store.Lake;
import io.slipway.model.CorporateAction;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lake at one snapshot. A snapshot never changes, so what is read for every instrument of a run
 * is read once. Thread-safe.
 */
final class LakeSource implements RunSource {

    private final Lake lake;
    private final String snapshot;
    private @Nullable List<BarSummary> summaries;
    private @Nullable Map<InstrumentId, List<CorporateAction>> actions;

    /**
     * @param lake fixed at a snapshot
     */
    LakeSource(Lake lake) {
        this.lake = lake;
        this.snapshot = lake.snapshot().toString();
    }

    @Override
    public String snapshot() {
        return snapshot;
    }

    @Override
    public List<Instrument> instruments() {
        return lake.instruments();
    }

    @Override
    public synchronized List<BarSummary> summaries() {
        if (summaries == null) {
            summaries = lake.list();
        }
        return summaries;
    }

    @Override
    public synchronized List<CorporateAction> actions(InstrumentId instrument) {
        if (actions == null) {
            actions =
                    lake.actions().stream()
                            .collect(Collectors.groupingBy(CorporateAction::instrument));
        }
        return actions.getOrDefault(instrument, List.of());
    }

    @Override
    public SortedSet<LocalDate> days(Venue venue) {
        return lake.days(venue);
    }

    @Override
    public Map<InstrumentId, Double> scores(
            Collection<InstrumentId> instruments,
            Frequency frequency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Map<InstrumentId, Double> scores = new HashMap<>();
        new QualityCheck(lake)
                .run(
                        frequency,
                        instruments,
                        from,
                        to,
                        each -> scores.put(each.instrument(), each.score()));
        return scores;
    }

    @Override
    public List<BarColumns> bars(BarQuery query) {
        return lake.bars(query);
    }
}
