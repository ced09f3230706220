package io.slipway.model;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two letters for the exchange, then six digits. */
final class QlibForm implements SymbolForm {

    private static final Map<String, String> VENUES =
            Map.of("SH", "XSHG", "SZ", "XSHE", "BJ", "XBSE");

    @Override
    public @Nullable InstrumentId read(String text, @Nullable Venue venue) {
        if (text.length() != 8) {
            return null;
        }
        String code = VENUES.get(text.substring(0, 2).toUpperCase(Locale.ROOT));
        if (code == null) {
            return null;
        }
        try {
            InstrumentId id = InstrumentId.of(text.substring(2), Venue.of(code));
            return Listings.isSymbol(id) && Listings.isAt(id, venue) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public @Nullable String write(InstrumentId id) {
        if (!Listings.isSymbol(id)) {
            return null;
        }
        return switch (id.venue().code()) {
            case "XSHG" -> "SH" + id.symbol();
            case "XSHE" -> "SZ" + id.symbol();
            case "XBSE" -> "BJ" + id.symbol();
            default -> null;
        };
    }
}
