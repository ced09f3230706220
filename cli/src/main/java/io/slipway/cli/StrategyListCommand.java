package io.slipway.cli;

import io.slipway.backtest.StrategyCatalogue;
import io.slipway.trading.Param;
import io.slipway.trading.Parameters;
import io.slipway.trading.StrategyFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Shows the installed strategies and what can be set of each. */
@Command(name = "list", sortOptions = false)
final class StrategyListCommand extends Action {

    StrategyListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        List<StrategyFactory<?>> strategies = StrategyCatalogue.installed().all();
        if (console().isJson()) {
            console()
                    .document(
                            Map.of(
                                    "strategies",
                                    strategies.stream().map(StrategyListCommand::entry).toList()));
            return DONE;
        }
        strategies.forEach(this::show);
        console().say("cli.strategy.list.hint", "slipway", invocation().command());
        return DONE;
    }

    private void show(StrategyFactory<?> strategy) {
        console().print(strategy.name());
        Parameters.describe(strategy.parameterType())
                .forEach((name, param) ->
                        console()
                                .print(
                                        "  %-16s %-8s %-18s %s"
                                                .formatted(
                                                        name,
                                                        param.value(),
                                                        range(param),
                                                        about(strategy, name, param))
                                                .stripTrailing()));
        console().print("");
    }

    /** In the reader's language where the strategy is one of ours. */
    private String about(StrategyFactory<?> strategy, String name, Param param) {
        String code = "strategy.about." + strategy.name() + "." + name;
        return console().messages().has(code) ? console().messages().text(code) : param.about();
    }

    private static String range(Param param) {
        boolean isBounded = Double.isFinite(param.min()) || Double.isFinite(param.max());
        return isBounded ? number(param.min()) + " .. " + number(param.max()) : "";
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) ? "%.0f".formatted(value) : Double.toString(value);
    }

    private static Map<String, Object> entry(StrategyFactory<?> strategy) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", strategy.name());
        List<Map<String, Object>> parameters = new ArrayList<>();
        Parameters.describe(strategy.parameterType())
                .forEach((name, param) -> parameters.add(entry(name, param)));
        entry.put("parameters", parameters);
        return entry;
    }

    private static Map<String, Object> entry(String name, Param param) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("default", param.value());
        entry.put("min", param.min());
        entry.put("max", param.max());
        entry.put("step", param.step());
        entry.put("about", param.about());
        return entry;
    }
}
