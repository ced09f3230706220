package io.slipway.backtest;

import io.slipway.market.AccountPolicy;
import io.slipway.market.FeeModel;
import io.slipway.market.FillTiming;
import io.slipway.market.SlippageModel;
import io.slipway.market.VenueSettings;
import io.slipway.trading.risk.RiskLimits;

/** The text forms of fees, slippage, fills and accounts, checked and written one way. */
final class Policies {

    static final String DEFAULT_FILLS = FillTiming.NEXT_OPEN.toString();

    private Policies() {}

    static String fees(String text) {
        return FeeModel.parse(text).toString();
    }

    static String slippage(String text) {
        return SlippageModel.parse(text).toString();
    }

    static String fills(String text) {
        return FillTiming.parse(text).toString();
    }

    static String account(String text) {
        return AccountPolicy.parse(text).toString();
    }

    /** The limits with what the account may do. */
    static RiskLimits limits(RiskLimits limits, String account) {
        AccountPolicy policy = AccountPolicy.parse(account);
        return new RiskLimits(
                limits.maxOrderQuantity(),
                limits.maxOrderNotional(),
                limits.priceCollarPercent(),
                limits.maxPositionPercent(),
                policy.isMargin(),
                policy.shorting());
    }

    static VenueSettings venue(RunSpecification specification, RunDays days) {
        return VenueSettings.DEFAULT
                .withFees(FeeModel.parse(specification.fees()))
                .withSlippage(SlippageModel.parse(specification.slippage()))
                .withFills(FillTiming.parse(specification.fills()))
                .withAccount(AccountPolicy.parse(specification.account()))
                .withSessions(days.closes());
    }
}
