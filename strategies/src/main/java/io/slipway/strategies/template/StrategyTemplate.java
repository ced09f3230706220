package io.slipway.strategies.template;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The source of a new strategy: one file that compiles, runs and trades as it stands, to be changed
 * by its owner. The text stands in the code because this room reads no files.
 */
public final class StrategyTemplate {

    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,59}");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final String SOURCE =
            """
            import io.slipway.indicator.Sma;
            import io.slipway.model.Bar;
            import io.slipway.model.InstrumentId;
            import io.slipway.model.MarketEvent;
            import io.slipway.trading.Needs;
            import io.slipway.trading.Orders;
            import io.slipway.trading.Param;
            import io.slipway.trading.PerInstrument;
            import io.slipway.trading.Strategy;
            import io.slipway.trading.StrategyFactory;
            import io.slipway.trading.View;

            /**
             * Holds an instrument while it closes above the moving average of its closes.
             *
             * Run it:  ./slipway backtest {Class}.java --instrument SYMBOL.VENUE --set period=100
             */
            public final class {Class} implements Strategy {

                /** What can be set from outside, with default and range. */
                public record Parameters(
                        @Param(value = "50", min = 2, max = 1000, step = 10, about = "bars to average")
                                int period) {}

                // What the strategy remembers, once for each instrument.
                private final PerInstrument<Sma> averages;

                public {Class}(Parameters parameters) {
                    averages = new PerInstrument<>(id -> new Sma(parameters.period()));
                }

                @Override
                public void onMarket(MarketEvent event, View view, Orders orders) {
                    if (event instanceof Bar bar) {
                        onBar(bar, view, orders);
                    }
                }

                private void onBar(Bar bar, View view, Orders orders) {
                    InstrumentId id = bar.instrument();
                    double close = bar.adjustedClose(); // adjusted prices for indicators, raw for orders
                    double average = averages.of(id).update(close); // NaN until there are enough bars
                    boolean isFlat = view.quantity(id).isZero();
                    if (isFlat && close > average) {
                        orders.orderTargetPercent(id, 1.0 / view.instruments().size());
                    } else if (!isFlat && close < average) {
                        orders.orderTargetPercent(id, 0);
                    }
                }

                /** Tells Slipway the strategy's name and needs, and makes it. */
                public static final class Factory implements StrategyFactory<Parameters> {

                    @Override
                    public String name() {
                        return "{name}";
                    }

                    @Override
                    public Class<Parameters> parameterType() {
                        return Parameters.class;
                    }

                    @Override
                    public Needs needs(Parameters parameters) {
                        return Needs.warmUp(parameters.period());
                    }

                    @Override
                    public Strategy create(Parameters parameters) {
                        return new {Class}(parameters);
                    }
                }
            }
            """;

    private StrategyTemplate() {}

    /**
     * The source of a strategy, for a file named after its class.
     *
     * @param name of the class: a capital letter, then up to 59 letters and digits
     * @throws ProblemException if the name is none, or the template uses it for something else
     */
    public static String render(String name) {
        if (!CLASS_NAME.matcher(name).matches() || !SourceVersion.isName(name)) {
            throw new ProblemException(Problem.of("strategy.bad-name", "name", name));
        }
        String code = COMMENT.matcher(SOURCE).replaceAll("");
        if (Pattern.compile("\\b" + name + "\\b").matcher(code).find()) {
            throw new ProblemException(Problem.of("strategy.taken-name", "name", name));
        }
        return SOURCE.replace("{Class}", name).replace("{name}", dashed(name));
    }

    /** What the file of a strategy's source must be called. */
    public static String fileName(String name) {
        return name + ".java";
    }

    /** {@code MyStrategy} becomes {@code my-strategy}. */
    private static String dashed(String name) {
        return WORD_START.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
