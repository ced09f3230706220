package io.slipway.testbed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What Tushare tells of a share on a day, field by field, in Tushare's units: lots of 100,
 * thousands of yuan in prices' tables, ten thousands in valuations and money flow.
 */
final class Daily {

    private static final double TEN_THOUSAND = 1e4;
    private static final double THOUSAND = 1e3;

    private final String api;
    private final Share share;
    private final LocalDate day;
    private final int at;

    Daily(String api, Share share, LocalDate day, int at) {
        this.api = api;
        this.share = share;
        this.day = day;
        this.at = at;
    }

    @Nullable Object value(String field) {
        return switch (field) {
            case "ts_code" -> share.code();
            case "trade_date" -> TushareRows.date(day);
            case "name" -> TushareRows.name(share);
            case "suspend_timing" -> null;
            case "suspend_type" -> "S";
            case "code" -> "9" + share.code().substring(1, 5);
            case "exchange" -> share.code().substring(7);
            default -> number(field);
        };
    }

    private Object number(String field) {
        return switch (field) {
            case "open" -> share.open(at);
            case "high" -> share.high(at);
            case "low" -> share.low(at);
            case "close" -> share.close(at);
            case "pre_close" -> share.previousClose(at);
            case "change" -> rounded(share.close(at) - share.previousClose(at), 100);
            case "pct_chg" -> rounded((share.close(at) / share.previousClose(at) - 1) * 100, 1e4);
            case "vol" -> api.equals("hk_hold") ? (Object) (long) share.lots(at) : share.lots(at);
            case "amount" -> rounded(share.turnover(at) / THOUSAND, 1e3);
            case "adj_factor" -> rounded(share.factor(at), 1e6);
            case "up_limit" -> rounded(share.previousClose(at) * 1.1, 100);
            case "down_limit" -> rounded(share.previousClose(at) * 0.9, 100);
            case "total_share" -> share.shares() / TEN_THOUSAND;
            case "float_share" -> share.shares() * 0.8 / TEN_THOUSAND;
            case "free_share" -> share.shares() * 0.5 / TEN_THOUSAND;
            case "total_mv" -> rounded(share.shares() * share.close(at) / TEN_THOUSAND, 1e4);
            case "circ_mv" -> rounded(share.shares() * 0.8 * share.close(at) / TEN_THOUSAND, 1e4);
            case "turnover_rate" -> rounded(share.lots(at) * 1e4 / (share.shares() * 0.8), 1e4);
            default -> other(field);
        };
    }

    private Object other(String field) {
        double chance = share.chance(at, field.hashCode());
        if (field.endsWith("_vol")) {
            return (long) (chance * share.lots(at));
        }
        if (field.endsWith("_amount")) {
            return rounded(chance * share.turnover(at) / TEN_THOUSAND, 100);
        }
        return rounded(api.equals("margin_detail") ? chance * 1e9 : 1 + chance * 50, 1e4);
    }

    private static Object rounded(double value, double steps) {
        return Math.rint(value * steps) / steps;
    }
}
