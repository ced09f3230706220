package io.slipway.cli;

import io.slipway.data.BarQuery;
import io.slipway.data.BarSummary;
import io.slipway.data.store.Lake;
import io.slipway.data.universe.Member;
import io.slipway.data.universe.Universes;
import io.slipway.model.Calendars;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say over which instruments and days factors are computed. */
final class FactorScope {

    @Option(
            names = {"-i", "--instrument"},
            paramLabel = "X",
            split = ",",
            order = 10)
    private List<String> instruments = new ArrayList<>();

    @Option(
            names = {"-u", "--universe"},
            paramLabel = "U",
            order = 11)
    private @Nullable String universe;

    @Option(names = "--from", paramLabel = "DAY", order = 12)
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", order = 13)
    private @Nullable String to;

    @Option(
            names = {"-f", "--frequency"},
            paramLabel = "1d|1h|1m",
            order = 14)
    private String frequency = "1d";

    @Option(names = "--threads", paramLabel = "N", order = 15)
    private int threads = Runtime.getRuntime().availableProcessors();

    Frequency length() {
        return OptionText.read("--frequency", frequency, "1d, 1h, 5m", Frequency::of);
    }

    int threads() {
        if (threads < 1 || threads > 1_024) {
            throw WrongUsage.of(
                    "cli.usage.bad-value",
                    "option",
                    "--threads",
                    "value",
                    threads,
                    "forms",
                    "1, 2, … 1024");
        }
        return threads;
    }

    /** The universe named; null where instruments are. */
    @Nullable String universe() {
        if (universe != null && !instruments.isEmpty()) {
            throw WrongUsage.of("cli.factor.usage.both");
        }
        return universe;
    }

    /** The instruments named, as they were written. */
    String named() {
        return String.join(", ", instruments);
    }

    @Nullable LocalDate first() {
        return OptionText.day("--from", from);
    }

    @Nullable LocalDate last() {
        return OptionText.day("--to", to);
    }

    /**
     * The instruments asked for: named, or members of a universe on the last day asked for, or on
     * the last day with bars.
     */
    List<InstrumentId> ids(Lake lake, Invocation invocation) {
        if (universe != null && !instruments.isEmpty()) {
            throw WrongUsage.of("cli.factor.usage.both");
        }
        if (!instruments.isEmpty()) {
            return InstrumentNames.of(lake).read("--instrument", instruments);
        }
        if (universe == null) {
            throw WrongUsage.of("cli.factor.usage.no-scope");
        }
        List<BarSummary> there =
                lake.list().stream().filter(each -> each.frequency().equals(length())).toList();
        if (universe.toLowerCase(Locale.ROOT).equals("all")) {
            return there.stream().map(BarSummary::instrument).toList();
        }
        Path file = invocation.path(universe);
        return new Universes(lake)
                .at(universe, day(there), file).members().stream().map(Member::instrument).toList();
    }

    /** The day whose members count. */
    private LocalDate day(List<BarSummary> there) {
        LocalDate last = OptionText.day("--to", to);
        if (last != null) {
            return last;
        }
        LocalDate newest = LocalDate.EPOCH;
        for (BarSummary each : there) {
            LocalDate day =
                    Times.instant(each.lastTime())
                            .atZone(Calendars.zone(each.instrument().venue()))
                            .toLocalDate();
            newest = day.isAfter(newest) ? day : newest;
        }
        return newest;
    }

    /** Days are those of the instruments' venues; where these differ, the widest range. */
    BarQuery query(List<InstrumentId> ids) {
        LocalDate first = OptionText.day("--from", from);
        LocalDate last = OptionText.day("--to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw WrongUsage.of("cli.usage.from-after-to", "from", first, "to", last);
        }
        long fromTime = first == null ? Long.MIN_VALUE : Long.MAX_VALUE;
        long toTime = last == null ? Long.MAX_VALUE : Long.MIN_VALUE;
        for (InstrumentId id : ids) {
            fromTime = first == null ? fromTime : Math.min(fromTime, start(first, id));
            toTime = last == null ? toTime : Math.max(toTime, start(last.plusDays(1), id));
        }
        return ids.isEmpty()
                ? BarQuery.all(ids, length())
                : new BarQuery(ids, length(), fromTime, toTime);
    }

    private static long start(LocalDate day, InstrumentId id) {
        return Times.epochNanos(day.atStartOfDay(Calendars.zone(id.venue())).toInstant());
    }
}
