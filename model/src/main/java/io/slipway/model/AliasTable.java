package io.slipway.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which symbol meant which instrument on which day. Within a scheme a symbol means at most one
 * instrument a day; an instrument may have several symbols. Immutable; may be shared.
 */
public final class AliasTable {

    private static final AliasTable EMPTY = of(List.of());

    private record Key(String scheme, String symbol) {}

    private final List<Alias> aliases;
    private final Map<Key, List<Alias>> bySymbol;
    private final Map<InstrumentId, List<Alias>> byInstrument;

    private AliasTable(
            List<Alias> aliases,
            Map<Key, List<Alias>> bySymbol,
            Map<InstrumentId, List<Alias>> byInstrument) {
        this.aliases = aliases;
        this.bySymbol = bySymbol;
        this.byInstrument = byInstrument;
    }

    public static AliasTable empty() {
        return EMPTY;
    }

    /**
     * @throws ProblemException if two aliases give one symbol two meanings on the same day; names
     *     both
     */
    public static AliasTable of(Collection<Alias> aliases) {
        List<Alias> sorted = new ArrayList<>(aliases);
        sorted.sort(
                Comparator.comparing(Alias::scheme)
                        .thenComparing(Alias::symbol)
                        .thenComparing(Alias::from));
        Map<Key, List<Alias>> bySymbol = new HashMap<>();
        Map<InstrumentId, List<Alias>> byInstrument = new HashMap<>();
        for (Alias alias : sorted) {
            Key key = new Key(alias.scheme(), alias.symbol());
            add(alias, bySymbol.computeIfAbsent(key, ignored -> new ArrayList<>()));
            byInstrument
                    .computeIfAbsent(alias.instrument(), ignored -> new ArrayList<>())
                    .add(alias);
        }
        return new AliasTable(List.copyOf(sorted), bySymbol, byInstrument);
    }

    private static void add(Alias alias, List<Alias> earlier) {
        if (!earlier.isEmpty()) {
            Alias last = earlier.getLast();
            if (last.to() == null || !last.to().isBefore(alias.from())) {
                throw overlap(last, alias);
            }
        }
        earlier.add(alias);
    }

    private static ProblemException overlap(Alias first, Alias second) {
        return new ProblemException(
                Problem.of(
                        "model.alias.overlap",
                        "first",
                        describe(first),
                        "second",
                        describe(second)));
    }

    private static String describe(Alias alias) {
        String to = alias.to() == null ? "" : alias.to().toString();
        return "%s %s = %s %s..%s"
                .formatted(alias.scheme(), alias.symbol(), alias.instrument(), alias.from(), to);
    }

    /** This table and more aliases. */
    public AliasTable with(Collection<Alias> more) {
        List<Alias> all = new ArrayList<>(aliases);
        all.addAll(more);
        return of(all);
    }

    /** What a symbol meant on a day; empty if it meant nothing. */
    public Optional<InstrumentId> resolve(String scheme, String symbol, LocalDate day) {
        @Nullable Alias found = null;
        for (Alias alias : bySymbol.getOrDefault(new Key(scheme, symbol), List.of())) {
            found = alias.isValidOn(day) ? alias : found;
        }
        return Optional.ofNullable(found).map(Alias::instrument);
    }

    /** The symbols an instrument had in a scheme on a day, in order; may be empty. */
    public List<String> symbolsOf(InstrumentId instrument, String scheme, LocalDate day) {
        return aliasesOf(instrument).stream()
                .filter(alias -> alias.scheme().equals(scheme) && alias.isValidOn(day))
                .map(Alias::symbol)
                .toList();
    }

    /** Every alias of an instrument, by scheme, symbol and date. */
    public List<Alias> aliasesOf(InstrumentId instrument) {
        return List.copyOf(byInstrument.getOrDefault(instrument, List.of()));
    }

    /** Every alias, by scheme, symbol and date. */
    public List<Alias> aliases() {
        return aliases;
    }
}
