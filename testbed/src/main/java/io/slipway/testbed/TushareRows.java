package io.slipway.testbed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers Tushare's questions from a generated market, newest rows first as Tushare does. */
final class TushareRows {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Set<String> STATEMENTS =
            Set.of(
                    "income",
                    "balancesheet",
                    "cashflow",
                    "fina_indicator",
                    "forecast",
                    "express",
                    "disclosure_date");
    private static final Set<String> TYPED = Set.of("income", "balancesheet", "cashflow");
    private static final Set<String> BY_DAY =
            Set.of(
                    "daily",
                    "adj_factor",
                    "suspend_d",
                    "stk_limit",
                    "daily_basic",
                    "index_daily",
                    "fund_daily",
                    "moneyflow",
                    "margin_detail",
                    "hk_hold");

    /** A row by its field names. */
    interface Row extends Function<String, @Nullable Object> {}

    private final ShareMarket market;
    private @Nullable NavigableMap<LocalDate, List<Filing>> filings;

    TushareRows(ShareMarket market) {
        this.market = market;
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    static String name(Share share) {
        return "\u80a1\u7968" + share.number();
    }

    /**
     * @throws IllegalArgumentException if the parameters do not say enough, as the vendor would
     */
    List<Row> rows(String api, Map<String, String> params) {
        if (BY_DAY.contains(api)) {
            return daily(api, params);
        }
        if (STATEMENTS.contains(api.replace("_vip", ""))) {
            return statements(api, api.equals("disclosure_date") ? byPeriod(params) : params);
        }
        return switch (api) {
            case "stk_mins" -> new TushareMinutes(market).rows(params);
            case "dividend" -> dividends(params);
            case "share_float" -> unlocked(params);
            case "index_weight" -> weights(params);
            default -> new TushareReference(market).rows(api, params);
        };
    }

    private List<Row> daily(String api, Map<String, String> params) {
        List<Share> shares = shares(api, params);
        List<Row> rows = new ArrayList<>();
        LocalDate day = day(params, "trade_date");
        if (day != null) {
            int at = market.position(day);
            for (Share share : at < 0 ? List.<Share>of() : shares) {
                add(rows, api, share, at);
            }
            return rows;
        }
        require(!params.getOrDefault("ts_code", "").isEmpty(), "ts_code, trade_date");
        LocalDate from = first(day(params, "start_date"), LocalDate.MIN);
        LocalDate to = first(day(params, "end_date"), LocalDate.MAX);
        for (int at = market.days().size() - 1; at >= 0; at--) {
            LocalDate each = market.days().get(at);
            if (!each.isBefore(from) && !each.isAfter(to)) {
                for (Share share : shares) {
                    add(rows, api, share, at);
                }
            }
        }
        return rows;
    }

    private void add(List<Row> rows, String api, Share share, int at) {
        boolean there =
                switch (api) {
                    case "suspend_d" -> share.isSuspended(at);
                    case "adj_factor", "stk_limit" -> share.isListed(at);
                    default -> share.trades(at);
                };
        if (there) {
            rows.add(new Daily(api, share, market.days().get(at), at)::value);
        }
    }

    private List<Share> shares(String api, Map<String, String> params) {
        String codes = params.getOrDefault("ts_code", "");
        Collection<String> all =
                switch (api) {
                    case "index_daily" -> ShareMarket.INDEXES;
                    case "fund_daily" -> ShareMarket.FUNDS;
                    default -> market.codes();
                };
        List<Share> shares = new ArrayList<>();
        for (String code : codes.isEmpty() ? all : Arrays.asList(codes.split(",", -1))) {
            Share share = market.share(code);
            if (share != null && all.contains(code)) {
                shares.add(share);
            }
        }
        return shares;
    }

    private List<Row> statements(String api, Map<String, String> params) {
        String plain = api.replace("_vip", "");
        String type = TYPED.contains(plain) ? params.getOrDefault("report_type", "1") : "";
        List<Row> rows = new ArrayList<>();
        LocalDate actual = day(params, "f_ann_date");
        String code = params.getOrDefault("ts_code", "");
        NavigableMap<LocalDate, List<Filing>> all = filings();
        if (actual != null) {
            all = all.subMap(actual, true, actual, true);
        }
        boolean isBounded =
                actual != null
                        || !code.isEmpty()
                        || params.containsKey("ann_date")
                        || params.containsKey("period")
                        || api.endsWith("_vip")
                        || api.equals("disclosure_date");
        require(isBounded, "ts_code");
        boolean isOnce = Set.of("forecast", "express", "disclosure_date").contains(plain);
        for (List<Filing> filings : all.descendingMap().values()) {
            for (Filing each : filings) {
                if ((code.isEmpty() || each.share().code().equals(code))
                        && (type.isEmpty() || type.equals(each.reportType()))
                        && !(isOnce && each.version() > 0)
                        && isWanted(each, params)) {
                    rows.add(each::value);
                }
            }
        }
        return rows;
    }

    /** There {@code end_date} is the period. */
    private static Map<String, String> byPeriod(Map<String, String> params) {
        Map<String, String> renamed = new TreeMap<>(params);
        String period = renamed.remove("end_date");
        if (period != null) {
            renamed.put("period", period);
        }
        return renamed;
    }

    private static boolean isWanted(Filing filing, Map<String, String> params) {
        LocalDate period = day(params, "period");
        LocalDate announced = day(params, "ann_date");
        return (period == null || filing.period().equals(period))
                && (announced == null || filing.announced().equals(announced))
                && !filing.announced().isBefore(first(day(params, "start_date"), LocalDate.MIN))
                && !filing.announced().isAfter(first(day(params, "end_date"), LocalDate.MAX));
    }

    private synchronized NavigableMap<LocalDate, List<Filing>> filings() {
        if (filings == null) {
            filings = Filing.of(market);
        }
        return filings;
    }

    private List<Row> dividends(Map<String, String> params) {
        LocalDate exDay = day(params, "ex_date");
        String code = params.getOrDefault("ts_code", "");
        require(exDay != null || !code.isEmpty(), "ts_code, ann_date, record_date, ex_date");
        List<Row> rows = new ArrayList<>();
        for (Share share : shares("dividend", params)) {
            for (Share.ExDay each : share.exDays().reversed()) {
                if (exDay == null || market.days().get(each.at()).equals(exDay)) {
                    rows.add(dividend(share, each, "\u5b9e\u65bd")::apply);
                    if (exDay == null) {
                        rows.add(dividend(share, each, "\u9884\u6848")::apply);
                    }
                }
            }
        }
        return rows;
    }

    private Row dividend(Share share, Share.ExDay event, String progress) {
        LocalDate day = market.days().get(event.at());
        boolean done = progress.equals("\u5b9e\u65bd");
        return field ->
                switch (field) {
                    case "ts_code" -> share.code();
                    case "end_date" -> (day.getYear() - 1) + "1231";
                    case "ann_date" -> date(day.minusDays(60));
                    case "div_proc" -> progress;
                    case "stk_div", "stk_co_rate" -> event.bonus();
                    case "cash_div" -> done ? event.cash() * 0.9 : 0.0;
                    case "cash_div_tax" -> event.cash();
                    case "record_date" -> done ? date(day.minusDays(1)) : null;
                    case "ex_date", "pay_date" -> done ? date(day) : null;
                    case "imp_ann_date" -> done ? date(day.minusDays(7)) : null;
                    case "base_share" -> share.shares() / 1e4;
                    default -> null;
                };
    }

    private List<Row> unlocked(Map<String, String> params) {
        List<Row> rows = new ArrayList<>();
        LocalDate announced = day(params, "ann_date");
        for (Share share : shares("share_float", params)) {
            int late = share.listed() + 10 + share.number() * 37 % 300;
            int at = Math.min(late, market.days().size() - 1);
            LocalDate day = market.days().get(at);
            if (share.number() % 2 == 0 && (announced == null || announced.equals(day))) {
                rows.add(field ->
                        switch (field) {
                            case "ts_code" -> share.code();
                            case "ann_date" -> date(day);
                            case "float_date" -> date(day.plusYears(1));
                            case "float_share" -> share.shares() * 0.1;
                            case "float_ratio" -> 10.0;
                            case "holder_name" -> "\u80a1\u4e1c, \u7532";
                            default -> "\u5b9a\u589e\u80a1\u4efd";
                        });
            }
        }
        return rows;
    }

    /** Twenty members, on each month's first trading day. */
    private List<Row> weights(Map<String, String> params) {
        String index = params.getOrDefault("index_code", "");
        require(!index.isEmpty(), "index_code");
        LocalDate from = first(day(params, "start_date"), LocalDate.MIN);
        LocalDate to = first(day(params, "end_date"), LocalDate.MAX);
        List<Row> rows = new ArrayList<>();
        for (int at = market.days().size() - 1; at > 0; at--) {
            LocalDate day = market.days().get(at);
            boolean firstOfMonth = day.getMonth() != market.days().get(at - 1).getMonth();
            if (firstOfMonth && !day.isBefore(from) && !day.isAfter(to)) {
                addMembers(rows, index, day);
            }
        }
        return rows;
    }

    private void addMembers(List<Row> rows, String index, LocalDate day) {
        List<String> codes = market.codes();
        int shift = day.getMonthValue() / 6 + index.hashCode() % 7 + 7;
        for (int i = 0; i < Math.min(20, codes.size()); i++) {
            String member = codes.get((i + shift) % codes.size());
            rows.add(field ->
                    switch (field) {
                        case "index_code" -> index;
                        case "con_code" -> member;
                        case "trade_date" -> date(day);
                        default -> 5.0;
                    });
        }
    }

    static @Nullable LocalDate day(Map<String, String> params, String name) {
        String text = params.getOrDefault(name, "");
        return text.isEmpty() ? null : LocalDate.parse(text, DATE);
    }

    static LocalDate first(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    static void require(boolean condition, String names) {
        if (!condition) {
            throw new IllegalArgumentException("\u5fc5\u586b\u53c2\u6570, " + names);
        }
    }
}
