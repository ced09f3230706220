import io.slipway.indicator.Bollinger;
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
 * A strategy of your own in one file: buys below the lower Bollinger band, sells at the middle.
 *
 * <p>Nothing has to be built or installed; Slipway compiles the file when it runs it.
 */
public final class MyStrategy implements Strategy {

    /** What can be set from outside, with default and range. */
    public record Parameters(
            @Param(value = "20", min = 2, max = 500, step = 5, about = "bars of the bands")
                    int period,
            @Param(value = "2", min = 0.5, max = 5, step = 0.5, about = "deviations to a band")
                    double width) {}

    // What the strategy remembers, once for each instrument.
    private final PerInstrument<Bollinger> bands;

    public MyStrategy(Parameters parameters) {
        bands = new PerInstrument<>(id -> new Bollinger(parameters.period(), parameters.width()));
    }

    @Override
    public void onMarket(MarketEvent event, View view, Orders orders) {
        if (event instanceof Bar bar) {
            onBar(bar, view, orders);
        }
    }

    private void onBar(Bar bar, View view, Orders orders) {
        InstrumentId id = bar.instrument();
        Bollinger band = bands.of(id);
        double close = bar.adjustedClose(); // adjusted prices for indicators, raw ones for orders
        band.update(close); // NaN until there are enough bars, and NaN is neither above nor below
        boolean isFlat = view.quantity(id).isZero();
        if (isFlat && close < band.lower()) {
            orders.orderTargetPercent(id, 1.0 / view.instruments().size());
        } else if (!isFlat && close > band.middle()) {
            orders.orderTargetPercent(id, 0);
        }
    }

    /** Tells Slipway the strategy's name and needs, and makes it. */
    public static final class Factory implements StrategyFactory<Parameters> {

        @Override
        public String name() {
            return "my-strategy";
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
            return new MyStrategy(parameters);
        }
    }
}
