package io.slipway.data.sample;

import io.slipway.data.BarColumns;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The life of one generated stock. Prices are whole fen, so limits are exact. */
final class ASharePath {

    private static final double OWN_DEVIATION = 0.014;
    private static final double DRIFT_MEMORY = 0.995;
    private static final double DRIFT_SHOCK = 0.00009;
    private static final double TREATED_DRIFT = -0.0015;
    private static final long LEAST_FEN = 150;
    private static final double FEN = 100;
    private static final int LOT = 100;
    private static final Decimal BONUS = new Decimal(13, 1);
    private static final Decimal DIVIDEND = new Decimal(5, 1);

    private final SplitMix64 random;
    private final Instrument instrument;
    private final AShareScript script;
    private final List<LocalDate> days;
    private final Volatility volatility = new Volatility(OWN_DEVIATION);
    private final double beta;
    private final double turnover;
    private double drift;
    private long close;

    private int size;
    private final long[] time;
    private final double[][] columns;

    ASharePath(
            SplitMix64 random, Instrument instrument, AShareScript script, List<LocalDate> days) {
        this.random = random;
        this.instrument = instrument;
        this.script = script;
        this.days = days;
        this.beta = 0.7 + 0.6 * random.uniform();
        this.turnover = 2e4 * (1 + 9 * random.uniform());
        this.close = (long) (FEN * (8 + 40 * random.uniform()));
        this.time = new long[days.size()];
        this.columns = new double[7][days.size()];
    }

    SyntheticStock run(double[] market, double[] branch, String industry) {
        Calendar calendar = Calendars.of(instrument.id().venue());
        for (int day = 0; day < days.size(); day++) {
            double own = volatility.next(random);
            drift = DRIFT_MEMORY * drift + DRIFT_SHOCK * random.normal();
            double change = beta * market[day] + branch[day] + drift + own;
            if (script.isTreated(day)) {
                change += TREATED_DRIFT;
            }
            if (script.trades(day)) {
                trade(day, change);
                time[size++] = calendar.closeOf(days.get(day));
            }
        }
        return new SyntheticStock(instrument, industry, bars(), actions(), specialTreatment());
    }

    private void trade(int day, double change) {
        long reference = day == script.bonusDay() ? afterBonus() : close;
        int limit = script.limitOn(day);
        long top = limit == 0 ? Long.MAX_VALUE : limited(reference, 100 + limit);
        long bottom = limit == 0 ? 1 : limited(reference, 100 - limit);
        if (script.isLocked(day)) {
            close = top;
            put(top, top, top, LOT * (30L + (random.next() >>> 58)));
            return;
        }
        double gap = 0.4 * change + 0.004 * random.normal();
        long open = clamp(reference * (1 + gap), bottom, top);
        close = clamp(reference * (1 + change), bottom, top);
        double reach = reference * volatility.deviation();
        long high = clamp(Math.max(open, close) + reach * random.uniform(), bottom, top);
        long low = clamp(Math.min(open, close) - reach * random.uniform(), bottom, top);
        double busy = (0.5 + random.uniform()) * (1 + 15 * Math.abs(change));
        put(open, high, low, LOT * (long) (turnover * busy));
    }

    private void put(long open, long high, long low, long volume) {
        columns[0][size] = open / FEN;
        columns[1][size] = high / FEN;
        columns[2][size] = low / FEN;
        columns[3][size] = close / FEN;
        columns[4][size] = volume;
        long average = (open + high + low + close) / 4;
        columns[5][size] = volume * average / FEN;
        columns[6][size] = 1;
    }

    /** The exchanges' rule: rounded to the fen, halves up. */
    private static long limited(long reference, int percent) {
        return (reference * percent + 50) / 100;
    }

    private static long clamp(double price, long bottom, long top) {
        long rounded = Math.max(LEAST_FEN, (long) Math.rint(price));
        return Math.min(Math.max(rounded, bottom), top);
    }

    /** What yesterday's close is worth after three bonus shares for ten and the cash dividend. */
    private long afterBonus() {
        double cash = DIVIDEND.toDouble() * FEN;
        return Math.round((close - cash) / BONUS.toDouble());
    }

    private BarColumns bars() {
        double[][] trimmed = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            trimmed[c] = Arrays.copyOf(columns[c], size);
        }
        return BarColumns.of(instrument.id(), Frequency.DAY, Arrays.copyOf(time, size), trimmed);
    }

    private List<CorporateAction> actions() {
        List<CorporateAction> actions = new ArrayList<>();
        if (script.bonusDay() >= 0) {
            ZoneId zone = Calendars.zone(instrument.id().venue());
            LocalDate exDay = days.get(script.bonusDay());
            long start = Times.epochNanos(exDay.atStartOfDay(zone).toInstant());
            actions.add(action(CorporateAction.Type.SPLIT, BONUS, start));
            actions.add(action(CorporateAction.Type.CASH_DIVIDEND, DIVIDEND, start));
        }
        return actions;
    }

    private CorporateAction action(CorporateAction.Type type, Decimal value, long start) {
        return new CorporateAction(instrument.id(), type, value, start, start);
    }

    private Optional<LocalDate> specialTreatment() {
        return script.treatmentDay() < 0
                ? Optional.empty()
                : Optional.of(days.get(script.treatmentDay()));
    }
}
