package io.slipway.model;

/**
 * Open, high, low, close and volume of one period, raw as traded, stamped at its close.
 *
 * <p>The adjustment factor is cumulative and backward: {@code close × adjustmentFactor} is
 * comparable over time, {@code volume ÷ adjustmentFactor} likewise, and no factor is ever rewritten
 * by what happens later.
 *
 * @param instrument whose bar it is
 * @param frequency nominal length
 * @param eventTime close of the period, UTC epoch nanoseconds
 * @param knownTime when it could be acted on
 * @param open first price
 * @param high highest price, at least open, low and close
 * @param low lowest price, at most open and close
 * @param close last price
 * @param volume units traded, not negative
 * @param amount money traded in the instrument's currency; NaN if unknown
 * @param adjustmentFactor positive; 1 where nothing was ever adjusted
 */
public record Bar(
        InstrumentId instrument,
        Frequency frequency,
        long eventTime,
        long knownTime,
        double open,
        double high,
        double low,
        double close,
        double volume,
        double amount,
        double adjustmentFactor)
        implements MarketEvent {

    public Bar {
        // Written so that NaN fails too; high - low is finite only if all four prices are.
        if (!(low <= open
                && low <= close
                && high >= open
                && high >= close
                && high - low < Double.POSITIVE_INFINITY
                && volume >= 0
                && volume < Double.POSITIVE_INFINITY
                && adjustmentFactor > 0
                && adjustmentFactor < Double.POSITIVE_INFINITY)) {
            throw inconsistent(instrument, eventTime, open, high, low, close);
        }
    }

    private static IllegalArgumentException inconsistent(
            InstrumentId instrument,
            long eventTime,
            double open,
            double high,
            double low,
            double close) {
        return new IllegalArgumentException(
                "bar of %s at %s is inconsistent: open %s high %s low %s close %s, or its volume or adjustment factor"
                        .formatted(instrument, Times.instant(eventTime), open, high, low, close));
    }

    @Override
    public Kind kind() {
        return Kind.BAR;
    }

    public double adjustedOpen() {
        return open * adjustmentFactor;
    }

    public double adjustedHigh() {
        return high * adjustmentFactor;
    }

    public double adjustedLow() {
        return low * adjustmentFactor;
    }

    public double adjustedClose() {
        return close * adjustmentFactor;
    }

    public double adjustedVolume() {
        return volume / adjustmentFactor;
    }
}
