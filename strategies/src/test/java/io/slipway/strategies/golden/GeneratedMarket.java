package io.slipway.strategies.golden;

import io.slipway.backtest.MemorySource;
import io.slipway.data.AdjustmentFactors;
import io.slipway.data.BarColumns;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Twelve stocks over six years of New York's calendar, made from a seed and never to be changed:
 * the golden files pin what strategies do on them. {@code G03} is split, {@code G05} pays
 * dividends, {@code G11} is listed late and {@code G12} delisted early.
 */
final class GeneratedMarket {

    static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 2);

    private static final int DAYS = 1510;
    private static final int STOCKS = 12;
    private static final int DAYS_PER_REGIME = 60;
    private static final int DAYS_PER_QUARTER = 63;

    private final Calendar calendar = Calendars.of(InstrumentId.of("G01.XNYS").venue());
    private final int firstPosition = calendar.positionOf(FIRST_DAY);
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<BarColumns> columns = new ArrayList<>();
    private final List<CorporateAction> actions = new ArrayList<>();

    private GeneratedMarket() {
        for (int number = 1; number <= STOCKS; number++) {
            add(InstrumentId.of("G%02d.XNYS".formatted(number)), number);
        }
    }

    static MemorySource source() {
        GeneratedMarket market = new GeneratedMarket();
        return MemorySource.of(market.instruments, market.columns, market.actions);
    }

    private void add(InstrumentId id, int number) {
        long[] time = new long[DAYS];
        Arrays.setAll(time, day -> calendar.closeAt(firstPosition + day));
        List<CorporateAction> own = actionsOf(id, number);
        double[][] bars = bars(number, number == 3 ? DAYS / 2 : DAYS);
        bars[6] = AdjustmentFactors.of(time, bars[3], own);
        BarColumns all = BarColumns.of(id, Frequency.DAY, time, bars);
        instruments.add(Instrument.stock(id, Currency.USD));
        columns.add(all.slice(number == 11 ? DAYS / 3 : 0, number == 12 ? DAYS * 2 / 3 : DAYS));
        actions.addAll(own);
    }

    private List<CorporateAction> actionsOf(InstrumentId id, int number) {
        List<CorporateAction> own = new ArrayList<>();
        if (number == 3) {
            own.add(action(id, CorporateAction.Type.SPLIT, "2", DAYS / 2));
        } else if (number == 5) {
            for (int day = DAYS_PER_QUARTER; day < DAYS; day += DAYS_PER_QUARTER) {
                own.add(action(id, CorporateAction.Type.CASH_DIVIDEND, "0.35", day));
            }
        }
        return own;
    }

    private CorporateAction action(
            InstrumentId id, CorporateAction.Type type, String value, int day) {
        long exDay = calendar.openAt(firstPosition + day) - 1;
        return new CorporateAction(id, type, Decimal.of(value), exDay, exDay);
    }

    /** Seven columns; trends last some weeks, and the raw price is halved from the split day on. */
    private static double[][] bars(int seed, int splitDay) {
        Random random = new Random(seed);
        double[][] bars = new double[7][DAYS];
        double close = 20 + 10 * seed;
        double drift = 0;
        for (int day = 0; day < DAYS; day++) {
            if (day % DAYS_PER_REGIME == 0) {
                drift = 0.0004 + 0.0015 * random.nextGaussian();
            }
            double open = close * StrictMath.exp(0.003 * random.nextGaussian());
            close = open * StrictMath.exp(drift + 0.011 * random.nextGaussian());
            double high = Math.max(open, close) * (1 + 0.006 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.006 * random.nextDouble());
            double split = day < splitDay ? 1 : 2;
            bars[0][day] = cents(open / split);
            bars[1][day] = cents(high / split);
            bars[2][day] = cents(low / split);
            bars[3][day] = cents(close / split);
            bars[4][day] = split * (100_000 + random.nextInt(900_000));
            bars[5][day] = Double.NaN;
        }
        return bars;
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }
}
