package io.slipway.backtest;

import io.slipway.model.InstrumentId;
import io.slipway.model.Nearest;
import io.slipway.model.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the instrument somebody probably meant. */
public final class NearestInstrument {

    private static final int MOST_VENUES = 3;

    private NearestInstrument() {}

    /**
     * What is known by the same symbol, with or without another venue ({@code AAPL} or {@code
     * AAPL.XNYS} for {@code AAPL.XNAS}; all of them where there are several), else the nearest
     * name.
     */
    public static Optional<String> to(String typed, Collection<InstrumentId> known) {
        String symbol = symbol(typed);
        List<String> same =
                known.stream()
                        .filter(id -> id.symbol().toUpperCase(Locale.ROOT).equals(symbol))
                        .map(InstrumentId::toString)
                        .sorted()
                        .toList();
        if (!same.isEmpty()) {
            return Optional.of(same.stream().limit(MOST_VENUES).collect(Collectors.joining(", ")));
        }
        List<String> names = known.stream().map(InstrumentId::toString).sorted().toList();
        return Nearest.to(typed, names).or(() -> bySymbol(symbol, known));
    }

    /** Says that there is no such instrument, and which one was probably meant. */
    public static Problem unknown(InstrumentId id, Collection<InstrumentId> known) {
        if (known.isEmpty()) {
            return Problem.of("run.empty-lake", "instrument", id);
        }
        return to(id.toString(), known)
                .map(near ->
                        Problem.of("run.unknown-instrument-near", "instrument", id, "near", near))
                .orElseGet(() ->
                        Problem.of(
                                "run.unknown-instrument", "instrument", id, "count", known.size()));
    }

    private static String symbol(String typed) {
        int dot = typed.lastIndexOf('.');
        return (dot > 0 ? typed.substring(0, dot) : typed).toUpperCase(Locale.ROOT);
    }

    private static Optional<String> bySymbol(String symbol, Collection<InstrumentId> known) {
        return Nearest.to(symbol, known.stream().map(InstrumentId::symbol).sorted().toList())
                .flatMap(near ->
                        known.stream()
                                .filter(id -> id.symbol().equals(near))
                                .map(InstrumentId::toString)
                                .sorted()
                                .findFirst());
    }
}
