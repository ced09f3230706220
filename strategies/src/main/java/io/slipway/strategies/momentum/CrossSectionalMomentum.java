package io.slipway.strategies.momentum;

import static io.slipway.trading.Parameters.requireBelow;

import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import io.slipway.model.SliceEnd;
import io.slipway.model.Times;
import io.slipway.trading.BarWindow;
import io.slipway.trading.Needs;
import io.slipway.trading.Orders;
import io.slipway.trading.Param;
import io.slipway.trading.Rebalancer;
import io.slipway.trading.Strategy;
import io.slipway.trading.StrategyFactory;
import io.slipway.trading.Target;
import io.slipway.trading.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds the instruments that rose most over the past year, in equal parts, chosen anew at the end
 * of the first session of every month.
 *
 * <p>The rank is the return from {@code lookback} bars ago to {@code skip} bars ago; the last month
 * is left out because returns over a month tend to reverse. An instrument is eligible if it has
 * that much history and traded in the session of the decision. Where fewer are eligible than
 * wanted, the rest stays in cash. Among equal returns the order of the instruments decides. The
 * month is that of the session's close in UTC; a close at midnight belongs to the day before.
 *
 * <p>Source: N. Jegadeesh and S. Titman, Returns to Buying Winners and Selling Losers, Journal of
 * Finance 48 (1993); the year without its last month as in E. F. Fama and K. R. French, Multifactor
 * Explanations of Asset Pricing Anomalies, Journal of Finance 51 (1996). Winners only, and no
 * overlapping portfolios.
 */
public final class CrossSectionalMomentum implements Strategy {

    /**
     * @param lookback bars ago the return begins
     * @param skip bars ago the return ends, fewer than lookback
     * @param top how many instruments are held
     * @param tolerance differences below this fraction of equity are not traded
     */
    public record Parameters(
            @Param(value = "252", min = 2, max = 2000, step = 21, about = "return from bars ago")
                    int lookback,
            @Param(value = "21", min = 0, max = 500, step = 21, about = "return until bars ago")
                    int skip,
            @Param(value = "5", min = 1, max = 1000, step = 1, about = "instruments to hold")
                    int top,
            @Param(
                            value = "0.005",
                            min = 0,
                            max = 0.5,
                            step = 0.005,
                            about = "smallest difference to trade, as a fraction of equity")
                    double tolerance) {

        public Parameters {
            requireBelow("skip", skip, "lookback", lookback);
        }
    }

    /** An instrument and what it returned. */
    private record Candidate(InstrumentId instrument, double momentum) {}

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::momentum).reversed();

    private final Parameters parameters;
    private final Rebalancer rebalancer;
    private int month;

    CrossSectionalMomentum(Parameters parameters) {
        this.parameters = parameters;
        rebalancer = new Rebalancer(parameters.tolerance);
    }

    @Override
    public void onMarket(MarketEvent event, View view, Orders orders) {
        if (event instanceof SliceEnd slice && beginsMonth(slice)) {
            rebalancer.rebalance(targets(slice, view), view, orders);
        }
    }

    /** The first slice of all may stand anywhere in its month, so it begins none. */
    private boolean beginsMonth(SliceEnd slice) {
        Instant closing = Times.instant(slice.eventTime() - 1);
        LocalDate day = LocalDate.ofInstant(closing, ZoneOffset.UTC);
        int before = month;
        month = 12 * day.getYear() + day.getMonthValue();
        return before != 0 && before != month;
    }

    private List<Target> targets(SliceEnd slice, View view) {
        double share = 1.0 / parameters.top;
        return candidates(slice, view).stream()
                .sorted(BEST_FIRST)
                .limit(parameters.top)
                .map(candidate -> new Target(candidate.instrument, share))
                .toList();
    }

    private List<Candidate> candidates(SliceEnd slice, View view) {
        List<Candidate> candidates = new ArrayList<>();
        for (Instrument instrument : view.instruments()) {
            InstrumentId id = instrument.id();
            BarWindow history = view.history(id);
            if (history.size() > parameters.lookback && !slice.absent().contains(id)) {
                candidates.add(new Candidate(id, momentum(history)));
            }
        }
        return candidates;
    }

    private double momentum(BarWindow history) {
        return history.close(parameters.skip) / history.close(parameters.lookback) - 1;
    }

    /** Makes {@code cross-sectional-momentum}. */
    public static final class Factory implements StrategyFactory<Parameters> {

        @Override
        public String name() {
            return "cross-sectional-momentum";
        }

        @Override
        public Class<Parameters> parameterType() {
            return Parameters.class;
        }

        @Override
        public Needs needs(Parameters parameters) {
            int bars = parameters.lookback + 1;
            return Needs.warmUp(bars).withHistory(bars);
        }

        @Override
        public Strategy create(Parameters parameters) {
            return new CrossSectionalMomentum(parameters);
        }
    }
}
