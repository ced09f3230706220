package io.slipway.data.store;

import io.slipway.model.Alias;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.InstrumentType;
import io.slipway.model.Times;
import io.slipway.model.Venue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** The reference tables of the lake and how their rows are written and read. */
final class Tables {

    /** What was true of an instrument from a day on; the first day is the beginning of time. */
    record DatedInstrument(LocalDate validFrom, Instrument instrument) {}

    /** A day on which a venue had bars. */
    record VenueDay(Venue venue, LocalDate day) {}

    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    static final Table<DatedInstrument> INSTRUMENTS =
            new Table<>(
                    "instruments",
                    "instrument VARCHAR, valid_from DATE, name VARCHAR, type VARCHAR,"
                            + " currency VARCHAR, tick_size DECIMAL(36,18),"
                            + " lot_size DECIMAL(36,18), multiplier DECIMAL(36,18),"
                            + " listed DATE, delisted DATE",
                    Tables::append,
                    Tables::instrument);

    static final Table<Alias> ALIASES =
            new Table<>(
                    "aliases",
                    "scheme VARCHAR, symbol VARCHAR, instrument VARCHAR, valid_from DATE,"
                            + " valid_to DATE",
                    Tables::append,
                    Tables::alias);

    static final Table<CorporateAction> ACTIONS =
            new Table<>(
                    "actions",
                    "instrument VARCHAR, time TIMESTAMPTZ, kind VARCHAR, value DECIMAL(36,18),"
                            + " known_time TIMESTAMPTZ",
                    Tables::append,
                    Tables::action);

    static final Table<VenueDay> DAYS =
            new Table<>(
                    "days",
                    "venue VARCHAR, day DATE",
                    (row, appender) -> appender.append(row.venue().code()).append(row.day()),
                    result -> new VenueDay(Venue.of(text(result, "venue")), date(result, "day")));

    static final List<Table<?>> ALL = List.of(INSTRUMENTS, ALIASES, ACTIONS, DAYS);

    private static final int SCALE = 18;
    private static final long NANOS_PER_MICRO = 1_000;

    private Tables() {}

    private static void append(DatedInstrument row, DuckDBAppender appender) throws SQLException {
        Instrument instrument = row.instrument();
        appender.append(instrument.id().toString())
                .append(row.validFrom())
                .append(instrument.name())
                .append(instrument.type().name())
                .append(instrument.currency().code())
                .append(instrument.tickSize().toBigDecimal().setScale(SCALE))
                .append(instrument.lotSize().toBigDecimal().setScale(SCALE))
                .append(instrument.multiplier().toBigDecimal().setScale(SCALE));
        append(instrument.listed(), appender);
        append(instrument.delisted(), appender);
    }

    private static DatedInstrument instrument(ResultSet result) throws SQLException {
        return new DatedInstrument(
                date(result, "valid_from"),
                new Instrument(
                        InstrumentId.parse(text(result, "instrument")),
                        text(result, "name"),
                        InstrumentType.valueOf(text(result, "type")),
                        Currency.of(text(result, "currency")),
                        decimal(result, "tick_size"),
                        decimal(result, "lot_size"),
                        decimal(result, "multiplier"),
                        optionalDate(result, "listed"),
                        optionalDate(result, "delisted")));
    }

    private static void append(Alias alias, DuckDBAppender appender) throws SQLException {
        appender.append(alias.scheme())
                .append(alias.symbol())
                .append(alias.instrument().toString())
                .append(alias.from());
        append(alias.to(), appender);
    }

    private static Alias alias(ResultSet result) throws SQLException {
        return new Alias(
                text(result, "scheme"),
                text(result, "symbol"),
                InstrumentId.parse(text(result, "instrument")),
                date(result, "valid_from"),
                optionalDate(result, "valid_to"));
    }

    private static void append(CorporateAction action, DuckDBAppender appender)
            throws SQLException {
        appender.append(action.instrument().toString())
                .appendEpochMicros(action.eventTime() / NANOS_PER_MICRO)
                .append(action.type().name())
                .append(action.value().toBigDecimal().setScale(SCALE))
                .appendEpochMicros(action.knownTime() / NANOS_PER_MICRO);
    }

    private static CorporateAction action(ResultSet result) throws SQLException {
        return new CorporateAction(
                InstrumentId.parse(text(result, "instrument")),
                CorporateAction.Type.valueOf(text(result, "kind")),
                decimal(result, "value"),
                time(result, "time"),
                time(result, "known_time"));
    }

    private static void append(@Nullable LocalDate date, DuckDBAppender appender)
            throws SQLException {
        if (date == null) {
            appender.appendNull();
        } else {
            appender.append(date);
        }
    }

    private static String text(ResultSet result, String column) throws SQLException {
        return Objects.requireNonNull(result.getString(column), column);
    }

    private static Decimal decimal(ResultSet result, String column) throws SQLException {
        return Decimal.of(Objects.requireNonNull(result.getBigDecimal(column), column));
    }

    private static LocalDate date(ResultSet result, String column) throws SQLException {
        return Objects.requireNonNull(optionalDate(result, column), column);
    }

    private static @Nullable LocalDate optionalDate(ResultSet result, String column)
            throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    private static long time(ResultSet result, String column) throws SQLException {
        return Times.epochNanos(result.getObject(column, OffsetDateTime.class).toInstant());
    }
}
