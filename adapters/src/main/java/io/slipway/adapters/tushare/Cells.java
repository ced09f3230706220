package io.slipway.adapters.tushare;

import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import io.slipway.model.SymbolScheme;
import io.slipway.model.Venue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the vendor's cells into values. Used by one thread. */
final class Cells {

    /** A cell that is not of the kind that was agreed. */
    static final class UnexpectedCell extends Exception {

        private static final long serialVersionUID = 1L;

        UnexpectedCell(String message) {
            super(message);
        }
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Map<String, String> EXCHANGES = Map.of("SSE", "XSHG", "SZSE", "XSHE");
    private static final Map<String, String> SUFFIXES =
            Map.of("SH", "XSHG", "SZ", "XSHE", "BJ", "XBSE", "HK", "XHKG");

    private final Map<String, String> symbols = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();

    /**
     * A value of a choice: String, Double, LocalDate, Instant; null where nothing is there.
     *
     * @param cell the first field that is there, or null
     */
    @Nullable Object value(ColumnRule.Choice choice, @Nullable Object cell) throws UnexpectedCell {
        Object given = cell == null || cell.equals("") ? choice.constant() : cell;
        if (given == null) {
            return null;
        }
        return switch (choice.kind()) {
            case TEXT -> text(given);
            case SYMBOL -> symbols.computeIfAbsent(text(given), Cells::symbol);
            case EXCHANGE -> EXCHANGES.get(text(given));
            case BEIJING -> text(given).equals("SSE") ? "XBSE" : null;
            case DATE -> date(text(given));
            case BEFORE -> date(text(given)).minusDays(1);
            case TIME -> time(text(given));
            case NUMBER -> number(given) * choice.factor() + choice.shift();
        };
    }

    /** Numbers where a text was due are written without a fraction that is none. */
    private static String text(Object cell) {
        return cell instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : cell.toString();
    }

    private static double number(Object cell) throws UnexpectedCell {
        if (cell instanceof Double number) {
            return number;
        }
        try {
            return Double.parseDouble(cell.toString());
        } catch (NumberFormatException e) {
            throw new UnexpectedCell("'" + cell + "' is no number");
        }
    }

    private LocalDate date(String text) throws UnexpectedCell {
        LocalDate known = dates.get(text);
        if (known != null) {
            return known;
        }
        try {
            LocalDate date = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            dates.put(text, date);
            return date;
        } catch (DateTimeException e) {
            throw new UnexpectedCell("'" + text + "' is no date like 20240131");
        }
    }

    private static Instant time(String text) throws UnexpectedCell {
        try {
            return LocalDateTime.parse(text, TIME).atZone(Offers.SHANGHAI).toInstant();
        } catch (DateTimeException e) {
            throw new UnexpectedCell("'" + text + "' is no time like 2024-01-31 14:57:00");
        }
    }

    /**
     * As {@link SymbolScheme#TUSHARE}, but for symbols of another form than their exchange's today
     * ({@code T00018.SH}, which was delisted in 2006), and for groups of companies that trade
     * nowhere ({@code 801010.SI}), which stay as they are.
     */
    private static String symbol(String text) {
        try {
            return SymbolScheme.TUSHARE.parse(text).toString();
        } catch (ProblemException e) {
            int dot = text.lastIndexOf('.');
            String venue = SUFFIXES.get(text.substring(dot + 1));
            return venue == null || dot < 1 ? text : text.substring(0, dot) + "." + venue;
        }
    }

    /** The vendor's symbol of one of ours; null where it can have none. */
    static @Nullable String vendorSymbol(String symbol) {
        try {
            InstrumentId id = InstrumentId.parse(symbol);
            for (Map.Entry<String, String> suffix : SUFFIXES.entrySet()) {
                if (Venue.of(suffix.getValue()).equals(id.venue())) {
                    return id.symbol() + "." + suffix.getKey();
                }
            }
            return SymbolScheme.TUSHARE.format(id);
        } catch (IllegalArgumentException | ProblemException e) {
            return null;
        }
    }
}
