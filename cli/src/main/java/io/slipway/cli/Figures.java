package io.slipway.cli;

import io.slipway.analytics.ActivityStatistic;
import io.slipway.analytics.BenchmarkStatistic;
import io.slipway.analytics.ReturnStatistic;
import io.slipway.analytics.Statistic;
import io.slipway.analytics.TradeStatistic;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers as tables show them. */
final class Figures {

    /** What stands for a figure that is not defined. */
    static final String NONE = "-";

    private final Map<String, Statistic.Unit> units = new HashMap<>();

    Figures() {
        Stream.<Statistic[]>of(
                        ReturnStatistic.values(),
                        BenchmarkStatistic.values(),
                        TradeStatistic.values(),
                        ActivityStatistic.values())
                .flatMap(Stream::of)
                .forEach(each -> units.put(each.key(), each.unit()));
    }

    /** A statistic by its name, in its own unit. */
    String statistic(String name, @Nullable Object value) {
        if (!(value instanceof Number number)) {
            return NONE;
        }
        return switch (units.getOrDefault(name, Statistic.Unit.RATIO)) {
            case FRACTION -> percent(number);
            case COUNT, PERIODS -> plain("%,.0f", number);
            case MONEY -> plain("%,.2f", number);
            default -> plain("%.2f", number);
        };
    }

    static String percent(@Nullable Object value) {
        return value instanceof Number number
                ? plain("%.2f", number.doubleValue() * 100) + " %"
                : NONE;
    }

    static String ratio(@Nullable Object value) {
        return value instanceof Number number ? plain("%.2f", number) : NONE;
    }

    static String money(@Nullable Object value) {
        return value instanceof Number number ? plain("%,.2f", number) : NONE;
    }

    private static String plain(String format, Number number) {
        return String.format(Locale.ROOT, format, number.doubleValue());
    }
}
