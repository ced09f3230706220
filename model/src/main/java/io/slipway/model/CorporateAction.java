package io.slipway.model;

/**
 * A split or a cash dividend, effective at the open of its ex-day.
 *
 * @param type what happens
 * @param value for a split the new units per old unit (2 for two-for-one, 1.3 for three bonus
 *     shares per ten); for a dividend the cash per unit held before, in the instrument's currency
 * @param eventTime start of the ex-day
 */
public record CorporateAction(
        InstrumentId instrument, Type type, Decimal value, long eventTime, long knownTime)
        implements MarketEvent {

    /** The kinds of corporate action that change positions or cash. */
    public enum Type {
        SPLIT,
        CASH_DIVIDEND
    }

    public CorporateAction {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    type + " of " + instrument + " must be positive but is " + value);
        }
    }

    @Override
    public Kind kind() {
        return Kind.CORPORATE_ACTION;
    }
}
