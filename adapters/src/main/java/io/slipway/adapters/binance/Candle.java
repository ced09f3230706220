package io.slipway.adapters.binance;

/**
 * One candle; times in milliseconds.
 *
 * @param closeTime last millisecond of it
 * @param volume in the base asset
 * @param amount in the quote asset
 */
record Candle(
        long openTime,
        double open,
        double high,
        double low,
        double close,
        double volume,
        long closeTime,
        double amount) {

    static final int COLUMNS = 12;

    /** Whatever is later than this counts microseconds: it would be the year 5138 in millis. */
    private static final long LATEST_MILLIS = 100_000_000_000_000L;

    private static final long MICROS_PER_MILLI = 1_000;

    /** Files count in microseconds since 2025, before that and elsewhere in milliseconds. */
    static long millis(long time) {
        return time > LATEST_MILLIS ? Math.floorDiv(time, MICROS_PER_MILLI) : time;
    }
}
