package io.slipway.data.sample;

import io.slipway.data.BarColumns;
import io.slipway.model.CorporateAction;
import io.slipway.model.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A generated stock.
 *
 * @param instrument as it was first known
 * @param industry its branch
 * @param bars daily bars, raw
 * @param actions bonus shares and dividends
 * @param specialTreatment the day from which on it trades under special treatment, with {@code ST}
 *     in front of its name and a limit of 5 %
 */
public record SyntheticStock(
        Instrument instrument,
        String industry,
        BarColumns bars,
        List<CorporateAction> actions,
        Optional<LocalDate> specialTreatment) {

    public SyntheticStock {
        actions = List.copyOf(actions);
    }

    /** The instrument under its name since {@link #specialTreatment}. */
    public Instrument renamed() {
        return instrument.withName("ST" + instrument.name());
    }
}
