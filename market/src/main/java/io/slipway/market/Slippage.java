package io.slipway.market;

import io.slipway.model.Decimal;
import io.slipway.model.Side;

/** The slippage models that have a textual form. */
public final class Slippage {

    /** No slippage: {@code none}. */
    public static final SlippageModel NONE = new None();

    static final String FORMS = "none | bps:RATE | volume-share[:limit=SHARE][,impact=FACTOR]";

    private static final double ONE_BASIS_POINT = 1e-4;

    private Slippage() {}

    /** The price of the bar. */
    record None() implements SlippageModel {
        @Override
        public double slip(Side side, double price, double quantity, double volume) {
            return price;
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /**
     * A fixed share of the price against us.
     *
     * @param basisPoints hundredths of a percent, 0 to 10000
     */
    public record BasisPoints(double basisPoints) implements SlippageModel {
        public BasisPoints {
            if (!(basisPoints >= 0 && basisPoints <= 10_000)) {
                throw new IllegalArgumentException(
                        "basisPoints must be 0 to 10000 but is " + basisPoints);
            }
        }

        @Override
        public double slip(Side side, double price, double quantity, double volume) {
            return against(side, price, basisPoints * ONE_BASIS_POINT);
        }

        @Override
        public String toString() {
            return "bps:" + text(basisPoints);
        }
    }

    /**
     * Impact that grows with the square of our share of the bar's volume: {@code price × (1 ±
     * impact × min(quantity ÷ volume, limit)²)}. Formula and defaults are those of zipline's
     * VolumeShareSlippage and LEAN's VolumeShareSlippageModel. Without volume the share is taken to
     * be the limit, as LEAN does.
     *
     * @param limit the largest share that is reckoned with, above 0 and at most 1
     * @param impact price move, as a fraction, if we were all of the volume; 0 to 1
     */
    public record VolumeShare(double limit, double impact) implements SlippageModel {
        static final double DEFAULT_LIMIT = 0.025;
        static final double DEFAULT_IMPACT = 0.1;

        public VolumeShare {
            if (!(limit > 0 && limit <= 1 && impact >= 0 && impact <= 1)) {
                throw new IllegalArgumentException(
                        "limit must be above 0 to 1 and impact 0 to 1 but are %s and %s"
                                .formatted(limit, impact));
            }
        }

        @Override
        public double slip(Side side, double price, double quantity, double volume) {
            double share = volume > 0 ? Math.min(quantity / volume, limit) : limit;
            return against(side, price, impact * share * share);
        }

        @Override
        public String toString() {
            return "volume-share:limit=" + text(limit) + ",impact=" + text(impact);
        }
    }

    static SlippageModel parse(String text) {
        PolicyText policy = PolicyText.of(text, "market.slippage.unreadable", FORMS);
        SlippageModel model = read(policy);
        policy.requireAllRead();
        return model;
    }

    private static SlippageModel read(PolicyText policy) {
        try {
            return switch (policy.name()) {
                case "none" -> NONE;
                case "bps" -> new BasisPoints(policy.amount(0).toDouble());
                case "volume-share" ->
                        new VolumeShare(
                                policy.number("limit", VolumeShare.DEFAULT_LIMIT),
                                policy.number("impact", VolumeShare.DEFAULT_IMPACT));
                default -> throw policy.unreadable();
            };
        } catch (IllegalArgumentException e) {
            throw policy.unreadable();
        }
    }

    private static double against(Side side, double price, double share) {
        return price + side.sign() * Math.abs(price) * share;
    }

    /** Plain notation, so that 5.0 is written 5. */
    private static String text(double value) {
        return Decimal.of(java.math.BigDecimal.valueOf(value)).toString();
    }
}
