package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Parameters, shapes, chains and the documented answers to unusual input. */
class ContractTest {
    private static final double NAN = Double.NaN;

    @Test
    void periodsOutOfRangeAreNamed() {
        List<IntConsumer> constructors =
                List.of(
                        Sma::new,
                        Ema::new,
                        Rma::new,
                        Rsi::new,
                        Roc::new,
                        RollingMaximum::new,
                        RollingMinimum::new,
                        Atr::new,
                        Donchian::new,
                        period -> new Bollinger(period, 2),
                        period -> new RollingDeviation(period, Deviation.POPULATION));
        for (IntConsumer constructor : constructors) {
            for (int period : new int[] {Integer.MIN_VALUE, -1, 0, 1_000_001, Integer.MAX_VALUE}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> constructor.accept(period))
                        .withMessage("period must be between 1 and 1000000, but was " + period);
            }
        }
    }

    @Test
    void aSampleHasTwoValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RollingDeviation(1, Deviation.SAMPLE))
                .withMessage("period must be between 2 and 1000000, but was 1");
    }

    @Test
    void macdPeriodsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Macd(26, 12, 9))
                .withMessage("fastPeriod must be between 1 and 11, but was 26");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Macd(12, 12, 9))
                .withMessage("fastPeriod must be between 1 and 11, but was 12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Macd(1, 1, 9))
                .withMessage("slowPeriod must be between 2 and 1000000, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Macd(12, 26, 0))
                .withMessage("signalPeriod must be between 1 and 1000000, but was 0");
    }

    @Test
    void widthsAreFiniteAndNotNegative() {
        for (double width : new double[] {-0.1, NAN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Bollinger(20, width))
                    .withMessage("width must be a finite number of at least 0, but was " + width);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Bollinger(20, 2, width))
                    .withMessageStartingWith("down must be");
        }
        assertThat(Columns.of("BBANDS", new double[] {1, 3}, 2, 0).upper()[1]).isEqualTo(2);
    }

    @Test
    void columnsHaveOneLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sma.over(new double[3], 2, new double[4]))
                .withMessage("out must have the length of the other columns, 3, but has 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.atr(new double[3], new double[2], new double[3], 2))
                .withMessage("each column must have the length of the other columns, 3, but has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.trueRange(new double[3], new double[3], new double[1]))
                .withMessageStartingWith("each column must have the length");
    }

    @Test
    void anEmptyColumnGivesAnEmptyColumn() {
        assertThat(Sma.over(new double[0], 5)).isEmpty();
        assertThat(Columns.of("MACD", new double[0], 1, 2, 1).signal()).isEmpty();
        assertThat(Columns.of("DONCHIAN", new double[2][0], 5).lower()).isEmpty();
    }

    @Test
    void aPeriodLongerThanTheColumnGivesNoValue() {
        assertThat(Sma.over(new double[] {1, 2, 3}, 4)).containsOnly(NAN);
        assertThat(Rsi.over(new double[] {1, 2, 3}, 3)).containsOnly(NAN);
        assertThat(Rsi.over(new double[] {1, 2, 3}, 2)).containsExactly(NAN, NAN, 100);
    }

    @Test
    void columnsMayBeOverwritten() {
        double[] close = Bars.ofTaLib().close();
        double[] expected = Sma.over(close, 10);
        double[] column = close.clone();
        Sma.over(column, 10, column);
        assertThat(column).isEqualTo(expected);

        double[] reused = close.clone();
        double[][] lines = {new double[252], reused, new double[252]};
        IndicatorCatalog.find("MACD")
                .orElseThrow()
                .start()
                .over(new double[][] {reused}, 0, 252, lines);
        assertThat(reused).isEqualTo(Columns.of("MACD", close).signal());
    }

    @Test
    void leadingNaNsAreSkippedAndAGapInTheMiddleStartsAnew() {
        double[] in = {NAN, NAN, 1, 2, 3, NAN, 7, 8, 9, 10};
        assertThat(Sma.over(in, 3)).containsExactly(NAN, NAN, NAN, NAN, 2, NAN, NAN, NAN, 8, 9);
        assertThat(Ema.over(in, 3)).containsExactly(NAN, NAN, NAN, NAN, 2, NAN, NAN, NAN, 8, 9);
        assertThat(RollingMinimum.over(in, 2))
                .containsExactly(NAN, NAN, NAN, 1, 2, NAN, NAN, 7, 8, 9);
    }

    @Test
    void aChangeFromZeroIsUndefined() {
        assertThat(Roc.over(new double[] {0, 5, 10, 0, 0}, 1))
                .containsExactly(NAN, NAN, 100, -100, NAN);
        Roc roc = new Roc(1);
        roc.update(0);
        roc.update(5);
        assertThat(roc.isReady()).isFalse();
    }

    @Test
    void warmUpsAddUpInChains() {
        double[] close = Bars.ofTaLib().close();
        SeriesIndicator chain = new Rsi(14).then(new Sma(3)).then(new RollingMaximum(5));
        assertThat(chain.warmUp()).isEqualTo(15 + 2 + 4);

        double[] expected = RollingMaximum.over(Sma.over(Rsi.over(close, 14), 3), 5);
        for (int i = 0; i < close.length; i++) {
            assertThat(chain.update(close[i])).isEqualTo(Double.valueOf(expected[i]));
            assertThat(chain.value()).isEqualTo(Double.valueOf(expected[i]));
            assertThat(chain.isReady()).isEqualTo(i >= chain.warmUp() - 1);
        }
        chain.reset();
        assertThat(chain.update(close[0])).isNaN();
    }

    @Test
    void theAverageOfTrueRangesIsTheAtr() {
        Bars bars = Bars.ofTaLib();
        BarIndicator chain = new TrueRange().then(new Rma(14));
        double[] atr = Columns.atr(bars.high(), bars.low(), bars.close(), 14);
        assertThat(chain.warmUp()).isEqualTo(new Atr(14).warmUp());
        for (int i = 0; i < bars.size(); i++) {
            assertThat(chain.update(0, bars.high()[i], bars.low()[i], bars.close()[i], 0))
                    .isEqualTo(Double.valueOf(atr[i]));
        }
        chain.reset();
        assertThat(chain.isReady()).isFalse();
    }

    @Test
    void trueRangeCoversGapsBetweenBars() {
        TrueRange range = new TrueRange();
        range.update(10, 9, 9.5);
        assertThat(range.update(13, 12, 12.5)).isEqualTo(3.5);
        assertThat(range.update(9, 8, 8.5)).isEqualTo(4.5);
        assertThat(range.update(9.25, 8, 9)).isEqualTo(1.25);
    }

    @Test
    void donchianDoesNotReadTheClose() {
        Donchian channel = new Donchian(2);
        channel.update(NAN, 10, 9, NAN, NAN);
        assertThat(channel.update(NAN, 11, 8, NAN, NAN)).isEqualTo(9.5);
        assertThat(channel.update(12, 7)).isEqualTo(9.5);
        assertThat(channel.upper()).isEqualTo(12);
        assertThat(channel.lower()).isEqualTo(7);
    }

    @Test
    void multipleOutputsBeginTogether() {
        Macd macd = new Macd(2, 4, 3);
        for (int i = 1; i < macd.warmUp(); i++) {
            macd.update(i * i);
            assertThat(List.of(macd.macd(), macd.signal(), macd.histogram())).containsOnly(NAN);
        }
        macd.update(100);
        assertThat(List.of(macd.macd(), macd.signal(), macd.histogram())).doesNotContain(NAN);
        assertThat(macd.histogram()).isCloseTo(macd.macd() - macd.signal(), within(0.0));
    }

    @Test
    void largePeriodsWork() {
        int period = 1_000_000;
        RollingMaximum maximum = new RollingMaximum(period);
        Sma sma = new Sma(period);
        for (int i = 1; i <= 2 * period; i++) {
            maximum.update(-i);
            sma.update(i);
        }
        assertThat(maximum.value()).isEqualTo(-(period + 1.0));
        assertThat(sma.value()).isEqualTo(1.5 * period + 0.5);
    }
}
