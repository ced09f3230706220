package io.slipway.trading;

/**
 * What a strategy declares it needs.
 *
 * @param historyBars how many past bars {@link View#history} keeps per instrument; 0 for none
 * @param warmUpBars how many bars per instrument the strategy must have seen before it may order
 */
public record Needs(int historyBars, int warmUpBars) {

    /** The longest window {@link View#history} keeps. */
    public static final int MAX_HISTORY_BARS = 100_000;

    public Needs {
        if (historyBars < 0 || historyBars > MAX_HISTORY_BARS) {
            throw new IllegalArgumentException(
                    "historyBars must be 0 to " + MAX_HISTORY_BARS + " but is " + historyBars);
        }
        if (warmUpBars < 0) {
            throw new IllegalArgumentException("warmUpBars must not be negative: " + warmUpBars);
        }
    }

    public static Needs none() {
        return new Needs(0, 0);
    }

    public static Needs warmUp(int bars) {
        return new Needs(0, bars);
    }

    public Needs withHistory(int bars) {
        return new Needs(bars, warmUpBars);
    }
}
