package io.slipway.backtest;

import io.slipway.analytics.Drawdowns;
import io.slipway.analytics.Statistics;
import io.slipway.data.BarColumns;
import io.slipway.model.Fill;
import io.slipway.model.Instrument;
import io.slipway.model.Money;
import io.slipway.model.Problem;
import io.slipway.model.RoundTrip;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param specification what was asked, with nothing left to default
 * @param source the strategy's own file, or null if it is installed
 * @param identity run id, order hash, snapshot and engine version
 * @param instruments of the run, in their total order
 * @param bars the raw bars that were replayed, without warm-up, in the order of the instruments
 * @param ledger cash, orders, fills, trades and what is held at the end
 * @param equity the books per slice
 * @param daily the run by trading day
 * @param statistics of the daily returns, the trades and the activity, and against the benchmark
 * @param conventions what the statistics rest on, and when decisions and fills happen
 * @param notes what a reader must know about the data and the run, such as missing days
 * @param timings how long it took
 */
public record RunResult(
        RunSpecification specification,
        @Nullable StrategySource source,
        RunIdentity identity,
        List<Instrument> instruments,
        List<BarColumns> bars,
        Ledger ledger,
        EquityCurve equity,
        DailySeries daily,
        Statistics statistics,
        SequencedMap<String, Object> conventions,
        List<Problem> notes,
        RunTimings timings) {

    public RunResult {
        instruments = List.copyOf(instruments);
        bars = List.copyOf(bars);
        conventions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(conventions));
        notes = List.copyOf(notes);
    }

    /** What the run started with. */
    public Money initialCash() {
        return ledger.initialCash();
    }

    /** Every order and denied intent, by number. */
    public List<OrderOutcome> orders() {
        return ledger.orders();
    }

    /** By sequence. */
    public List<Fill> fills() {
        return ledger.fills();
    }

    /** Round trips in the order they were closed. */
    public List<RoundTrip> trades() {
        return ledger.trades();
    }

    /** What is held at the end. */
    public List<HeldPosition> positions() {
        return ledger.positions();
    }

    /** Intents our own risk gate refused, with their reasons. */
    public Stream<OrderOutcome> denied() {
        return orders().stream().filter(order -> !order.passedGate());
    }

    /** Orders that ended, or still wait, with something left to fill. */
    public Stream<OrderOutcome> unfilled() {
        return orders().stream().filter(OrderOutcome::isUnfilled);
    }

    /** All fees paid, in the currency of the run. */
    public Money totalFees() {
        Money sum = Money.zero(initialCash().currency());
        for (Fill fill : fills()) {
            sum = sum.plus(fill.fee());
        }
        return sum;
    }

    /** Equity at the end; the initial cash where nothing was replayed. */
    public double finalEquity() {
        return equity.size() == 0 ? initialCash().toDouble() : equity.equity()[equity.size() - 1];
    }

    /**
     * The deepest fall between any two slices, as a negative fraction; that of days is shallower.
     */
    public double maxDrawdownPerBar() {
        return Drawdowns.max(equity.equity());
    }

    /** What repeats the run: the specification, pinned to the snapshot and the source file. */
    public RunRequest request() {
        String sha256 = source == null ? null : source.sha256();
        return new RunRequest(specification, identity.snapshot(), identity.engineVersion(), sha256);
    }

    RunResult withEvaluation(Duration took) {
        RunTimings complete =
                new RunTimings(timings.load(), timings.loop(), took, timings.events());
        return new RunResult(
                specification,
                source,
                identity,
                instruments,
                bars,
                ledger,
                equity,
                daily,
                statistics,
                conventions,
                notes,
                complete);
    }
}
