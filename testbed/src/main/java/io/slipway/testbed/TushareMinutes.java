package io.slipway.testbed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One-minute rows in Shanghai's time, stamped at the minute's end, newest first. */
final class TushareMinutes {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final ShareMarket market;

    TushareMinutes(ShareMarket market) {
        this.market = market;
    }

    List<TushareRows.Row> rows(Map<String, String> params) {
        Share share = market.share(params.getOrDefault("ts_code", ""));
        TushareRows.require(params.containsKey("freq"), "freq");
        List<TushareRows.Row> rows = new ArrayList<>();
        if (share == null) {
            return rows;
        }
        LocalDateTime from = time(params.getOrDefault("start_date", ""), LocalDateTime.MIN);
        LocalDateTime to = time(params.getOrDefault("end_date", ""), LocalDateTime.MAX);
        for (int at = market.days().size() - 1; at >= 0; at--) {
            LocalDate day = market.days().get(at);
            if (share.trades(at)
                    && !day.isBefore(from.toLocalDate())
                    && !day.isAfter(to.toLocalDate())) {
                addDay(rows, share, at, day);
            }
        }
        return rows;
    }

    private static void addDay(List<TushareRows.Row> rows, Share share, int at, LocalDate day) {
        for (int minute = 240; minute >= 1; minute--) {
            LocalTime noon = minute > 120 ? LocalTime.of(11, 0) : LocalTime.of(9, 30);
            LocalDateTime time = day.atTime(noon.plusMinutes(minute));
            double low = share.low(at);
            double share240 = share.chance(at, 1_000 + minute);
            double price = Math.rint((low + (share.high(at) - low) * share240) * 100) / 100;
            rows.add(field -> value(field, share.code(), time, price, share240));
        }
    }

    private static @Nullable Object value(
            String field, String code, LocalDateTime time, double price, double chance) {
        return switch (field) {
            case "ts_code" -> code;
            case "trade_time" -> TIME.format(time);
            case "vol" -> Math.rint(chance * 100_000);
            case "amount" -> Math.rint(chance * 100_000) * price;
            default -> price;
        };
    }

    private static LocalDateTime time(String text, LocalDateTime otherwise) {
        return text.isEmpty() ? otherwise : LocalDateTime.parse(text, TIME);
    }
}
