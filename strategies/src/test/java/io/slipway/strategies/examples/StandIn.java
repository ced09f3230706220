package io.slipway.strategies.examples;

import io.slipway.backtest.MemorySource;
import io.slipway.data.BarColumns;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.strategies.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Generated bars under the names and over the days of the demonstration's data, so that the
 * examples can be run where the real prices are not at hand.
 */
final class StandIn {

    private static final int A_SHARES = 8;

    private final List<Instrument> instruments = new ArrayList<>();
    private final List<BarColumns> columns = new ArrayList<>();

    private StandIn() {
        addStock("SPX.XNYS", LocalDate.of(2000, 1, 3), LocalDate.of(2020, 4, 17));
        addStock("AAPL.XNAS", LocalDate.of(2013, 5, 13), LocalDate.of(2018, 5, 11));
        for (int number = 1; number <= A_SHARES; number++) {
            addAShare("%06d.XSHE".formatted(9000 + 2 * number), number);
        }
    }

    static MemorySource source() {
        StandIn market = new StandIn();
        return MemorySource.of(market.instruments, market.columns, List.of());
    }

    private void addStock(String text, LocalDate from, LocalDate to) {
        InstrumentId id = InstrumentId.of(text);
        Calendar calendar = Calendars.of(id.venue());
        instruments.add(Instrument.stock(id, Currency.USD));
        add(id, calendar, calendar.tradingDays(from, to), text.hashCode());
    }

    private void addAShare(String text, int seed) {
        InstrumentId id = InstrumentId.of(text);
        List<LocalDate> weekdays =
                LocalDate.of(2021, 1, 4)
                        .datesUntil(LocalDate.of(2025, 1, 1))
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .toList();
        instruments.add(Instrument.stock(id, Currency.CNY).withLotSize(Decimal.of(100)));
        add(id, Calendars.of(id.venue(), weekdays), weekdays, seed);
    }

    private void add(InstrumentId id, Calendar calendar, List<LocalDate> days, long seed) {
        long[] time = days.stream().mapToLong(calendar::closeOf).toArray();
        BarColumns walk = Series.walk(id.toString(), seed, time.length);
        columns.add(
                BarColumns.of(
                        id,
                        Frequency.DAY,
                        time,
                        walk.open(),
                        walk.high(),
                        walk.low(),
                        walk.close(),
                        walk.volume(),
                        walk.amount(),
                        walk.adjustmentFactor()));
    }
}
