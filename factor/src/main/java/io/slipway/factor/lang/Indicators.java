package io.slipway.factor.lang;

import io.slipway.indicator.BarField;
import io.slipway.indicator.IndicatorDefinition;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the catalogue's indicators look in expressions. */
public final class Indicators {

    private Indicators() {}

    /** The panel's fields that an indicator reads after its series, in its order. */
    static List<String> fields(IndicatorDefinition definition) {
        return definition.fields().stream().map(Indicators::field).toList();
    }

    private static String field(BarField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** Rows before its own that the first value needs, and those until its start is forgotten. */
    static int warmUp(IndicatorDefinition definition, double[] parameters) {
        int unstable = definition.unstablePeriod(parameters);
        int back = definition.lookback(parameters);
        return unstable > Node.ALL_ROWS - back ? Node.ALL_ROWS : back + unstable;
    }

    /** As in {@code MACD(x, fast=12, slow=26, signal=9)}. */
    public static String signature(IndicatorDefinition definition) {
        Stream<String> series =
                IntStream.range(0, definition.series()).mapToObj(i -> i == 0 ? "x" : "y");
        Stream<String> numbers =
                definition.parameters().stream()
                        .map(each -> each.name() + "=" + Operator.plain(each.defaultValue()));
        return definition.name()
                + "("
                + String.join(", ", Stream.concat(series, numbers).toList())
                + ")";
    }
}
