package io.slipway.backtest;

import io.slipway.data.BarSource;
import io.slipway.data.BarSummary;
import io.slipway.data.SnapshotId;
import io.slipway.data.store.Lake;
import io.slipway.model.CorporateAction;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Where runs take everything from: one state of the lake, or things made in memory. */
public interface RunSource extends BarSource {

    /** Names the state for ever; the same content has the same name. */
    String snapshot();

    /** Every instrument there is, by id. */
    List<Instrument> instruments();

    /** What bars there are, by instrument and frequency. */
    List<BarSummary> summaries();

    /** Splits and dividends of one instrument. */
    List<CorporateAction> actions(InstrumentId instrument);

    /** Days on which anything of the venue traded: its calendar where no rule is known. */
    SortedSet<LocalDate> days(Venue venue);

    /**
     * Scores of bars from 0 to 1, by the rules of {@code io.slipway.data.quality}, over a range of
     * days; bars made in memory have none.
     *
     * @param from first day, or null for the first there is
     * @param to last day, or null for the last there is
     */
    default Map<InstrumentId, Double> scores(
            Collection<InstrumentId> instruments,
            Frequency frequency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return Map.of();
    }

    /** The lake as it is now, whatever is committed to it later. */
    static RunSource of(Lake lake) {
        return new LakeSource(lake.at(lake.snapshot()));
    }

    /**
     * The lake as a request wants it: at the snapshot it is pinned to, else as it is now.
     *
     * @throws ProblemException if that snapshot is not there any more
     */
    static RunSource of(Lake lake, RunRequest request) {
        String pinned = request.snapshot();
        return pinned == null ? of(lake) : new LakeSource(lake.at(snapshotId(pinned)));
    }

    private static SnapshotId snapshotId(String text) {
        try {
            return SnapshotId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of("run.no-snapshot-id", "value", text), e);
        }
    }
}
