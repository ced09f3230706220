package io.slipway.testbed;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Vendors on the loopback address: Tushare's address is {@link #url}, Binance's paths are below it,
 * and {@code /control} tells what was asked and orders faults from another process ({@code
 * ?next=CUT&times=3}, {@code ?every=7&fault=QUOTA}, {@code ?restate=daily&code=000001.SZ}, {@code
 * ?clear}). Thread-safe.
 */
public final class VendorServer implements AutoCloseable {

    /** The token it accepts. */
    public static final String TOKEN = "b1946ac92492d2347c6235b4d2611184";

    private final ShareMarket shares;
    private final TushareProtocol tushare;
    private final BinanceProtocol binance;
    private final BinanceArchive archive;
    private final Faults faults = new Faults();
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final LoopbackServer server;

    private VendorServer(int port, ShareMarket shares, CoinMarket coins, Clock clock) {
        this.shares = shares;
        this.tushare = new TushareProtocol(TOKEN, shares, clock);
        this.binance = new BinanceProtocol(coins, clock);
        this.archive = new BinanceArchive(coins, clock);
        this.server = LoopbackServer.start(port, this::answer);
    }

    /**
     * @param clock tells the vendors' time: quotas, bans, which candles are there
     */
    public static VendorServer start(ShareMarket shares, CoinMarket coins, Clock clock) {
        return start(0, shares, coins, clock);
    }

    /**
     * @param port 0 for any that is free
     */
    public static VendorServer start(int port, ShareMarket shares, CoinMarket coins, Clock clock) {
        return new VendorServer(port, shares, coins, clock);
    }

    /** A small market: 40 shares over 2023 and 2024, three coins. */
    public static VendorServer small(Clock clock) {
        LocalDate first = LocalDate.of(2023, 1, 1);
        return start(
                ShareMarket.of(1, 40, first, LocalDate.of(2024, 12, 31)),
                new CoinMarket(1, List.of("BTCUSDT", "ETHUSDT", "SOLUSDT"), first),
                clock);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public ShareMarket shares() {
        return shares;
    }

    public Faults faults() {
        return faults;
    }

    /** Lets Tushare's interfaces be called so often in a minute each, and no more. */
    public VendorServer limitCalls(int perMinute) {
        tushare.limit(perMinute);
        return this;
    }

    /** Lets Binance be asked for so much weight in a minute, and no more. */
    public VendorServer limitWeight(int perMinute) {
        binance.limit(perMinute);
        return this;
    }

    /** From now on the numbers of one share in one interface are one per cent higher. */
    public VendorServer restate(String api, String code) {
        tushare.restate(api, code);
        return this;
    }

    /** How often an interface was asked, faults included. */
    public long requests(String api) {
        LongAdder count = requests.get(api);
        return count == null ? 0 : count.sum();
    }

    public long requests() {
        return requests.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private Answer answer(Request request) {
        if (request.path().equals("/control")) {
            return control(request);
        }
        boolean isTushare = request.method().equals("POST");
        String api = isTushare ? TushareProtocol.api(request) : BinanceProtocol.api(request);
        requests.computeIfAbsent(api, _ -> new LongAdder()).increment();
        Fault fault = faults.of(api);
        Answer broken = fault == null ? null : broken(fault);
        return broken != null ? broken : delivered(fault, vendor(request, isTushare, fault));
    }

    private Answer vendor(Request request, boolean isTushare, @Nullable Fault fault) {
        if (isTushare) {
            return tushare.answer(request, fault);
        }
        return request.path().startsWith("/data/")
                ? archive.answer(request, fault)
                : binance.answer(request, fault);
    }

    /** What goes wrong whoever is asked; null if the vendor answers. */
    private static @Nullable Answer broken(Fault fault) {
        String page = "<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>";
        return switch (fault) {
            case SERVER_ERROR -> Answer.json(500, "{\"error\":\"internal\"}");
            case GATEWAY -> Answer.html(502, "<html><h1>502 Bad Gateway</h1></html>");
            case HTML -> Answer.html(200, page);
            case EMPTY -> Answer.json(200, "");
            default -> null;
        };
    }

    private static Answer delivered(@Nullable Fault fault, Answer answer) {
        return switch (fault) {
            case CUT -> answer.delivered(Answer.Delivery.CUT);
            case CUT_UNANNOUNCED -> answer.delivered(Answer.Delivery.CUT_UNANNOUNCED);
            case STALLED -> answer.delivered(Answer.Delivery.STALLED);
            case SILENT -> answer.delivered(Answer.Delivery.SILENT);
            case DROPPED -> answer.delivered(Answer.Delivery.DROPPED);
            case null, default -> answer;
        };
    }

    private Answer control(Request request) {
        Map<String, String> query = request.query();
        if (query.containsKey("next")) {
            int times = Integer.parseInt(query.getOrDefault("times", "1"));
            faults.next(Fault.valueOf(request.query("next")), times);
        }
        if (query.containsKey("every")) {
            int every = Integer.parseInt(request.query("every"));
            faults.every(every, Fault.valueOf(request.query("fault")));
        }
        if (query.containsKey("restate")) {
            restate(request.query("restate"), request.query("code"));
        }
        if (query.containsKey("clear")) {
            faults.clear();
        }
        StringBuilder json = new StringBuilder("{");
        new TreeMap<>(requests)
                .forEach((api, count) -> {
                    Json.string(json.append(json.length() == 1 ? "" : ","), api);
                    json.append(':').append(count.sum());
                });
        return Answer.json(200, json.append('}').toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
