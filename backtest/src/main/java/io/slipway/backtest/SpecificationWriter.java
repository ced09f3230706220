package io.slipway.backtest;

import static io.slipway.backtest.SpecificationKey.*;

import io.slipway.trading.risk.RiskLimits;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request as the one canonical YAML: every key in its order, the same text for the same
 * request. A source file is named without its folder, because it is kept beside the run.
 */
public final class SpecificationWriter {

    /** Text that YAML takes for nothing but text, whatever the reader. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./%=-]+)*");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE_OR_FREQUENCY =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+[smhdw]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private final StringBuilder yaml = new StringBuilder();

    private SpecificationWriter() {}

    /** The document, with a newline at its end. */
    public static String write(RunRequest request) {
        SpecificationWriter writer = new SpecificationWriter();
        writer.request(request);
        return writer.yaml.toString();
    }

    private void request(RunRequest request) {
        RunSpecification specification = request.specification();
        number(SCHEMA_VERSION, String.valueOf(VERSION));
        text(ENGINE, request.engineVersion());
        text(SNAPSHOT, request.snapshot());
        text(STRATEGY, strategy(specification));
        text(STRATEGY_SHA256, request.strategySha256());
        map(PARAMETERS, specification.parameters());
        scope(specification);
        text(FREQUENCY, specification.frequency());
        text(FROM, specification.from());
        text(TO, specification.to());
        text(CASH, specification.cash());
        text(FEES, specification.fees());
        text(SLIPPAGE, specification.slippage());
        text(FILLS, specification.fills());
        text(BENCHMARK, specification.benchmark());
        number(RISK_FREE, decimal(specification.riskFree()));
        text(ADJUST, specification.adjust());
        text(ACCOUNT, specification.account());
        map(RISK, limits(specification.risk()));
        if (specification.minimumQuality() > 0) {
            number(MINIMUM_QUALITY, decimal(specification.minimumQuality()));
        }
    }

    private static String strategy(RunSpecification specification) {
        return specification.isSourceFile()
                ? String.valueOf(Path.of(specification.strategy()).getFileName())
                : specification.strategy();
    }

    private void scope(RunSpecification specification) {
        if (specification.universe() != null) {
            text(UNIVERSE, specification.universe());
            return;
        }
        yaml.append(INSTRUMENTS).append(":\n");
        specification
                .instruments()
                .forEach(id -> yaml.append("  - ").append(scalar(id.toString())).append('\n'));
    }

    private static SequencedMap<String, String> limits(RiskLimits limits) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        put(texts, "maxOrderQuantity", limits.maxOrderQuantity());
        put(texts, "maxOrderNotional", limits.maxOrderNotional());
        put(texts, "priceCollarPercent", decimal(limits.priceCollarPercent()));
        put(texts, "maxPositionPercent", decimal(limits.maxPositionPercent()));
        return texts;
    }

    private static void put(Map<String, String> texts, String key, @Nullable Object value) {
        if (value != null) {
            texts.put(key, value.toString());
        }
    }

    private static @Nullable String decimal(@Nullable Double value) {
        return value == null ? null : Numbers.plain(value);
    }

    private void text(SpecificationKey key, @Nullable Object value) {
        if (value != null) {
            yaml.append(key).append(": ").append(scalar(value.toString())).append('\n');
        }
    }

    private void number(SpecificationKey key, @Nullable String value) {
        yaml.append(key).append(": ").append(value).append('\n');
    }

    private void map(SpecificationKey key, SequencedMap<String, String> map) {
        if (map.isEmpty()) {
            return;
        }
        yaml.append(key).append(":\n");
        map.forEach((name, value) ->
                yaml.append("  ")
                        .append(scalar(name))
                        .append(": ")
                        .append(isLiteral(value) ? value : scalar(value))
                        .append('\n'));
    }

    /** Numbers and truth values of parameters and limits stay what they are. */
    private static boolean isLiteral(String value) {
        return NUMBER.matcher(value).matches() || value.equals("true") || value.equals("false");
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() || DATE_OR_FREQUENCY.matcher(text).matches();
        return plain && !RESERVED.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        out.append('\\').append((char) c);
                    } else if (c < ' '
                            || c == 0x7f
                            || (c >= 0x80 && c < 0xa0)
                            || c == 0x2028
                            || c == 0x2029
                            || c == 0xfeff) {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.append((char) c);
                    }
                });
        return out.append('"').toString();
    }
}
