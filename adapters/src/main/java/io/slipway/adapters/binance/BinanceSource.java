package io.slipway.adapters.binance;

import io.slipway.adapters.http.Call;
import io.slipway.adapters.http.FetchException;
import io.slipway.adapters.http.Fetcher;
import io.slipway.adapters.http.LaneLimiter;
import io.slipway.adapters.http.Limiter;
import io.slipway.adapters.http.Patience;
import io.slipway.adapters.http.Pause;
import io.slipway.adapters.http.WeightLimiter;
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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Binance's public market data as a source. Days are UTC's. */
public final class BinanceSource implements DataSource {

    static final String NAME = "binance";

    private static final String SPOT = ".BINANCE";
    private static final String FUTURES = ".BINANCEUSDM";
    private static final int WEIGHT_PER_MINUTE = 6_000;
    private static final int EXCHANGE_WEIGHT = 20;
    private static final int CANDLES_WEIGHT = 2;
    private static final int PAGE = 1_000;

    /** 500 in five minutes, shared with another interface. */
    private static final int FUNDING_PER_MINUTE = 80;

    private static final int FILES_PER_MINUTE = 300;

    /** Closed at midnight; the first seconds are the vendor's. */
    private static final Publication NIGHT = new Publication(LocalTime.of(0, 5), ZoneOffset.UTC, 1);

    private final BinanceSettings settings;
    private final Clock clock;
    private final BinanceJudge judge;
    private final WeightLimiter weight =
            new WeightLimiter(WEIGHT_PER_MINUTE, "X-MBX-USED-WEIGHT-1M");
    private final Fetcher spot;
    private final Fetcher futures;
    private final Fetcher files;
    private final Archive archive;
    private final List<Dataset> datasets;

    /**
     * @param pause how quotas and retries are waited for
     * @param chance spreads retries
     */
    public BinanceSource(
            BinanceSettings settings,
            Patience patience,
            Clock clock,
            Pause pause,
            RandomGenerator chance) {
        this.settings = settings;
        this.clock = clock;
        this.judge = new BinanceJudge(clock);
        Function<Limiter, Fetcher> fetcher =
                limiter -> new Fetcher(patience, limiter, clock, pause, chance);
        this.spot = fetcher.apply(weight);
        this.futures = fetcher.apply(new LaneLimiter(FUNDING_PER_MINUTE));
        this.files = fetcher.apply(new LaneLimiter(FILES_PER_MINUTE));
        this.archive = new Archive(settings.files(), files);
        this.datasets = datasets(settings);
    }

    private static List<Dataset> datasets(BinanceSettings settings) {
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(
                Dataset.of(
                                "exchange_info",
                                "Spot pairs with their steps",
                                Target.Known.INSTRUMENTS,
                                NIGHT)
                        .key("instrument")
                        .build());
        for (Frequency frequency : settings.frequencies()) {
            datasets.add(candles(settings, frequency));
        }
        datasets.add(
                Dataset.of(
                                "funding_rate",
                                "Funding rates of perpetuals",
                                Target.table("funding_rates"),
                                NIGHT)
                        .columns(
                                List.of(
                                        Column.text("instrument"),
                                        Column.date("day"),
                                        Column.instant("time"),
                                        Column.number("rate", "ratio"),
                                        Column.number("mark_price", "quote")))
                        .key("instrument", "day", "time")
                        .dated("day")
                        .cut(Cut.BY_INSTRUMENT)
                        .symbols(ids(settings, FUTURES))
                        .build());
        return List.copyOf(datasets);
    }

    private static Dataset candles(BinanceSettings settings, Frequency frequency) {
        boolean isDaily = frequency.equals(Frequency.DAY);
        String when = isDaily ? "day" : "time";
        Dataset.Builder dataset =
                Dataset.of(
                                "klines_" + frequency,
                                "Candles of " + frequency,
                                Target.bars(frequency),
                                NIGHT)
                        .columns(
                                List.of(
                                        Column.text("instrument"),
                                        isDaily ? Column.date(when) : Column.instant(when),
                                        Column.number("open", "quote"),
                                        Column.number("high", "quote"),
                                        Column.number("low", "quote"),
                                        Column.number("close", "quote"),
                                        Column.number("volume", "base"),
                                        Column.number("amount", "quote")))
                        .key("instrument", when)
                        .cut(Cut.BY_INSTRUMENT)
                        .symbols(ids(settings, SPOT));
        return isDaily ? dataset.dated(when).build() : dataset.build();
    }

    private static List<String> ids(BinanceSettings settings, String venue) {
        return settings.symbols().stream().map(symbol -> symbol + venue).toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Dataset> datasets() {
        return datasets;
    }

    @Override
    public Venue venue() {
        return Venue.of("BINANCE");
    }

    @Override
    public Rows fetch(Dataset dataset, Slice slice) throws SourceException, InterruptedException {
        try {
            if (slice instanceof Slice.Whole) {
                return instruments(dataset);
            }
            if (slice instanceof Slice.Span span) {
                return dataset.target() instanceof Target.Bars(Frequency frequency)
                        ? candles(dataset, frequency, span)
                        : funding(dataset, span);
            }
            throw new IllegalArgumentException(dataset.name() + " cannot be had by day");
        } catch (FetchException e) {
            throw e.trouble().at(NAME, dataset, slice);
        }
    }

    private <T> T get(Fetcher fetcher, String address, int cost, Function<byte[], T> codec)
            throws FetchException, InterruptedException {
        Call call = Call.get(URI.create(address), "rest", cost);
        return fetcher.fetch(call, reply -> judge.judge(reply, codec));
    }

    private Rows instruments(Dataset dataset) throws FetchException, InterruptedException {
        BinanceCodec.Exchange exchange =
                get(
                        spot,
                        settings.spot() + "/api/v3/exchangeInfo",
                        EXCHANGE_WEIGHT,
                        BinanceCodec::exchange);
        if (exchange.weightPerMinute() > 0) {
            weight.set(exchange.weightPerMinute());
        }
        Rows.Builder rows = Rows.of(dataset.columns());
        for (BinanceCodec.Pair pair : exchange.pairs()) {
            rows.text(pair.symbol() + SPOT)
                    .text(pair.base() + "/" + pair.quote())
                    .text("SPOT")
                    .text(pair.quote())
                    .number(pair.tick())
                    .number(pair.lot())
                    .date(null)
                    .date(null)
                    .end();
        }
        return rows.build();
    }

    private Rows candles(Dataset dataset, Frequency frequency, Slice.Span span)
            throws FetchException, InterruptedException {
        Rows.Builder rows = Rows.of(dataset.columns());
        if (!span.symbol().endsWith(SPOT)) {
            return rows.build(); // another vendor's instrument
        }
        String symbol = span.symbol().substring(0, span.symbol().length() - SPOT.length());
        boolean isDaily = frequency.equals(Frequency.DAY);
        for (Candle candle : candles(symbol, frequency, span.from(), span.to())) {
            rows.text(span.symbol());
            if (isDaily) {
                rows.date(day(candle.openTime()));
            } else {
                rows.instant(Instant.ofEpochMilli(candle.closeTime() + 1));
            }
            rows.number(candle.open())
                    .number(candle.high())
                    .number(candle.low())
                    .number(candle.close())
                    .number(candle.volume())
                    .number(candle.amount())
                    .end();
        }
        return rows.build();
    }

    /** Months that are over come out of the files where there are some, the rest over REST. */
    private List<Candle> candles(String symbol, Frequency frequency, LocalDate from, LocalDate to)
            throws FetchException, InterruptedException {
        List<Candle> candles = new ArrayList<>();
        LocalDate next = from;
        while (settings.useFiles() && !YearMonth.from(next).atEndOfMonth().isAfter(to)) {
            YearMonth month = YearMonth.from(next);
            var file = archive.month(symbol, frequency, month);
            if (file.isEmpty()) {
                break;
            }
            long start = millis(next);
            file.get().stream().filter(each -> each.openTime() >= start).forEach(candles::add);
            next = month.plusMonths(1).atDay(1);
        }
        candles.addAll(paged(symbol, frequency, millis(next), millis(to.plusDays(1))));
        return candles;
    }

    private List<Candle> paged(String symbol, Frequency frequency, long from, long end)
            throws FetchException, InterruptedException {
        List<Candle> candles = new ArrayList<>();
        long next = from;
        boolean hasMore = next < end;
        while (hasMore) {
            List<Candle> page =
                    get(
                            spot,
                            "%s/api/v3/klines?symbol=%s&interval=%s&startTime=%d&endTime=%d&limit=%d"
                                    .formatted(
                                            settings.spot(),
                                            symbol,
                                            frequency,
                                            next,
                                            end - 1,
                                            PAGE),
                            CANDLES_WEIGHT,
                            BinanceCodec::candles);
            page.stream().filter(this::isClosed).forEach(candles::add);
            hasMore = page.size() >= PAGE && page.getLast().openTime() + 1 > next;
            next = hasMore ? page.getLast().openTime() + 1 : next;
        }
        return candles;
    }

    /** The last candle of an answer is the one that is still growing. */
    private boolean isClosed(Candle candle) {
        return candle.closeTime() < clock.millis();
    }

    private Rows funding(Dataset dataset, Slice.Span span)
            throws FetchException, InterruptedException {
        Rows.Builder rows = Rows.of(dataset.columns());
        if (!span.symbol().endsWith(FUTURES)) {
            return rows.build(); // another vendor's instrument, or one without funding
        }
        String symbol = span.symbol().substring(0, span.symbol().length() - FUTURES.length());
        long next = millis(span.from());
        long end = millis(span.to().plusDays(1));
        boolean hasMore = true;
        while (hasMore) {
            List<BinanceCodec.Funding> page =
                    get(
                            futures,
                            "%s/fapi/v1/fundingRate?symbol=%s&startTime=%d&endTime=%d&limit=%d"
                                    .formatted(settings.futures(), symbol, next, end - 1, PAGE),
                            1,
                            BinanceCodec::funding);
            for (BinanceCodec.Funding each : page) {
                rows.text(span.symbol())
                        .date(day(each.time()))
                        .instant(Instant.ofEpochMilli(each.time()))
                        .number(each.rate())
                        .number(each.markPrice())
                        .end();
            }
            hasMore = page.size() >= PAGE;
            next = hasMore ? page.getLast().time() + 1 : next;
        }
        return rows.build();
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    @Override
    public void close() {
        spot.close();
        futures.close();
        files.close();
    }
}
