package io.slipway.model;

import org.jspecify.annotations.Nullable;

/**
 * {@code SYMBOL.VENUE}, except where the part behind the dot is another system's word for a venue.
 */
final class OwnForm implements SymbolForm {

    @Override
    public @Nullable InstrumentId read(String text, @Nullable Venue venue) {
        try {
            InstrumentId id = InstrumentId.parse(text);
            return write(id) != null && Listings.isAt(id, venue) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public @Nullable String write(InstrumentId id) {
        return SuffixForm.isForeignVenue(id.venue().code()) || !Listings.isSymbol(id)
                ? null
                : id.toString();
    }
}
