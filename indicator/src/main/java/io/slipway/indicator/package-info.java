/**
 * Indicator arithmetic, written once and used twice: bar by bar on the trading path, and over whole
 * columns in research.
 *
 * <p>Every indicator is one final class whose instances stream: {@link
 * io.slipway.indicator.SeriesIndicator} takes one value, {@link io.slipway.indicator.PairIndicator}
 * two, {@link io.slipway.indicator.BarIndicator} a bar. Column kernels run the same instance over
 * slices of columns, so both agree to the last bit. The {@link
 * io.slipway.indicator.IndicatorCatalog} hands all of them out by name. Rules that hold for all of
 * them:
 *
 * <ul>
 *   <li><b>Warm-up.</b> The result is NaN for the first {@code warmUp() - 1} inputs. There are no
 *       guesses from half a window. An indicator fed by another warms up for the sum of both, less
 *       one ({@link io.slipway.indicator.SeriesIndicator#then}).
 *   <li><b>Unstable period.</b> Recursive indicators say how many inputs it takes beyond the
 *       warm-up until another start changes the result by less than 1e-10 of its scale ({@link
 *       io.slipway.indicator.Indicator#unstablePeriod}).
 *   <li><b>Seeding</b> follows TA-Lib: recursive averages start from the plain mean of their first
 *       period.
 *   <li><b>Gaps.</b> An input that is not finite is a gap, and the indicator starts anew after it,
 *       as if the series began there. So leading NaNs are skipped, as TA-Lib's wrappers do, and no
 *       value ever spans a hole: after a gap the result is NaN until a full warm-up of finite
 *       inputs has been seen. (TA-Lib itself answers NaN from the gap to the end of the series.)
 *       Fill holes first if that is what you mean.
 *   <li><b>Undefined results</b> (a rate of change from zero) are NaN, never infinite and never an
 *       invented zero. Oscillators whose formula is 0/0 where nothing moved answer their middle.
 *   <li><b>Drift.</b> Sums over windows are taken in blocks without subtracting, or are rebuilt
 *       from the window's own values once a window, so an error cannot outlive the values it came
 *       from by more than one window, however long the series.
 *   <li><b>Range.</b> Inputs beyond about 1e150 in magnitude may overflow a sum of squares.
 * </ul>
 *
 * <p>Instances are confined to one thread and allocate nothing after construction; the catalogue
 * and its definitions are safe everywhere. Output columns may be input columns.
 */
@NullMarked
package io.slipway.indicator;

import org.jspecify.annotations.NullMarked;
