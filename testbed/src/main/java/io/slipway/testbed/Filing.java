package io.slipway.testbed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One publication of a share's quarter. A quarter is published once, and every twentieth is
 * published again with other figures.
 *
 * @param version 0 for the first, 1 for the restated one
 * @param isSuperseded whether a restated one follows: it is then kept as report type 5
 */
record Filing(
        Share share,
        LocalDate period,
        LocalDate announced,
        LocalDate actual,
        int version,
        boolean isSuperseded) {

    private static final int DAYS_LATE = 200;

    /** All filings of a market, by the day they were really announced. */
    static NavigableMap<LocalDate, List<Filing>> of(ShareMarket market) {
        NavigableMap<LocalDate, List<Filing>> filings = new TreeMap<>();
        LocalDate first = market.days().getFirst();
        LocalDate last = market.days().getLast();
        for (Share share : market.shares()) {
            LocalDate period = quarterEnd(first);
            while (period.isBefore(last)) {
                add(filings, market.seed(), share, period);
                period = quarterEnd(period.plusDays(1));
            }
        }
        filings.tailMap(last, false).clear();
        return filings;
    }

    private static void add(
            NavigableMap<LocalDate, List<Filing>> filings,
            long seed,
            Share share,
            LocalDate period) {
        int number = share.number();
        long quarter = period.toEpochDay();
        LocalDate announced = period.plusDays(20 + Chance.below(60, seed, number, 30, quarter));
        boolean isRestated = Chance.below(20, seed, number, 31, quarter) == 0;
        put(filings, new Filing(share, period, announced, announced, 0, isRestated));
        if (isRestated) {
            LocalDate again = announced.plusDays(DAYS_LATE);
            put(filings, new Filing(share, period, announced, again, 1, false));
        }
    }

    private static void put(NavigableMap<LocalDate, List<Filing>> filings, Filing filing) {
        filings.computeIfAbsent(filing.actual, _ -> new ArrayList<>()).add(filing);
    }

    private static LocalDate quarterEnd(LocalDate day) {
        int month = (day.getMonthValue() + 2) / 3 * 3;
        return LocalDate.of(day.getYear(), month, 1).plusMonths(1).minusDays(1);
    }

    @Nullable Object value(String field) {
        return switch (field) {
            case "ts_code" -> share.code();
            case "end_date" -> TushareRows.date(period);
            case "ann_date" -> TushareRows.date(announced);
            case "f_ann_date", "actual_date" -> TushareRows.date(actual);
            case "first_ann_date", "pre_date" -> TushareRows.date(announced);
            case "report_type" -> reportType();
            case "comp_type" -> "1";
            case "end_type" -> Integer.toString(period.getMonthValue() / 3);
            case "update_flag" -> Integer.toString(version);
            case "modify_date", "remark", "perf_summary", "change_reason" -> null;
            case "type" -> "\u9884\u589e";
            case "summary" -> "\"\u51c0\u5229\u6da6\"\n\u589e\u957f";
            case "is_audit" -> 0;
            default -> number(field);
        };
    }

    String reportType() {
        return isSuperseded ? "5" : "1";
    }

    private Object number(String field) {
        double chance = share.chance((int) period.toEpochDay(), field.hashCode());
        double restated = version == 0 ? 1 : 1.1;
        boolean isSmall =
                field.endsWith("ps")
                        || field.contains("ratio")
                        || field.contains("yoy")
                        || field.startsWith("ro")
                        || field.endsWith("margin");
        return Math.rint((isSmall ? 20 * chance : 1e9 * chance) * restated * 100) / 100;
    }
}
