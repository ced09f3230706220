package io.slipway.backtest;

import io.slipway.analytics.Statistics;
import io.slipway.model.CashMovement;
import io.slipway.model.Fill;
import io.slipway.model.Messages;
import io.slipway.model.Money;
import io.slipway.model.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code summary.json} says: keys in a fixed order, money and statistics as plain decimals,
 * {@code null} for what is not defined.
 */
public final class RunSummary {

    private RunSummary() {}

    /** Keys and values: texts, numbers, lists, maps and null. */
    public static SequencedMap<String, @Nullable Object> of(RunResult result) {
        SequencedMap<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("schemaVersion", SpecificationKey.VERSION);
        identity(result, summary);
        specification(result.specification(), summary);
        books(result, summary);
        counts(result, summary);
        summary.put("statistics", statistics(result.statistics()));
        summary.put("conventions", numbers(result.conventions()));
        summary.put("notes", notes(result.notes()));
        return summary;
    }

    /** The JSON document with a newline at its end; the same result gives the same text. */
    public static String json(RunResult result) {
        return json(of(result));
    }

    /** Any such map as an indented JSON document with a newline at its end. */
    public static String json(Map<String, @Nullable Object> map) {
        return Holder.WRITER.writeValueAsString(map) + "\n";
    }

    /** Made when first needed: a run that writes nothing does without. */
    private static final class Holder {
        private static final ObjectWriter WRITER =
                JsonMapper.builder()
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .with(
                                new DefaultPrettyPrinter()
                                        .withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    private static void identity(RunResult result, Map<String, @Nullable Object> summary) {
        RunIdentity identity = result.identity();
        summary.put("runId", identity.runId());
        summary.put("orderHash", identity.orderHash());
        summary.put("snapshot", identity.snapshot());
        summary.put("engineVersion", identity.engineVersion());
    }

    private static void specification(
            RunSpecification specification, Map<String, @Nullable Object> summary) {
        summary.put(
                "strategy",
                specification.isSourceFile()
                        ? String.valueOf(Path.of(specification.strategy()).getFileName())
                        : specification.strategy());
        summary.put("parameters", specification.parameters());
        summary.put("frequency", specification.frequency().toString());
        summary.put("from", text(specification.from()));
        summary.put("to", text(specification.to()));
        summary.put("benchmark", text(specification.benchmark()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void books(RunResult result, Map<String, @Nullable Object> summary) {
        int digits = result.initialCash().currency().digits();
        summary.put(
                "instruments",
                result.instruments().stream().map(each -> each.id().toString()).toList());
        summary.put("currency", result.initialCash().currency().code());
        summary.put("initialCash", amount(result.initialCash()));
        summary.put("finalCash", amount(result.ledger().finalCash()));
        summary.put("finalEquity", Numbers.rounded(result.finalEquity(), digits));
        summary.put("fees", amount(result.totalFees()));
        summary.put("feesByLiquidity", feesByLiquidity(result));
        summary.put("dividends", amount(result.ledger().moved(CashMovement.Kind.DIVIDEND)));
        summary.put("cashInLieu", amount(result.ledger().moved(CashMovement.Kind.CASH_IN_LIEU)));
    }

    private static SequencedMap<String, BigDecimal> feesByLiquidity(RunResult result) {
        Money none = Money.zero(result.initialCash().currency());
        Map<String, Money> sums = new TreeMap<>();
        for (Fill fill : result.fills()) {
            String kind = fill.liquidity().name().toLowerCase(Locale.ROOT);
            sums.merge(kind, fill.fee(), Money::plus);
        }
        SequencedMap<String, BigDecimal> fees = new LinkedHashMap<>();
        for (String kind : List.of("maker", "taker")) {
            fees.put(kind, amount(sums.getOrDefault(kind, none)));
        }
        return fees;
    }

    private static BigDecimal amount(Money money) {
        BigDecimal exact = money.amount().toBigDecimal().stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static void counts(RunResult result, Map<String, @Nullable Object> summary) {
        summary.put("orders", result.orders().size());
        summary.put("fills", result.fills().size());
        summary.put("trades", result.trades().size());
        summary.put("denied", result.denied().count());
        summary.put("unfilled", result.unfilled().count());
        Map<String, Integer> reasons = new TreeMap<>();
        for (OrderOutcome order : result.orders()) {
            if (order.reason() != null) {
                reasons.merge(order.reason().code(), 1, Integer::sum);
            }
        }
        summary.put("reasons", reasons);
        summary.put("reasonExamples", examples(result));
        summary.put("maxDrawdownPerBar", Numbers.json(result.maxDrawdownPerBar()));
    }

    /** The first of each reason with its numbers, so that any reader can put it into words. */
    private static SequencedMap<String, Object> examples(RunResult result) {
        Map<String, Map<String, String>> examples = new TreeMap<>();
        for (OrderOutcome order : result.orders()) {
            if (order.reason() != null) {
                examples.putIfAbsent(order.reason().code(), order.reason().arguments());
            }
        }
        return new LinkedHashMap<>(examples);
    }

    /** Every statistic by name, null where it is not defined. */
    public static SequencedMap<String, @Nullable Object> statistics(Statistics statistics) {
        SequencedMap<String, @Nullable Object> values = new LinkedHashMap<>();
        statistics.asMap().forEach((name, value) -> values.put(name, Numbers.json(value)));
        return values;
    }

    /** The same with numbers as plain decimals. */
    static SequencedMap<String, @Nullable Object> numbers(SequencedMap<String, Object> map) {
        SequencedMap<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((name, value) ->
                values.put(name, value instanceof Double d ? Numbers.json(d) : value));
        return values;
    }

    private static List<Map<String, Object>> notes(List<Problem> notes) {
        Messages english = Messages.in(Messages.Language.EN);
        List<Map<String, Object>> told = new ArrayList<>();
        for (Problem note : notes) {
            SequencedMap<String, Object> each = new LinkedHashMap<>();
            each.put("code", note.code());
            each.put("message", english.text(note));
            each.put("arguments", note.arguments());
            told.add(each);
        }
        return told;
    }
}
