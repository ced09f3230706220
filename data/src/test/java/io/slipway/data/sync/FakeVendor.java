package io.slipway.data.sync;

import io.slipway.data.source.Column;
import io.slipway.data.source.Cut;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Publication;
import io.slipway.data.source.Rows;
import io.slipway.data.source.Slice;
import io.slipway.data.source.SourceException;
import io.slipway.data.source.Target;
import io.slipway.model.Frequency;
import io.slipway.model.Venue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A vendor in memory: a small market whose every number follows from instrument and day, and that
 * fails as it is told to.
 */
final class FakeVendor implements DataSource {

    static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
    static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 12), LocalDate.of(2024, 2, 13));

    private static final Publication EVENING =
            new Publication(LocalTime.of(17, 0), ZoneId.of("Asia/Shanghai"), 0);
    private static final int SUSPENDED_EVERY = 17;

    private final List<String> symbols = new ArrayList<>();
    private final List<Dataset> datasets;
    private final Map<String, Deque<SourceException>> failures = new HashMap<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, Double> closes = new HashMap<>();
    private final Set<LocalDate> halved = new HashSet<>();
    private final Set<LocalDate> shifted = new HashSet<>();
    private final String name;

    FakeVendor(int instruments) {
        this("fake", instruments);
    }

    FakeVendor(String name, int instruments) {
        this.name = name;
        for (int i = 0; i < instruments; i++) {
            symbols.add("%06d.XSHG".formatted(600_000 + i));
        }
        this.datasets = offered();
    }

    private static List<Dataset> offered() {
        return List.of(
                Dataset.of("trade_cal", "Calendar", Target.Known.CALENDAR, EVENING)
                        .key("venue", "day")
                        .build(),
                Dataset.of("stock_basic", "Instruments", Target.Known.INSTRUMENTS, EVENING)
                        .key("instrument")
                        .build(),
                Dataset.of("namechange", "Names", Target.Known.NAMES, EVENING)
                        .key("instrument", "valid_from")
                        .build(),
                Dataset.of("daily", "Daily bars", Target.bars(Frequency.DAY), EVENING)
                        .key("instrument", "day")
                        .cut(Cut.BY_DAY, Cut.BY_INSTRUMENT)
                        .dated("day")
                        .build(),
                Dataset.of("adj_factor", "Factors", Target.Known.FACTORS, EVENING)
                        .key("instrument", "day")
                        .cut(Cut.BY_DAY, Cut.BY_INSTRUMENT)
                        .dated("day")
                        .build(),
                Dataset.of("suspend_d", "Suspensions", Target.Known.SUSPENSIONS, EVENING)
                        .key("instrument", "day", "kind")
                        .cut(Cut.BY_DAY)
                        .dated("day")
                        .build(),
                Dataset.of("index_weight", "Weights", Target.Known.WEIGHTS, EVENING)
                        .key("member_of", "day", "instrument")
                        .cut(Cut.BY_INSTRUMENT)
                        .dated("day")
                        .symbols(List.of("000300.XSHG"))
                        .build(),
                Dataset.of("income", "Income statements", Target.table("income"), EVENING)
                        .columns(
                                List.of(
                                        Column.text("instrument"),
                                        Column.date("period"),
                                        Column.date("known"),
                                        Column.number("profit", "CNY")))
                        .key("instrument", "period", "known")
                        .cut(Cut.BY_INSTRUMENT)
                        .dated("period")
                        .known("known")
                        .build());
    }

    /** Fails the next request for a dataset. */
    FakeVendor failing(String dataset, SourceException failure) {
        failures.computeIfAbsent(dataset, _ -> new ArrayDeque<>()).add(failure);
        return this;
    }

    SourceException failure(SourceException.Kind kind, String dataset) {
        return SourceException.of(kind, name, dataset(dataset), Slice.WHOLE, "as told");
    }

    SourceException until(SourceException.Kind kind, String dataset, Instant until) {
        return SourceException.until(kind, name, dataset(dataset), until, "as told");
    }

    Dataset dataset(String wanted) {
        return datasets.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** Answers with a third of that day's bars. */
    void halve(LocalDate day) {
        halved.add(day);
    }

    /** Answers with the bars of the day before. */
    void shift(LocalDate day) {
        shifted.add(day);
    }

    /** Says another close than before. */
    void restate(String instrument, LocalDate day, double close) {
        closes.put(instrument + day, close);
    }

    int requests() {
        return requests.values().stream().mapToInt(Integer::intValue).sum();
    }

    int requests(String dataset) {
        return requests.getOrDefault(dataset, 0);
    }

    static boolean isOpen(LocalDate day) {
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !HOLIDAYS.contains(day);
    }

    boolean isSuspended(String instrument, LocalDate day) {
        return (day.toEpochDay() + symbols.indexOf(instrument)) % SUSPENDED_EVERY == 0;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Venue venue() {
        return Venue.of("XSHG");
    }

    @Override
    public List<Dataset> datasets() {
        return datasets;
    }

    @Override
    public Rows fetch(Dataset dataset, Slice slice) throws SourceException {
        requests.merge(dataset.name(), 1, Integer::sum);
        Deque<SourceException> failing = failures.get(dataset.name());
        if (failing != null && !failing.isEmpty()) {
            throw failing.remove();
        }
        Rows.Builder rows = Rows.of(dataset.columns());
        switch (slice) {
            case Slice.Whole _ -> whole(dataset.name(), rows);
            case Slice.Day(LocalDate day) ->
                    symbols.forEach(each -> day(dataset.name(), each, day, rows));
            case Slice.Span span -> span(dataset.name(), span, rows);
        }
        return rows.build();
    }

    private void whole(String dataset, Rows.Builder rows) {
        for (LocalDate day = FIRST;
                dataset.equals("trade_cal") && !day.isAfter(LAST);
                day = day.plusDays(1)) {
            rows.text("XSHG").date(day).number(isOpen(day) ? 1 : 0).end();
        }
        for (String symbol : symbols) {
            switch (dataset) {
                case "stock_basic" -> {
                    rows.text(symbol).text("Name " + symbol).text("STOCK").text("CNY");
                    rows.number(0.01).number(100).date(FIRST).date(null).end();
                }
                case "namechange" -> {
                    rows.text(symbol).text("ST " + symbol).date(FIRST);
                    rows.date(LocalDate.of(2024, 3, 31)).end();
                    rows.text(symbol).text("Name " + symbol).date(LocalDate.of(2024, 4, 1));
                    rows.date(null).end();
                }
                default -> {
                    // The calendar, done above.
                }
            }
        }
    }

    private void span(String dataset, Slice.Span span, Rows.Builder rows) {
        switch (dataset) {
            case "index_weight" -> weights(span, rows);
            case "income" -> {
                rows.text(span.symbol()).date(LocalDate.of(2023, 12, 31));
                rows.date(LocalDate.of(2024, 3, 29)).number(100).end();
            }
            default -> {
                for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
                    if (isOpen(day)) {
                        day(dataset, span.symbol(), day, rows);
                    }
                }
            }
        }
    }

    private void weights(Slice.Span span, Rows.Builder rows) {
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2024, month, 28);
            if (!day.isBefore(span.from()) && !day.isAfter(span.to())) {
                String member = symbols.get(month % symbols.size());
                rows.text(span.symbol()).date(day).text(member).number(100).end();
            }
        }
    }

    private void day(String dataset, String symbol, LocalDate day, Rows.Builder rows) {
        switch (dataset) {
            case "daily" -> bar(symbol, day, rows);
            case "adj_factor" -> rows.text(symbol).date(day).number(1 + day.getMonthValue()).end();
            default -> {
                if (isSuspended(symbol, day)) {
                    rows.text(symbol).date(day).text("S").end();
                }
            }
        }
    }

    private void bar(String symbol, LocalDate day, Rows.Builder rows) {
        boolean isLeftOut = halved.contains(day) && symbols.indexOf(symbol) % 3 != 0;
        if (isSuspended(symbol, day) || isLeftOut) {
            return;
        }
        long number = day.toEpochDay() + symbols.indexOf(symbol);
        double close = closes.getOrDefault(symbol + day, 10 + number % 7 * 0.01);
        rows.text(symbol).date(shifted.contains(day) ? day.minusDays(1) : day);
        rows.number(10).number(11).number(9).number(close).number(1000.0 + number % 13).end();
    }
}
