package io.slipway.indicator;

/**
 * Wilder's directional movement system, of which one line is shown.
 *
 * <p>Formula: a bar's movement is up if its high rose by more than its low fell, down if it is the
 * other way round. {@code PLUS_DM} and {@code MINUS_DM} are Wilder's running totals of them, {@code
 * total += movement - total / n}; {@code PLUS_DI} and {@code MINUS_DI} are those in percent of the
 * running total of the true range; {@code DX = 100 |plus - minus| / (plus + minus)}; {@code ADX} is
 * Wilder's average of DX and {@code ADXR} the mean of it and the one of n - 1 bars before. Source:
 * J. Welles Wilder, New Concepts in Technical Trading Systems (1978), section IV, started as
 * TA-Lib: the totals from the sum of the first n - 1 movements (StockCharts takes n), the average
 * from the mean of the first n values. Where neither side moved, DX stays what it was.
 */
public final class DirectionalMovement extends RangeIndicator {

    /** Which line is shown, and from which bar on. */
    public enum Line {
        PLUS_DM,
        MINUS_DM,
        PLUS_DI,
        MINUS_DI,
        DX,
        ADX,
        ADXR;

        private boolean isTotal() {
            return this == PLUS_DM || this == MINUS_DM;
        }

        private int warmUp(int period) {
            return switch (this) {
                case PLUS_DM, MINUS_DM -> Math.max(period, 2);
                case PLUS_DI, MINUS_DI -> period + 1;
                case DX -> Math.max(period, 2) + 1;
                case ADX -> 2 * period;
                case ADXR -> 3 * period - 1;
            };
        }
    }

    private final Line line;
    private final int period;
    private final TrueRange range = part(new TrueRange());
    private final Rma average;
    private final Lag averages;

    private double previousHigh = Double.NaN;
    private double previousLow;
    private int moves;
    private double plus;
    private double minus;
    private double travelled;
    private double index;

    /**
     * @param line what is shown
     * @param period n, 1 to 300,000, for DX, ADX and ADXR from 2; Wilder used 14. 1 shows the
     *     movement of each bar
     */
    public DirectionalMovement(Line line, int period) {
        super(
                line.warmUp(
                        Inputs.inRange(
                                "period", period, line.compareTo(Line.DX) < 0 ? 1 : 2, 300_000)));
        this.line = line;
        this.period = period;
        this.average = part(new Rma(period));
        this.averages = new Lag(Math.max(period - 1, 1));
    }

    @Override
    double next(double high, double low, double close) {
        double distance = range.update(high, low, close);
        double up = high - previousHigh;
        double down = previousLow - low;
        previousHigh = high;
        previousLow = low;
        if (Double.isNaN(up)) {
            return Double.NaN;
        }
        boolean summing = moves < period - 1;
        moves += summing ? 1 : 0;
        plus = total(plus, up > 0 && up > down ? up : 0, summing);
        minus = total(minus, down > 0 && down > up ? down : 0, summing);
        travelled = total(travelled, distance, summing);
        if (summing && !(line.isTotal() && moves == period - 1)) {
            return Double.NaN;
        }
        return shown();
    }

    private double total(double total, double movement, boolean summing) {
        return total + movement - (summing ? 0 : total / period);
    }

    private double shown() {
        return switch (line) {
            case PLUS_DM -> plus;
            case MINUS_DM -> minus;
            case PLUS_DI -> share(plus);
            case MINUS_DI -> share(minus);
            case DX -> index();
            case ADX -> average.update(index());
            case ADXR -> rating(average.update(index()));
        };
    }

    private double share(double total) {
        return travelled == 0 ? 0 : 100 * (total / travelled);
    }

    private double index() {
        double both = plus + minus;
        if (both > 0) {
            index = 100 * (Math.abs(plus - minus) / both);
        }
        return index;
    }

    private double rating(double now) {
        return Double.isNaN(now) ? Double.NaN : 0.5 * (now + averages.update(now));
    }

    @Override
    public int unstablePeriod() {
        int totals = Forgetting.of(1.0 / period);
        return line.compareTo(Line.DX) <= 0 ? totals : Forgetting.sum(totals, totals + period);
    }

    @Override
    void clear() {
        averages.reset();
        previousHigh = Double.NaN;
        moves = 0;
        plus = 0;
        minus = 0;
        travelled = 0;
        index = 0;
    }
}
