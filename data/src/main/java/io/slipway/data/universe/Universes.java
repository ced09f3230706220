package io.slipway.data.universe;

import io.slipway.data.source.Rows;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.InstrumentType;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Symbols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds universes by name: {@code all} (every listed stock), a venue ({@code XSHE}), an index by
 * symbol or common name ({@code 000300.SH}, {@code csi300}), an industry or any other group by its
 * code or title, or a file with an instrument a line.
 */
public final class Universes {

    private static final Map<String, String> INDEXES =
            Map.of(
                    "csi300", "000300.XSHG",
                    "sse50", "000016.XSHG",
                    "csi500", "000905.XSHG",
                    "csi800", "000906.XSHG",
                    "csi1000", "000852.XSHG",
                    "szse100", "399330.XSHE",
                    "chinext", "399006.XSHE",
                    "star50", "000688.XSHG");

    private final Lake lake;

    public Universes(Lake lake) {
        this.lake = lake;
    }

    /**
     * A universe on a day.
     *
     * @param file where the name is a path: resolved for the user, else null
     * @throws ProblemException if there is none of that name, or nothing is known of that day
     */
    public Universe at(String name, LocalDate day, @Nullable Path file) {
        String wanted = name.toLowerCase(Locale.ROOT);
        if (file != null && Files.isRegularFile(file)) {
            return known(name, day, day, weightless(listed(file)));
        }
        if (wanted.equals("all")) {
            return known(name, day, day, listedOn(day, _ -> true));
        }
        Map<InstrumentId, Double> onVenue =
                listedOn(day, each -> each.id().venue().code().equalsIgnoreCase(name));
        if (!onVenue.isEmpty()) {
            return known(name, day, day, onVenue);
        }
        String code = INDEXES.getOrDefault(wanted, code(name));
        Universe index = index(name, code, day);
        return index != null ? index : group(name, code, day);
    }

    /** An index's code in our own form, or what was written if it is none. */
    private static String code(String name) {
        try {
            return Symbols.guess(name).toString();
        } catch (ProblemException | IllegalArgumentException _) {
            return name;
        }
    }

    private static List<InstrumentId> listed(Path file) {
        List<InstrumentId> members = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String symbol = line.replaceFirst("#.*", "").strip();
                if (!symbol.isEmpty()) {
                    members.add(Symbols.guess(symbol));
                }
            }
            return members;
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            "data.lake.unreadable",
                            "file",
                            file,
                            "reason",
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static Map<InstrumentId, Double> weightless(List<InstrumentId> instruments) {
        Map<InstrumentId, Double> members = new TreeMap<>();
        instruments.forEach(each -> members.put(each, Double.NaN));
        return members;
    }

    private Map<InstrumentId, Double> listedOn(LocalDate day, Predicate<Instrument> wanted) {
        return weightless(
                lake.instruments().stream()
                        .filter(each -> each.type() == InstrumentType.STOCK)
                        .filter(wanted)
                        .filter(each -> each.listed() == null || !each.listed().isAfter(day))
                        .filter(each -> each.delisted() == null || !each.delisted().isBefore(day))
                        .map(Instrument::id)
                        .toList());
    }

    /** The last list of members published before the day; null if there is no such index. */
    private @Nullable Universe index(String name, String code, LocalDate day) {
        FactQuery query =
                FactQuery.of(KnownTables.WEIGHTS.name()).among("member_of", List.of(code));
        Rows rows = lake.facts(query.between(null, day));
        if (rows.size() == 0) {
            Rows later = lake.facts(query);
            if (later.size() == 0) {
                return null;
            }
            throw tooEarly(name, day, later.date(later.column("day"), 0));
        }
        long basis = Long.MIN_VALUE;
        for (int row = 0; row < rows.size(); row++) {
            basis = Math.max(basis, rows.day(rows.column("day"), row));
        }
        Map<InstrumentId, Double> members = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.day(rows.column("day"), row) == basis) {
                members.put(id(rows, row, "instrument"), rows.number(rows.column("weight"), row));
            }
        }
        return known(name, day, LocalDate.ofEpochDay(basis), members);
    }

    private static ProblemException tooEarly(
            String name, LocalDate day, @Nullable LocalDate first) {
        return new ProblemException(
                Problem.of(
                        "data.universe.too-early",
                        "universe",
                        name,
                        "day",
                        day,
                        "first",
                        String.valueOf(first)));
    }

    private static InstrumentId id(Rows rows, int row, String column) {
        return InstrumentId.parse(
                Objects.requireNonNull(rows.text(rows.column(column), row), column));
    }

    private Universe group(String name, String code, LocalDate day) {
        Rows rows = lake.facts(FactQuery.of(KnownTables.MEMBERSHIPS.name()));
        int memberOf = rows.column("member_of");
        int title = rows.column("title");
        Map<InstrumentId, Double> members = new TreeMap<>();
        boolean isKnown = false;
        LocalDate first = LocalDate.MAX;
        for (int row = 0; row < rows.size(); row++) {
            String of = String.valueOf(rows.text(memberOf, row));
            if (of.equalsIgnoreCase(name)
                    || of.equals(code)
                    || name.equals(rows.text(title, row))) {
                isKnown = true;
                LocalDate from = rows.date(rows.column("valid_from"), row);
                LocalDate to = rows.date(rows.column("valid_to"), row);
                first = from != null && from.isBefore(first) ? from : first;
                boolean begun = from == null || !from.isAfter(day);
                if (begun && (to == null || !to.isBefore(day))) {
                    members.put(id(rows, row, "instrument"), Double.NaN);
                }
            }
        }
        if (!isKnown) {
            throw unknown(name, rows);
        }
        if (members.isEmpty() && first.isAfter(day)) {
            throw tooEarly(name, day, first);
        }
        return known(name, day, day, members);
    }

    private ProblemException unknown(String name, Rows memberships) {
        TreeSet<String> names = new TreeSet<>();
        for (int row = 0; row < memberships.size(); row++) {
            names.add(String.valueOf(memberships.text(memberships.column("member_of"), row)));
        }
        Rows weights = lake.facts(FactQuery.of(KnownTables.WEIGHTS.name()).columns("member_of"));
        for (int row = 0; row < weights.size(); row++) {
            names.add(String.valueOf(weights.text(0, row)));
        }
        lake.instruments().forEach(each -> names.add(each.id().venue().code()));
        names.add("all");
        return new ProblemException(
                Problem.of(
                        "data.universe.unknown",
                        "universe",
                        name,
                        "universes",
                        String.join(", ", names)));
    }

    private Universe known(
            String name, LocalDate day, LocalDate basis, Map<InstrumentId, Double> weights) {
        Map<String, String> names = names(day);
        List<Member> members = new ArrayList<>();
        weights.forEach((instrument, weight) ->
                members.add(
                        new Member(
                                instrument,
                                names.getOrDefault(instrument.toString(), ""),
                                weight)));
        return new Universe(name, day, basis, members);
    }

    /** What every instrument was called on a day. */
    private Map<String, String> names(LocalDate day) {
        Map<String, String> names = new HashMap<>();
        for (Instrument instrument : lake.instruments(day)) {
            names.put(instrument.id().toString(), instrument.name());
        }
        Rows rows = lake.facts(FactQuery.of(KnownTables.NAMES.name()));
        for (int row = 0; row < rows.size(); row++) {
            LocalDate from = rows.date(rows.column("valid_from"), row);
            LocalDate to = rows.date(rows.column("valid_to"), row);
            boolean begun = from == null || !from.isAfter(day);
            if (begun && (to == null || !to.isBefore(day))) {
                names.put(
                        Objects.requireNonNull(rows.text(rows.column("instrument"), row)),
                        String.valueOf(rows.text(rows.column("name"), row)));
            }
        }
        return names;
    }
}
