package io.slipway.data.sync;

import io.slipway.data.source.Rows;
import io.slipway.model.Calendars;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.InstrumentType;
import io.slipway.model.Times;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns rows into instruments, and into splits and dividends. */
final class InstrumentIntake {

    private static final int DIGITS = 8;
    private static final Decimal CENT = new Decimal(1, 2);

    private InstrumentIntake() {}

    static List<Instrument> instruments(String dataset, Rows rows, List<Quarantined> bad) {
        List<Instrument> instruments = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            try {
                instruments.add(instrument(rows, row));
            } catch (IllegalArgumentException | NullPointerException e) {
                bad.add(bad(dataset, rows, row, e));
            }
        }
        return instruments;
    }

    private static Quarantined bad(String dataset, Rows rows, int row, RuntimeException e) {
        String key = String.valueOf(rows.text(rows.column("instrument"), row));
        return new Quarantined(dataset, key, "unreadable", String.valueOf(e.getMessage()));
    }

    private static Instrument instrument(Rows rows, int row) {
        String name = rows.text(rows.column("name"), row);
        return new Instrument(
                InstrumentId.parse(text(rows, "instrument", row)),
                name == null ? "" : name,
                InstrumentType.valueOf(text(rows, "type", row)),
                Currency.of(text(rows, "currency", row)),
                step(rows.number(rows.column("tick"), row), CENT),
                step(rows.number(rows.column("lot"), row), Decimal.ONE),
                Decimal.ONE,
                rows.date(rows.column("listed"), row),
                rows.date(rows.column("delisted"), row));
    }

    private static String text(Rows rows, String column, int row) {
        return Objects.requireNonNull(rows.text(rows.column(column), row), column);
    }

    private static Decimal step(double value, Decimal otherwise) {
        return value > 0 ? Decimal.fromDouble(value, DIGITS, RoundingMode.HALF_EVEN) : otherwise;
    }

    /** Cash and split of one ex-day are two actions; a row with neither is none. */
    static List<CorporateAction> actions(String dataset, Rows rows, List<Quarantined> bad) {
        List<CorporateAction> actions = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            try {
                add(rows, row, actions);
            } catch (IllegalArgumentException | NullPointerException e) {
                bad.add(bad(dataset, rows, row, e));
            }
        }
        return actions;
    }

    private static void add(Rows rows, int row, List<CorporateAction> actions) {
        LocalDate day = rows.date(rows.column("day"), row);
        if (day == null) {
            // Announced, not yet dated: it comes again with its ex-day.
            return;
        }
        InstrumentId id = InstrumentId.parse(text(rows, "instrument", row));
        LocalDate known = rows.date(rows.column("known"), row);
        double cash = rows.number(rows.column("cash"), row);
        double split = rows.number(rows.column("split"), row);
        if (cash > 0) {
            actions.add(action(id, CorporateAction.Type.CASH_DIVIDEND, cash, day, known));
        }
        if (split > 0 && split != 1) {
            actions.add(action(id, CorporateAction.Type.SPLIT, split, day, known));
        }
    }

    private static CorporateAction action(
            InstrumentId id,
            CorporateAction.Type type,
            double value,
            LocalDate day,
            @Nullable LocalDate known) {
        long ex = start(id, day);
        return new CorporateAction(
                id,
                type,
                Decimal.fromDouble(value, DIGITS, RoundingMode.HALF_EVEN),
                ex,
                known == null || known.isAfter(day) ? ex : start(id, known));
    }

    private static long start(InstrumentId id, LocalDate day) {
        ZoneId zone = Calendars.zone(id.venue());
        return Times.epochNanos(day.atStartOfDay(zone).toInstant());
    }
}
