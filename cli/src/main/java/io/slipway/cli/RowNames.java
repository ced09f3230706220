package io.slipway.cli;

import io.slipway.backtest.report.Wording;
import io.slipway.model.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a comparison of runs, with the names that people know them by. */
final class RowNames {

    private static final String PARAMETER = "parameters.";

    /** Keys of a summary that are no settings, conventions or statistics. */
    private static final Map<String, String> CODES =
            Map.of(
                    "initialCash", "report.setting.cash",
                    "currency", "cli.column.currency",
                    "snapshot", "report.snapshot",
                    "engineVersion", "report.engine",
                    "orderHash", "report.order-hash",
                    "indicatorPrices", "report.convention.indicatorPrices",
                    "riskFreePerYear", "report.convention.riskFreePerYear");

    private final Messages messages;
    private final Wording wording;
    private final Figures figures = new Figures();

    RowNames(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /** A setting, parameter or convention in which runs differ. */
    List<String> difference(String key, List<@Nullable Object> values) {
        return row(differenceName(key), values, value -> shown(key, value));
    }

    private String differenceName(String key) {
        if (key.startsWith(PARAMETER)) {
            String name = key.substring(PARAMETER.length());
            return messages.text("cli.compare.parameter", "name", name);
        }
        String code = CODES.get(key);
        return code == null ? wording.setting(key) : messages.text(code);
    }

    private String shown(String key, Object value) {
        return switch (value) {
            case Number number when key.equals("initialCash") -> Figures.money(number);
            case Number number when key.equals("riskFreePerYear") -> Figures.percent(number);
            case List<?> list -> String.join(" ", list.stream().map(String::valueOf).toList());
            case String text when text.matches("[0-9a-f]{64}") -> text.substring(0, 12);
            case String text when key.equals("indicatorPrices") -> wording.word(text);
            default -> value.toString();
        };
    }

    /** Money and counts. */
    List<String> result(String key, List<@Nullable Object> values) {
        boolean isMoney = List.of("finalEquity", "fees", "dividends").contains(key);
        return row(
                wording.statistic(key),
                values,
                value -> isMoney ? Figures.money(value) : value.toString());
    }

    List<String> statistic(String key, List<@Nullable Object> values) {
        return row(wording.statistic(key), values, value -> figures.statistic(key, value));
    }

    private static List<String> row(
            String name, List<@Nullable Object> values, Function<Object, String> words) {
        List<String> row = new ArrayList<>(List.of(name));
        values.forEach(each -> row.add(each == null ? Figures.NONE : words.apply(each)));
        return row;
    }
}
