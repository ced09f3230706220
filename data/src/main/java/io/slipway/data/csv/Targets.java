package io.slipway.data.csv;

import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.InstrumentType;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Symbols;
import io.slipway.model.Venue;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The instruments that one file names, numbered as they appear. */
final class Targets {

    private final Frequency frequency;
    private final @Nullable Venue venue;
    private final @Nullable ZoneId zone;
    private final Stamp stamp;
    private final Function<InstrumentId, Optional<Instrument>> known;
    private final Map<InstrumentId, Target> targets = new LinkedHashMap<>();
    private final Map<Venue, RowTimes> times = new HashMap<>();
    private @Nullable Problem firstUnknown;

    Targets(
            ImportOptions options,
            Stamp stamp,
            Function<InstrumentId, Optional<Instrument>> known) {
        this.frequency = options.frequency();
        this.venue = options.venue();
        this.zone = options.zone();
        this.stamp = stamp;
        this.known = known;
    }

    Target of(InstrumentId id) {
        return targets.computeIfAbsent(id, this::numbered);
    }

    private Target numbered(InstrumentId id) {
        boolean negative =
                known.apply(id)
                        .map(Instrument::type)
                        .filter(InstrumentType.FUTURE::equals)
                        .isPresent();
        RowTimes rowTimes =
                times.computeIfAbsent(
                        id.venue(), where -> new RowTimes(where, zone, frequency, stamp));
        return new Target(targets.size(), id, rowTimes, negative);
    }

    /** The instrument a symbol means; null if it cannot be said. */
    @Nullable Target find(String symbol) {
        try {
            return of(read(symbol, venue));
        } catch (ProblemException e) {
            if (firstUnknown == null) {
                firstUnknown = e.problems().getFirst();
            }
            return null;
        }
    }

    /** Why the first symbol that could not be read could not. */
    Optional<Problem> firstUnknown() {
        return Optional.ofNullable(firstUnknown);
    }

    List<Target> all() {
        return new ArrayList<>(targets.values());
    }

    /**
     * @throws ProblemException if the symbol is none, or could be several instruments
     */
    static InstrumentId read(String symbol, @Nullable Venue venue) {
        return venue == null ? Symbols.guess(symbol) : Symbols.guess(symbol, venue);
    }
}
