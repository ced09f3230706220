package io.slipway.market;

import java.util.Objects;

/**
 * How a {@link SimulatedVenue} behaves.
 *
 * @param fees what orders cost
 * @param slippage how far from the price of the bar orders are executed that take liquidity
 * @param fills when market orders are executed
 * @param account what the account may do
 * @param sessions when the sessions of intraday bars close
 * @param volumeShare largest share of a bar's volume our fills may sum to, above 0; what does not
 *     fit works on. Infinite for no limit
 */
public record VenueSettings(
        FeeModel fees,
        SlippageModel slippage,
        FillTiming fills,
        AccountPolicy account,
        SessionCloses sessions,
        double volumeShare) {

    /** No costs, next open, a cash account, sessions by UTC day, no volume limit. */
    public static final VenueSettings DEFAULT =
            new VenueSettings(
                    Fees.NONE,
                    Slippage.NONE,
                    FillTiming.NEXT_OPEN,
                    AccountPolicy.CASH,
                    SessionCloses.UTC_DAYS,
                    Double.POSITIVE_INFINITY);

    public VenueSettings {
        Objects.requireNonNull(fees, "fees");
        Objects.requireNonNull(slippage, "slippage");
        if (!(volumeShare > 0)) {
            throw new IllegalArgumentException("volumeShare must be above 0 but is " + volumeShare);
        }
    }

    public VenueSettings withFees(FeeModel model) {
        return new VenueSettings(model, slippage, fills, account, sessions, volumeShare);
    }

    public VenueSettings withSlippage(SlippageModel model) {
        return new VenueSettings(fees, model, fills, account, sessions, volumeShare);
    }

    public VenueSettings withFills(FillTiming timing) {
        return new VenueSettings(fees, slippage, timing, account, sessions, volumeShare);
    }

    public VenueSettings withAccount(AccountPolicy policy) {
        return new VenueSettings(fees, slippage, fills, policy, sessions, volumeShare);
    }

    public VenueSettings withSessions(SessionCloses closes) {
        return new VenueSettings(fees, slippage, fills, account, closes, volumeShare);
    }

    public VenueSettings withVolumeShare(double share) {
        return new VenueSettings(fees, slippage, fills, account, sessions, share);
    }

    boolean limitsVolume() {
        return volumeShare != Double.POSITIVE_INFINITY;
    }
}
