package io.slipway.strategies.golden;

import io.slipway.backtest.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a run, in the few lines that are pinned. */
final class GoldenFile {

    /** With {@code -Dgolden.record=true} the files are written anew instead of compared. */
    static final boolean IS_RECORDING = Boolean.getBoolean("golden.record");

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final List<String> STATISTICS =
            List.of(
                    "totalReturn",
                    "cagr",
                    "annualizedVolatility",
                    "sharpe",
                    "sortino",
                    "maxDrawdown",
                    "winRate",
                    "profitFactor");

    private final String name;

    GoldenFile(String name) {
        this.name = name + ".yaml";
    }

    /** The lines on record, or null if there is no such file. */
    @Nullable String recorded() {
        try (InputStream in = GoldenFile.class.getResourceAsStream("/golden/" + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void record(String lines) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String describe(RunResult result) {
        Map<String, Object> lines = new LinkedHashMap<>();
        Path strategy = Path.of(result.specification().strategy());
        lines.put("strategy", strategy.getFileName());
        lines.put("parameters", result.specification().parameters());
        lines.put("instruments", result.instruments().size());
        lines.put("from", result.specification().from());
        lines.put("to", result.specification().to());
        lines.put("orderHash", result.identity().orderHash());
        lines.put("orders", result.orders().size());
        lines.put("denied", result.denied().count());
        lines.put("unfilled", result.unfilled().count());
        lines.put("fills", result.fills().size());
        lines.put("trades", result.trades().size());
        lines.put("fees", result.totalFees());
        lines.put("finalEquity", text(result.finalEquity()));
        for (String statistic : STATISTICS) {
            lines.put(statistic, text(result.statistics().get(statistic)));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    /** Nine digits: enough to notice any change, and the same on every machine. */
    private static String text(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.9g", value);
    }
}
