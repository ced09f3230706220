package io.slipway.data.sync;

import io.slipway.data.source.Cut;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Slice;
import io.slipway.data.source.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which slices are due. The same lake, source and moment give the same plan. */
final class SyncPlan {

    /** A slice that is due; {@code newest} is the newest day the vendor has published. */
    record Step(Dataset dataset, Slice slice, LocalDate newest) {}

    private static final int FIRST_SYNC_DAYS = 365;

    private final DataSource source;
    private final SyncRequest request;
    private final SourceCalendar calendar;
    private final Coverage coverage;
    private final List<String> instruments;
    private final Instant now;
    private final int refreshDays;

    SyncPlan(
            DataSource source,
            SyncRequest request,
            SourceCalendar calendar,
            Coverage coverage,
            List<String> instruments,
            Instant now,
            int refreshDays) {
        this.source = source;
        this.request = request;
        this.calendar = calendar;
        this.coverage = coverage;
        this.instruments = instruments;
        this.now = now;
        this.refreshDays = refreshDays;
    }

    /** What comes as a whole: calendars and instruments, which the rest is planned by. */
    List<Step> reference() {
        List<Step> steps = new ArrayList<>();
        for (Dataset dataset : wanted()) {
            LocalDate newest = newest(dataset);
            LocalDate last = coverage.last(dataset.name(), "");
            boolean isWhole = dataset.cuts().contains(Cut.WHOLE);
            if (isWhole && newest != null && (last == null || last.isBefore(newest))) {
                steps.add(new Step(dataset, Slice.WHOLE, newest));
            }
        }
        return steps;
    }

    /** Days of the whole market in order, then what goes symbol by symbol. */
    List<Step> rest() {
        List<Step> days = new ArrayList<>();
        List<Step> spans = new ArrayList<>();
        for (Dataset dataset : wanted()) {
            LocalDate newest = newest(dataset);
            if (!dataset.cuts().contains(Cut.WHOLE) && newest != null) {
                add(dataset, newest, days, spans);
            }
        }
        days.sort(Comparator.comparing(step -> ((Slice.Day) step.slice()).day()));
        days.addAll(spans);
        return days;
    }

    private List<Dataset> wanted() {
        return source.datasets().stream().filter(each -> request.wants(each.name())).toList();
    }

    private @Nullable LocalDate newest(Dataset dataset) {
        return calendar.newestPublished(dataset.publication(), now);
    }

    private void add(Dataset dataset, LocalDate newest, List<Step> days, List<Step> spans) {
        LocalDate to = request.to() == null || request.to().isAfter(newest) ? newest : request.to();
        LocalDate from = first(to);
        List<LocalDate> trading = calendar.tradingDays(from, to);
        List<Step> byDay = new ArrayList<>();
        for (LocalDate day : trading) {
            if (dataset.cuts().contains(Cut.BY_DAY) && !coverage.hasDay(dataset.name(), day)) {
                byDay.add(new Step(dataset, new Slice.Day(day), newest));
            }
        }
        List<Step> bySymbol =
                !dataset.cuts().contains(Cut.BY_DAY) || isNarrow(dataset)
                        ? bySymbol(dataset, from, to, trading, newest)
                        : List.of();
        if (!dataset.cuts().contains(Cut.BY_DAY)) {
            spans.addAll(bySymbol);
        } else if (!isNarrow(dataset) || byDay.size() <= bySymbol.size()) {
            days.addAll(byDay);
        } else {
            spans.addAll(bySymbol);
        }
    }

    /** Whether only some instruments are wanted, which may then be fetched one by one. */
    private boolean isNarrow(Dataset dataset) {
        return dataset.cuts().contains(Cut.BY_INSTRUMENT)
                && (!request.symbols().isEmpty() || !dataset.symbols().isEmpty());
    }

    private LocalDate first(LocalDate to) {
        LocalDate known = coverage.first();
        if (request.from() != null) {
            return request.from();
        }
        return known == null || known.isAfter(to) ? to.minusDays(FIRST_SYNC_DAYS) : known;
    }

    private List<Step> bySymbol(
            Dataset dataset,
            LocalDate from,
            LocalDate to,
            List<LocalDate> trading,
            LocalDate newest) {
        List<Step> steps = new ArrayList<>();
        for (String symbol : symbols(dataset)) {
            Slice.Span span =
                    dataset.target() instanceof Target.Bars || dataset.cuts().contains(Cut.BY_DAY)
                            ? missing(dataset, symbol, trading)
                            : stale(dataset, symbol, from, to);
            if (span != null) {
                steps.add(new Step(dataset, span, newest));
            }
        }
        return steps;
    }

    private List<String> symbols(Dataset dataset) {
        if (!dataset.symbols().isEmpty()) {
            return dataset.symbols();
        }
        return request.symbols().isEmpty() ? instruments : request.symbols();
    }

    /** From the first to the last trading day that is not there. */
    private Slice.@Nullable Span missing(Dataset dataset, String symbol, List<LocalDate> trading) {
        List<LocalDate> days =
                trading.stream().filter(day -> !coverage.has(dataset.name(), symbol, day)).toList();
        return days.isEmpty() ? null : new Slice.Span(symbol, days.getFirst(), days.getLast());
    }

    /** All of it again, if what is there is old: vendors correct what they said long ago. */
    private Slice.@Nullable Span stale(
            Dataset dataset, String symbol, LocalDate from, LocalDate to) {
        LocalDate last = coverage.last(dataset.name(), symbol);
        boolean isFresh = last != null && last.plusDays(refreshDays).isAfter(to);
        boolean isWide = last != null && coverage.has(dataset.name(), symbol, from);
        return isFresh && isWide ? null : new Slice.Span(symbol, from, to);
    }
}
