package io.slipway.trading;

import io.slipway.model.Bar;
import io.slipway.model.Currency;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import io.slipway.trading.risk.RiskLimits;
import java.util.List;

/** Two stocks and the bars and loops that tests make of them. */
final class Market {

    static final InstrumentId AAA = InstrumentId.of("AAA.XNYS");
    static final InstrumentId BBB = InstrumentId.of("BBB.XNYS");
    static final Instrument A = Instrument.stock(AAA, Currency.USD);
    static final Instrument B = Instrument.stock(BBB, Currency.USD);

    private Market() {}

    static InstrumentIndex index() {
        return InstrumentIndex.of(List.of(B, A));
    }

    static Bar bar(InstrumentId id, long time, double open, double close) {
        double high = Math.max(open, close);
        double low = Math.min(open, close);
        return new Bar(id, Frequency.DAY, time, time, open, high, low, close, 1000, Double.NaN, 1);
    }

    static TradingLoop loop(Strategy strategy, RiskLimits limits, Journal journal) {
        return loop(strategy, limits, journal, Needs.none());
    }

    static TradingLoop loop(Strategy strategy, RiskLimits limits, Journal journal, Needs needs) {
        return new TradingLoop(
                new LoopSetup(
                        index(),
                        Money.parse("10000USD"),
                        strategy,
                        needs,
                        new NextOpenVenue(Money.parse("1USD")),
                        limits.gate(),
                        journal));
    }
}
