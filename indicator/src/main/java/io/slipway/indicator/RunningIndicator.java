package io.slipway.indicator;

/**
 * An indicator at work, whatever it reads: the one shape in which the {@link IndicatorCatalog}
 * hands them out. Its inputs are columns in the order of its {@link IndicatorDefinition}: the
 * series first, then the fields of the bar.
 *
 * <p>Input by input ({@link #update}) and column by column ({@link #over}) are the same arithmetic
 * on the same state: both may be mixed, so that a column is continued bar by bar or in chunks.
 */
public interface RunningIndicator {

    /** Takes one row of inputs; the results are then read by {@link #output}. */
    void update(double[] row);

    /** A result after the latest row, NaN while warming up. */
    double output(int index);

    /**
     * Takes the rows {@code from} to {@code to - 1} of the input columns and writes the results
     * after each to the same rows of the output columns. Other rows are neither read nor written.
     * An output column may be an input column; a result that nobody wants may share its column with
     * another one of a lower index, which is written last.
     *
     * @param in one column for each input
     * @param out one column for each output
     */
    void over(double[][] in, int from, int to, double[][] out);

    /** How many leading results are NaN. */
    int lookback();

    /** As {@link Indicator#unstablePeriod()}. */
    int unstablePeriod();

    /** Forgets all inputs: the state is that of a new instance. */
    void reset();
}
