package io.slipway.adapters.tushare;

import io.slipway.adapters.http.Call;
import io.slipway.adapters.http.FetchException;
import io.slipway.adapters.http.Fetcher;
import io.slipway.adapters.http.LaneLimiter;
import io.slipway.adapters.http.Patience;
import io.slipway.adapters.http.Pause;
import io.slipway.adapters.http.Trouble;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.source.Slice;
import io.slipway.data.source.SourceException;
import io.slipway.model.Venue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Tushare Pro as a source. */
public final class TushareSource implements DataSource {

    static final String NAME = "tushare";

    private static final int MOST_PAGES = 10_000;
    private static final int CALENDAR_BACK_DAYS = 40;
    private static final int CALENDAR_AHEAD_DAYS = 400;

    private final TushareSettings settings;
    private final Fetcher fetcher;
    private final TushareJudge judge;
    private final Questions questions;
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final List<Dataset> datasets = new ArrayList<>();
    private final NavigableSet<LocalDate> tradingDays = new TreeSet<>();
    private LocalDate calendarFrom = LocalDate.MAX;
    private LocalDate calendarTo = LocalDate.MIN;

    /**
     * @param pause how quotas and retries are waited for
     * @param chance spreads retries
     */
    public TushareSource(
            TushareSettings settings,
            Patience patience,
            Clock clock,
            Pause pause,
            RandomGenerator chance) {
        LaneLimiter limiter = new LaneLimiter(settings.callsPerMinute());
        this.settings = settings;
        this.fetcher = new Fetcher(patience, limiter, clock, pause, chance);
        this.judge = new TushareJudge(settings.token(), limiter, clock);
        this.questions = new Questions(settings.vip(), clock);
        for (Offer offer : Offers.all()) {
            if (settings.has(offer)) {
                offers.put(offer.name(), offer);
                datasets.add(offer.dataset(settings.vip(), settings.symbols(offer)));
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Dataset> datasets() {
        return List.copyOf(datasets);
    }

    @Override
    public Venue venue() {
        return Venue.of("XSHG");
    }

    @Override
    public Rows fetch(Dataset dataset, Slice slice) throws SourceException, InterruptedException {
        Offer offer = offers.get(dataset.name());
        if (offer == null) {
            throw new IllegalArgumentException(NAME + " has no dataset " + dataset.name());
        }
        try {
            return fetch(offer, dataset, slice);
        } catch (FetchException e) {
            throw e.trouble().at(NAME, dataset, slice);
        }
    }

    private Rows fetch(Offer offer, Dataset dataset, Slice slice)
            throws FetchException, InterruptedException {
        RowMaker rows = new RowMaker(offer, dataset);
        switch (slice) {
            case Slice.Whole _ -> ask(offer, questions.whole(offer), rows);
            case Slice.Day(LocalDate day) -> {
                boolean reachesBack =
                        offer.days(settings.vip()).stream().anyMatch(Way.Days::reachesBack);
                LocalDate since = reachesBack ? previous(day).plusDays(1) : day;
                ask(offer, questions.day(offer, since, day), rows);
            }
            case Slice.Span span -> {
                return span(offer, span, rows);
            }
        }
        return rows.rows();
    }

    private Rows span(Offer offer, Slice.Span span, RowMaker rows)
            throws FetchException, InterruptedException {
        Way.Spans way =
                offer.span()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        offer.name() + " cannot be had by symbol"));
        String symbol = Cells.vendorSymbol(span.symbol());
        if (symbol == null) {
            return rows.rows(); // another vendor's instrument
        }
        ask(offer, questions.span(offer, way, symbol, span), rows);
        String dated = offer.known() != null ? offer.known() : offer.dated();
        return way.start() == null && dated != null
                ? rows.rows(dated, span.from(), span.to())
                : rows.rows();
    }

    private void ask(Offer offer, List<Question> all, RowMaker rows)
            throws FetchException, InterruptedException {
        for (Question question : all) {
            for (TushareReply page : pages(question, offer.fields(), offer.pageRows())) {
                rows.add(page);
            }
        }
    }

    private List<TushareReply> pages(Question question, List<String> fields, int pageRows)
            throws FetchException, InterruptedException {
        List<TushareReply> pages = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < MOST_PAGES; i++) {
            TushareReply page = page(question.page(offset, pageRows), fields);
            pages.add(page);
            offset += page.items().size();
            Boolean said = page.hasMore();
            boolean hasMore = said == null ? page.items().size() >= pageRows : said;
            if (!hasMore) {
                return pages;
            }
            if (page.items().isEmpty()) {
                break;
            }
        }
        String said = "more rows are announced than come, after " + offset;
        throw new FetchException(Trouble.of(SourceException.Kind.TRUNCATED, said));
    }

    private TushareReply page(Question question, List<String> fields)
            throws FetchException, InterruptedException {
        byte[] body = question.body(settings.token(), fields);
        return fetcher.fetch(
                Call.postJson(settings.url(), body, question.api()),
                reply -> judge.judge(question.api(), reply));
    }

    /** The trading day before one; the days between are without trading. */
    private LocalDate previous(LocalDate day) throws FetchException, InterruptedException {
        LocalDate from = day.minusDays(CALENDAR_BACK_DAYS);
        if (from.isBefore(calendarFrom) || day.isAfter(calendarTo)) {
            LocalDate to = day.plusDays(CALENDAR_AHEAD_DAYS);
            loadCalendar(from, to);
        }
        LocalDate previous = tradingDays.lower(day);
        return previous == null ? day.minusDays(1) : previous;
    }

    private void loadCalendar(LocalDate from, LocalDate to)
            throws FetchException, InterruptedException {
        Offer calendar =
                offers.values().stream().filter(Offer::isCalendar).findFirst().orElseThrow();
        RowMaker rows = new RowMaker(calendar, calendar.dataset(false, List.of()));
        Question question = Questions.calendar(calendar, from, to);
        for (TushareReply page : pages(question, calendar.fields(), calendar.pageRows())) {
            rows.add(page);
        }
        Rows days = rows.rows();
        int day = days.column("day");
        int open = days.column("is_open");
        tradingDays.clear();
        for (int row = 0; row < days.size(); row++) {
            LocalDate each = days.date(day, row);
            if (each != null && days.number(open, row) == 1) {
                tradingDays.add(each);
            }
        }
        calendarFrom = from;
        calendarTo = to;
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
