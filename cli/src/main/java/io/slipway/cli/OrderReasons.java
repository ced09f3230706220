package io.slipway.cli;

import io.slipway.backtest.OrderOutcome;
import io.slipway.backtest.RunResult;
import io.slipway.model.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** One example of each reason why orders were denied or not filled, by code. */
final class OrderReasons {

    private OrderReasons() {}

    static Map<String, Problem> of(RunResult result) {
        Map<String, Problem> examples = new LinkedHashMap<>();
        for (OrderOutcome order : result.orders()) {
            Problem reason = order.reason();
            if (reason != null) {
                examples.putIfAbsent(reason.code(), reason);
            }
        }
        return examples;
    }
}
