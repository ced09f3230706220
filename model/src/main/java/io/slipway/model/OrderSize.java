package io.slipway.model;

/**
 * How large an order is meant to be. The difference matters when a gap makes it unaffordable: a
 * {@link Units} order says exactly what it wants and is denied; an {@link EquityShare} order is
 * clipped to what the cash buys.
 */
public sealed interface OrderSize {

    /** So many units, positive. */
    record Units(Quantity quantity) implements OrderSize {
        public Units {
            if (!quantity.isPositive()) {
                throw new IllegalArgumentException(
                        "an order's quantity must be positive but is " + quantity);
            }
        }
    }

    /**
     * The given quantity, which stands for a share of equity and may be clipped to what is
     * affordable.
     *
     * @param quantity what the share amounted to at the last price, positive
     * @param share the target as a fraction of equity, such as 1.0 for all of it
     */
    record EquityShare(Quantity quantity, double share) implements OrderSize {
        public EquityShare {
            if (!quantity.isPositive() || !Double.isFinite(share)) {
                throw new IllegalArgumentException(
                        "a share of equity needs a positive quantity and a finite share, not "
                                + quantity
                                + " and "
                                + share);
            }
        }
    }

    Quantity quantity();

    /** The same kind of size over another quantity. */
    default OrderSize withQuantity(Quantity quantity) {
        return switch (this) {
            case Units units -> new Units(quantity);
            case EquityShare share -> new EquityShare(quantity, share.share());
        };
    }
}
