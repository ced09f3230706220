package io.slipway.model;

/** Direction of an order or a fill. */
public enum Side {
    BUY(1),
    SELL(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** 1 for a buy, -1 for a sale: what one unit does to the position. */
    public int sign() {
        return sign;
    }

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** The given positive quantity with the sign it has for a position. */
    public Quantity signed(Quantity quantity) {
        return this == BUY ? quantity : quantity.negated();
    }
}
