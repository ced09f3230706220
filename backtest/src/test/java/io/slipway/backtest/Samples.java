package io.slipway.backtest;

import io.slipway.data.BarColumns;
import io.slipway.model.Calendars;
import io.slipway.model.Currency;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.trading.StrategyFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small bars whose books can be computed by hand. */
final class Samples {

    static final InstrumentId AAPL = InstrumentId.of("AAPL.XNAS");
    static final Instrument APPLE = Instrument.stock(AAPL, Currency.USD);

    /** Thursday; the days after it are the 3rd, 6th, 7th and 8th. */
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 2);

    /** Open, high, low, close. */
    static final double[][] FIVE_BARS = {
        {100, 101, 99, 100},
        {102, 104, 101, 103},
        {105, 106, 104, 104},
        {103, 103, 100, 101},
        {99, 100, 98, 98}
    };

    private Samples() {}

    /** Daily bars on successive trading days of the New York exchanges. */
    static BarColumns daily(InstrumentId id, LocalDate first, double[][] bars) {
        var calendar = Calendars.of(id.venue());
        int position = calendar.positionOf(first);
        long[] time = new long[bars.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = calendar.closeAt(position + i);
        }
        return columns(id, Frequency.DAY, time, bars);
    }

    static BarColumns columns(InstrumentId id, Frequency frequency, long[] time, double[][] bars) {
        double[][] columns = new double[7][time.length];
        for (int i = 0; i < time.length; i++) {
            for (int field = 0; field < 4; field++) {
                columns[field][i] = bars[i][field];
            }
            columns[4][i] = 1_000_000;
            columns[5][i] = Double.NaN;
            columns[6][i] = 1;
        }
        return BarColumns.of(id, frequency, time, columns);
    }

    static MemorySource fiveDays() {
        return MemorySource.of(
                List.of(APPLE), List.of(daily(AAPL, FIRST_DAY, FIVE_BARS)), List.of());
    }

    static Backtest backtest(RunSource source) {
        List<StrategyFactory<?>> factories =
                new ArrayList<>(Arrays.asList(new TurnTaker.Factory()));
        return new Backtest(source, StrategyCatalogue.of(factories), "0.0.1");
    }

    static RunRequest request(String more) {
        return SpecificationReaderTest.read(
                "strategy: turn-taker\ninstruments: AAPL.XNAS\nfees: fixed:1\n" + more);
    }

    static RunResult run(RunSource source, String more) {
        return backtest(source).run(request(more), Progress.NONE);
    }
}
