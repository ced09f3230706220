package io.slipway.testbed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changes seldom: lists, the calendar, names, industries. */
final class TushareReference {

    private final ShareMarket market;

    TushareReference(ShareMarket market) {
        this.market = market;
    }

    List<TushareRows.Row> rows(String api, Map<String, String> params) {
        return switch (api) {
            case "stock_basic" -> stocks(params);
            case "trade_cal" -> calendar(params);
            case "namechange" -> names(params);
            case "index_member_all" -> industries(params);
            case "index_basic" -> indexes(params);
            case "fund_basic" -> funds();
            default -> throw new IllegalArgumentException("\u63a5\u53e3\u4e0d\u5b58\u5728: " + api);
        };
    }

    private List<TushareRows.Row> stocks(Map<String, String> params) {
        String status = params.getOrDefault("list_status", "L");
        List<TushareRows.Row> rows = new ArrayList<>();
        for (Share share : market.shares()) {
            boolean delisted = share.isDelisted(market.days().size());
            if (status.equals(delisted ? "D" : "L")) {
                rows.add(field -> stock(share, delisted, field));
            }
        }
        return rows;
    }

    private @Nullable Object stock(Share share, boolean delisted, String field) {
        return switch (field) {
            case "ts_code" -> share.code();
            case "symbol" -> share.code().substring(0, 6);
            case "name" -> lastName(share);
            case "industry" -> industry(share, 1);
            case "exchange" ->
                    switch (share.code().substring(7)) {
                        case "SH" -> "SSE";
                        case "SZ" -> "SZSE";
                        default -> "BSE";
                    };
            case "market" -> "\u4e3b\u677f";
            case "curr_type" -> "CNY";
            case "list_status" -> delisted ? "D" : "L";
            case "list_date" -> TushareRows.date(listed(share));
            case "delist_date" ->
                    delisted ? TushareRows.date(market.days().get(share.delisted())) : null;
            case "is_hs" -> "N";
            default -> null;
        };
    }

    private LocalDate listed(Share share) {
        return share.listed() == 0
                ? LocalDate.of(1991, 4, 3).plusDays(share.number())
                : market.days().get(share.listed());
    }

    private List<TushareRows.Row> calendar(Map<String, String> params) {
        LocalDate from =
                TushareRows.first(TushareRows.day(params, "start_date"), market.days().getFirst());
        LocalDate end = market.days().getLast().plusDays(30);
        LocalDate to = TushareRows.first(TushareRows.day(params, "end_date"), end);
        LocalDate first = from.isBefore(market.days().getFirst()) ? market.days().getFirst() : from;
        String exchange = params.getOrDefault("exchange", "");
        List<TushareRows.Row> rows = new ArrayList<>();
        for (LocalDate day = to.isAfter(end) ? end : to; !day.isBefore(first); ) {
            LocalDate each = day;
            rows.add(field ->
                    switch (field) {
                        case "exchange" -> exchange.isEmpty() ? "SSE" : exchange;
                        case "cal_date" -> TushareRows.date(each);
                        case "is_open" -> ShareMarket.isOpen(each) ? 1 : 0;
                        default -> TushareRows.date(before(each));
                    });
            day = day.minusDays(1);
        }
        return rows;
    }

    private static LocalDate before(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!ShareMarket.isOpen(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** Every tenth share was in difficulties for the middle third of the time. */
    private List<TushareRows.Row> names(Map<String, String> params) {
        String code = params.getOrDefault("ts_code", "");
        List<TushareRows.Row> rows = new ArrayList<>();
        int third = market.days().size() / 3;
        LocalDate start = market.days().get(third);
        LocalDate end = market.days().get(2 * third);
        for (Share share : market.shares()) {
            if (code.isEmpty() || share.code().equals(code)) {
                String name = TushareRows.name(share);
                if (isTroubled(share)) {
                    rows.add(named(share, lastName(share), end, null));
                    rows.add(named(share, "*ST" + name, start, end.minusDays(1)));
                    rows.add(named(share, name, listed(share), start.minusDays(1)));
                } else {
                    rows.add(named(share, name, listed(share), null));
                }
            }
        }
        return rows;
    }

    private boolean isTroubled(Share share) {
        return share.number() % 10 == 3
                && share.listed() < market.days().size() / 3
                && !share.isDelisted(market.days().size());
    }

    private String lastName(Share share) {
        return (isTroubled(share) ? "\u65b0" : "") + TushareRows.name(share);
    }

    private static TushareRows.Row named(
            Share share, String name, LocalDate from, @Nullable LocalDate to) {
        return field ->
                switch (field) {
                    case "ts_code" -> share.code();
                    case "name" -> name;
                    case "start_date", "ann_date" -> TushareRows.date(from);
                    case "end_date" -> to == null ? null : TushareRows.date(to);
                    default -> name.startsWith("*ST") ? "*ST" : "\u5176\u4ed6";
                };
    }

    /** Every seventh share changed its industry half-way. */
    private List<TushareRows.Row> industries(Map<String, String> params) {
        boolean now = !"N".equals(params.getOrDefault("is_new", "Y"));
        LocalDate change = market.days().get(market.days().size() / 2);
        List<TushareRows.Row> rows = new ArrayList<>();
        for (Share share : market.shares()) {
            boolean moved = share.number() % 7 == 5 && share.listed() < market.days().size() / 2;
            LocalDate listed = listed(share);
            if (now) {
                rows.add(member(share, 0, moved ? change : listed, null));
            } else if (moved) {
                rows.add(member(share, 1, listed, change));
            }
        }
        return rows;
    }

    private static TushareRows.Row member(
            Share share, int shift, LocalDate from, @Nullable LocalDate to) {
        int industry = (share.number() + shift) % 31;
        return field ->
                switch (field) {
                    case "l1_code" -> "801%02d0.SI".formatted(industry + 1);
                    case "l2_code" -> "801%02d1.SI".formatted(industry + 1);
                    case "l3_code" -> "850%02d1.SI".formatted(industry + 1);
                    case "l1_name", "l2_name", "l3_name" ->
                            "\u884c\u4e1a" + field.charAt(1) + "-" + industry;
                    case "ts_code" -> share.code();
                    case "name" -> TushareRows.name(share);
                    case "in_date" -> TushareRows.date(from);
                    case "out_date" -> to == null ? null : TushareRows.date(to);
                    default -> to == null ? "Y" : "N";
                };
    }

    private static String industry(Share share, int level) {
        return "\u884c\u4e1a" + level + "-" + share.number() % 31;
    }

    private static List<TushareRows.Row> indexes(Map<String, String> params) {
        String suffix = "SSE".equals(params.get("market")) ? ".SH" : ".SZ";
        List<TushareRows.Row> rows = new ArrayList<>();
        for (String code : ShareMarket.INDEXES) {
            if (code.endsWith(suffix)) {
                rows.add(field ->
                        switch (field) {
                            case "ts_code" -> code;
                            case "name" -> "\u6307\u6570" + code.substring(0, 6);
                            case "market" -> params.get("market");
                            case "base_date", "list_date" -> "20050408";
                            default -> null;
                        });
            }
        }
        return rows;
    }

    private static List<TushareRows.Row> funds() {
        List<TushareRows.Row> rows = new ArrayList<>();
        for (String code : ShareMarket.FUNDS) {
            rows.add(field ->
                    switch (field) {
                        case "ts_code" -> code;
                        case "name" -> "ETF" + code.substring(0, 6);
                        case "list_date" -> "20120528";
                        case "market" -> "E";
                        case "status" -> "L";
                        default -> null;
                    });
        }
        return rows;
    }
}
