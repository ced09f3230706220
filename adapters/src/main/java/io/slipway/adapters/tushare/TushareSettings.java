package io.slipway.adapters.tushare;

import io.slipway.adapters.http.Secret;
import java.net.URI;
import java.util.List;

/**
 * What the user says about Tushare.
 *
 * @param url where it is asked
 * @param callsPerMinute of one interface; the vendor's answer to a spent quota corrects it
 * @param vip whether the account may ask for a whole market's statements at once
 * @param indexes that bars and weights are fetched of, as {@code SYMBOL.VENUE}
 * @param minutes instruments that minutes are fetched of; none for none
 */
public record TushareSettings(
        URI url,
        Secret token,
        int callsPerMinute,
        boolean vip,
        List<String> indexes,
        List<String> minutes) {

    public TushareSettings {
        indexes = List.copyOf(indexes);
        minutes = List.copyOf(minutes);
    }

    boolean has(Offer offer) {
        return offer.symbols() == null || !symbols(offer).isEmpty();
    }

    List<String> symbols(Offer offer) {
        return switch (offer.symbols()) {
            case "indexes" -> indexes;
            case "minutes" -> minutes;
            case null -> List.of();
            default -> throw new IllegalArgumentException("no setting " + offer.symbols());
        };
    }
}
