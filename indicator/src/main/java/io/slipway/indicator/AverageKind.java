package io.slipway.indicator;

/** The moving averages that other indicators can be built on, numbered as TA-Lib's MAType. */
public enum AverageKind {
    SMA,
    EMA,
    WMA,
    DEMA,
    TEMA,
    TRIMA,
    KAMA,
    MAMA,
    T3;

    private static final AverageKind[] KINDS = values();

    /** The kind of TA-Lib's number, 0 to 8. */
    static AverageKind of(int number) {
        return KINDS[number];
    }

    /**
     * A new average with its standard further parameters; of one input it is the input itself, as
     * in TA-Lib. MAMA finds its period by itself.
     *
     * @param period 1 to 1,000,000
     */
    public SeriesIndicator create(int period) {
        if (period == 1) {
            return new Sma(1);
        }
        return switch (this) {
            case SMA -> new Sma(period);
            case EMA -> new Ema(period);
            case WMA -> new Wma(period);
            case DEMA -> new Dema(period);
            case TEMA -> new Tema(period);
            case TRIMA -> new Trima(period);
            case KAMA -> new Kama(period);
            case MAMA -> new Mama(0.5, 0.05);
            case T3 -> new T3(period, 0.7);
        };
    }
}
