package io.slipway.testbed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A generated market of mainland Chinese shares: the same seed and size give the same market in
 * every process, whatever is asked first. Trading days are weekdays without a few holidays.
 */
public final class ShareMarket {

    static final List<String> INDEXES =
            List.of(
                    "000001.SH",
                    "000016.SH",
                    "000300.SH",
                    "000905.SH",
                    "000852.SH",
                    "399001.SZ",
                    "399006.SZ",
                    "000688.SH");
    static final List<String> FUNDS = List.of("510050.SH", "510300.SH", "159915.SZ", "159919.SZ");

    private final long seed;
    private final List<LocalDate> days;
    private final Map<LocalDate, Integer> positions = new HashMap<>();
    private final Map<String, Share> shares = new LinkedHashMap<>();
    private final Map<String, Share> others = new LinkedHashMap<>();

    private ShareMarket(long seed, int count, LocalDate first, LocalDate last) {
        this.seed = seed;
        this.days = tradingDays(first, last);
        for (LocalDate day : days) {
            positions.put(day, positions.size());
        }
        for (int i = 0; i < count; i++) {
            Share share = Share.of(seed, i, code(i), days.size());
            shares.put(share.code(), share);
        }
        for (String code : INDEXES) {
            others.put(code, Share.steady(seed, 1_000_000 + others.size(), code, days.size()));
        }
        for (String code : FUNDS) {
            others.put(code, Share.steady(seed, 2_000_000 + others.size(), code, days.size()));
        }
    }

    /**
     * @param count shares that are or were listed, at most 40,000
     * @param first first day that may be a trading day
     * @param last last one
     */
    public static ShareMarket of(long seed, int count, LocalDate first, LocalDate last) {
        return new ShareMarket(seed, count, first, last);
    }

    private static List<LocalDate> tradingDays(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isOpen(day)) {
                days.add(day);
            }
        }
        return Collections.unmodifiableList(days);
    }

    static boolean isOpen(LocalDate day) {
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        int number = day.getMonthValue() * 100 + day.getDayOfMonth();
        boolean holiday =
                number == 101
                        || (number >= 210 && number <= 216)
                        || (number >= 501 && number <= 503)
                        || (number >= 1001 && number <= 1007);
        return !weekend && !holiday;
    }

    /** Main boards of both exchanges, the growth board, and Beijing. */
    private static String code(int i) {
        int number = i / 10;
        return switch (i % 10) {
            case 0, 1, 2, 3 -> "%06d.SZ".formatted(1 + number * 4 + i % 10);
            case 4, 5, 6 -> "%06d.SH".formatted(600_000 + number * 3 + i % 10 - 4);
            case 7, 8 -> "%06d.SZ".formatted(300_001 + number * 2 + i % 10 - 7);
            default -> "%06d.BJ".formatted(830_001 + number);
        };
    }

    public List<LocalDate> days() {
        return days;
    }

    /** Tushare's codes of all shares. */
    public List<String> codes() {
        return List.copyOf(shares.keySet());
    }

    /** Yuan; NaN where the share did not trade that day. */
    public double close(String code, LocalDate day) {
        Integer at = positions.get(day);
        Share share = share(code);
        return at == null || share == null || !share.trades(at) ? Double.NaN : share.close(at);
    }

    /** Cumulative factor; NaN where the share is not listed that day. */
    public double factor(String code, LocalDate day) {
        Integer at = positions.get(day);
        Share share = share(code);
        return at == null || share == null || !share.isListed(at) ? Double.NaN : share.factor(at);
    }

    long seed() {
        return seed;
    }

    /** Position of a trading day, or -1. */
    int position(LocalDate day) {
        return positions.getOrDefault(day, -1);
    }

    Iterable<Share> shares() {
        return shares.values();
    }

    /** A share, an index or a fund; null if there is none. */
    @Nullable Share share(String code) {
        Share share = shares.get(code);
        return share != null ? share : others.get(code);
    }
}
