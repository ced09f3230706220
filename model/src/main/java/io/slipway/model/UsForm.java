package io.slipway.model;

import org.jspecify.annotations.Nullable;

/** A ticker, with its share class behind a dot or a hyphen. */
final class UsForm implements SymbolForm {

    @Override
    public @Nullable InstrumentId read(String text, @Nullable Venue venue) {
        String symbol = text.replace('-', '.');
        return venue != null && Listings.US.contains(venue.code()) && Listings.isTicker(symbol)
                ? InstrumentId.of(symbol, venue)
                : null;
    }

    @Override
    public @Nullable String write(InstrumentId id) {
        boolean known = Listings.US.contains(id.venue().code()) && Listings.isTicker(id.symbol());
        return known ? id.symbol() : null;
    }
}
