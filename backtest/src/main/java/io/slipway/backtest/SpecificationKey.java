package io.slipway.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The keys of a run specification, in the order they are written. */
enum SpecificationKey {
    SCHEMA_VERSION("schemaVersion"),
    ENGINE("engine"),
    SNAPSHOT("snapshot"),
    STRATEGY("strategy"),
    STRATEGY_SHA256("strategySha256"),
    PARAMETERS("parameters"),
    INSTRUMENTS("instruments"),
    UNIVERSE("universe"),
    FREQUENCY("frequency"),
    FROM("from"),
    TO("to"),
    CASH("cash"),
    FEES("fees"),
    SLIPPAGE("slippage"),
    FILLS("fills"),
    BENCHMARK("benchmark"),
    RISK_FREE("riskFree"),
    ADJUST("adjust"),
    ACCOUNT("account"),
    RISK("risk"),
    MINIMUM_QUALITY("minimumQuality");

    /** Version of the keys and of every file a run writes. */
    static final int VERSION = 1;

    static final List<String> RISK_KEYS =
            List.of(
                    "maxOrderQuantity",
                    "maxOrderNotional",
                    "priceCollarPercent",
                    "maxPositionPercent");

    private final String text;

    SpecificationKey(String text) {
        this.text = text;
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(key -> key.text).toList();
    }

    /** What the option of the command line is called that overrides it. */
    String option() {
        return "--" + text.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
