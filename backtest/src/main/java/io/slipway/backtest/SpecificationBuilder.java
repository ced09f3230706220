package io.slipway.backtest;

import static io.slipway.backtest.SpecificationKey.*;

import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Quantity;
import io.slipway.model.Symbols;
import io.slipway.trading.risk.RiskLimits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a request of the values a specification and the options give. */
final class SpecificationBuilder {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final SpecificationValues values;
    private final SpecificationOverrides overrides;
    private final Path folder;

    SpecificationBuilder(
            SpecificationValues values, SpecificationOverrides overrides, Path folder) {
        this.values = values;
        this.overrides = overrides;
        this.folder = folder;
    }

    RunRequest build() {
        checkVersion();
        checkScope();
        String strategy = values.value(STRATEGY, this::strategy, "spec.no-strategy");
        RunSpecification specification = specification(strategy == null ? "" : strategy);
        RunRequest request =
                new RunRequest(
                        specification,
                        values.value(SNAPSHOT, text -> text, "spec.no-text"),
                        values.value(ENGINE, text -> text, "spec.no-text"),
                        values.value(
                                STRATEGY_SHA256, SpecificationBuilder::sha256, "spec.no-sha256"));
        if (!values.problems().isEmpty()) {
            throw new ProblemException(values.problems(), null);
        }
        return request;
    }

    private RunSpecification specification(String strategy) {
        LocalDate from = values.value(FROM, LocalDate::parse, "spec.no-date");
        LocalDate to = values.value(TO, LocalDate::parse, "spec.no-date");
        if (from != null && to != null && from.isAfter(to)) {
            report("spec.from-after-to", TO, "from", from, "to", to);
        }
        String account = or(values.value(ACCOUNT, Policies::account, "spec.no-policy"), "cash");
        return new RunSpecification(
                strategy,
                parameters(),
                instruments(),
                values.value(UNIVERSE, text -> text, "spec.no-text"),
                or(values.value(FREQUENCY, Frequency::parse, "spec.no-frequency"), Frequency.DAY),
                from,
                to,
                or(values.value(CASH, InitialCash::parse, "spec.no-cash"), InitialCash.DEFAULT),
                costs(),
                or(values.value(FILLS, Policies::fills, "spec.no-policy"), Policies.DEFAULT_FILLS),
                values.value(BENCHMARK, Symbols::guess, "spec.no-instrument"),
                or(values.value(RISK_FREE, SpecificationBuilder::rate, "spec.no-rate"), 0.0),
                or(values.value(ADJUST, this::adjustment, "spec.no-adjustment"), Adjustment.ALL),
                account,
                risk(account),
                or(
                        values.value(MINIMUM_QUALITY, SpecificationBuilder::score, "spec.no-score"),
                        0.0));
    }

    private CostTerms costs() {
        return new CostTerms(
                or(values.value(FEES, Policies::fees, "spec.no-policy"), "none"),
                or(values.value(SLIPPAGE, Policies::slippage, "spec.no-policy"), "none"));
    }

    private void checkVersion() {
        Integer version = values.value(SCHEMA_VERSION, Integer::parseInt, "spec.no-number");
        if (version != null && version != VERSION) {
            report("spec.other-version", SCHEMA_VERSION, "value", version, "known", VERSION);
        }
    }

    private void checkScope() {
        if (!values.has(STRATEGY)) {
            values.report(Problem.of("spec.missing", "file", values.file(), "key", STRATEGY));
        }
        boolean instruments = values.has(INSTRUMENTS);
        if (instruments && values.has(UNIVERSE)) {
            report("spec.both-scopes", UNIVERSE);
        } else if (!instruments && !values.has(UNIVERSE)) {
            values.report(Problem.of("spec.no-scope", "file", values.file()));
        }
    }

    private void report(String code, SpecificationKey key, Object... more) {
        Object[] arguments = Arrays.copyOf(more, more.length + 4);
        arguments[more.length] = "where";
        arguments[more.length + 1] = values.where(key);
        arguments[more.length + 2] = "key";
        arguments[more.length + 3] = key;
        values.report(Problem.of(code, arguments));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    /** A source file is found relative to the specification that names it. */
    private String strategy(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        return text.endsWith(".java") ? folder.resolve(text).normalize().toString() : text;
    }

    private SequencedMap<String, String> parameters() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        values.mapping(PARAMETERS, null)
                .forEach((name, node) -> {
                    String text = values.entry(name, node, value -> value, "spec.no-text");
                    if (text != null) {
                        texts.put(name, text);
                    }
                });
        texts.putAll(overrides.parameters());
        return texts;
    }

    private List<InstrumentId> instruments() {
        List<InstrumentId> ids = values.list(INSTRUMENTS, Symbols::guess, "spec.no-instrument");
        Set<InstrumentId> distinct = new LinkedHashSet<>();
        for (InstrumentId id : ids) {
            if (!distinct.add(id)) {
                report("spec.instrument-twice", INSTRUMENTS, "value", id);
            }
        }
        return List.copyOf(distinct);
    }

    private RiskLimits risk(String account) {
        SequencedMap<String, YamlNode> risk = values.mapping(RISK, RISK_KEYS);
        RiskLimits limits =
                new RiskLimits(
                        entry(risk, "maxOrderQuantity", SpecificationBuilder::positiveQuantity),
                        entry(risk, "maxOrderNotional", SpecificationBuilder::positiveDecimal),
                        entry(risk, "priceCollarPercent", SpecificationBuilder::positiveNumber),
                        entry(risk, "maxPositionPercent", SpecificationBuilder::positiveNumber),
                        false,
                        false);
        return Policies.limits(limits, account);
    }

    private <T> @Nullable T entry(
            SequencedMap<String, YamlNode> map, String key, SpecificationValues.Parser<T> parser) {
        return values.entry(key, map.get(key), parser, "spec.no-positive");
    }

    private static Decimal positiveDecimal(String text) {
        Decimal value = Decimal.parse(text);
        if (!value.isPositive()) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Quantity positiveQuantity(String text) {
        return Quantity.of(positiveDecimal(text));
    }

    private static Double positiveNumber(String text) {
        return positiveDecimal(text).toDouble();
    }

    /** A yearly rate as a fraction, or in percent with its sign. */
    private static Double score(String text) {
        double value = Decimal.parse(text).toDouble();
        if (value < 0 || value > 1) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Double rate(String text) {
        double value =
                text.endsWith("%")
                        ? Decimal.parse(text.substring(0, text.length() - 1).strip()).toDouble()
                                / 100
                        : Decimal.parse(text).toDouble();
        if (value <= -1 || value >= 1) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private Adjustment adjustment(String text) {
        for (Adjustment adjustment : Adjustment.values()) {
            if (adjustment.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return adjustment;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static String sha256(String text) {
        if (!SHA256.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
