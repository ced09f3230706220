package io.slipway.factor.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.MemoryBars;
import io.slipway.data.panel.FieldSource;
import io.slipway.data.panel.Panel;
import io.slipway.data.panel.PanelReader;
import io.slipway.factor.eval.EvaluationOptions;
import io.slipway.factor.eval.Evaluator;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Graph;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledLibrariesTest {

    private static final long DAY = 86_400_000_000_000L;
    private static final int DAYS = 420;
    private static final int NAMES = 12;

    private static FactorLibrary library(String name) {
        return FactorLibrary.find(name, Path.of(""));
    }

    /** Prices that move by a percent or so a day; other fields are values that vary. */
    private static Panel evaluated(FactorLibrary library) {
        Random random = new Random(3);
        List<BarColumns> bars = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            bars.add(bars(InstrumentId.parse("%06d.XSHE".formatted(i + 1)), random));
        }
        List<InstrumentId> ids = bars.stream().map(BarColumns::instrument).toList();
        PanelReader reader =
                PanelReader.open(
                        MemoryBars.of(bars),
                        new Made(library.fields()),
                        BarQuery.all(ids, Frequency.DAY));
        Graph graph = library.compile(Compiler.ofBars().withFields(library.fields()));
        return new Evaluator(graph, EvaluationOptions.DEFAULT.withThreads(1)).evaluate(reader);
    }

    /** Fields with values between 1 and 2. */
    private record Made(Set<String> fields) implements FieldSource {
        @Override
        public void fill(String field, Panel panel, double[] block) {
            Random values = new Random(field.hashCode());
            Arrays.setAll(block, i -> 1 + values.nextDouble());
        }
    }

    private static BarColumns bars(InstrumentId id, Random random) {
        long[] time = new long[DAYS];
        double[][] c = new double[7][DAYS];
        double close = 10;
        for (int i = 0; i < DAYS; i++) {
            time[i] = (i + 1) * DAY;
            c[0][i] = close * (1 + 0.004 * random.nextGaussian());
            close *= 1 + 0.015 * random.nextGaussian();
            c[1][i] = Math.max(c[0][i], close) * (1 + 0.005 * random.nextDouble());
            c[2][i] = Math.min(c[0][i], close) * (1 - 0.005 * random.nextDouble());
            c[3][i] = close;
            c[4][i] = 1e6 * Math.exp(0.4 * random.nextGaussian());
            c[5][i] = c[4][i] * (c[1][i] + c[2][i]) / 2;
            c[6][i] = 1;
        }
        return BarColumns.of(id, Frequency.DAY, time, c);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha101", "style", "fundamental"})
    void everyFactorHasValuesOnceItsWindowIsFull(String name) {
        FactorLibrary library = library(name);
        Panel panel = evaluated(library);
        for (String factor : library.names()) {
            if (factor.equals("ALPHA096")) {
                continue; // correlates three ranks that are often equal, so seldom defined
            }
            long there = Arrays.stream(panel.block(factor)).filter(Double::isFinite).count();
            assertThat(there).as(name + " " + factor).isPositive();
        }
    }

    /** The paper has 101; 18 need industries and one a market value. */
    @Test
    void alphasHaveTheirNumbersInThePaper() {
        FactorLibrary library = library("alpha101");
        assertThat(library.names()).hasSize(82).contains("ALPHA001", "ALPHA101");
        assertThat(library.names()).doesNotContain("ALPHA048", "ALPHA056", "ALPHA100");
        assertThat(library.fields())
                .containsExactlyInAnyOrder("open", "high", "low", "close", "volume", "vwap");
    }

    /** Numbers 101 and 41 by hand from the bar. */
    @Test
    void alphasOfOneBarAreWhatThePaperSays() {
        Panel panel = evaluated(library("alpha101"));
        BarColumns bars = bars(InstrumentId.parse("000001.XSHE"), new Random(3));
        int last = DAYS - 1;
        double range = bars.high()[last] - bars.low()[last];
        double vwap = bars.amount()[last] / bars.volume()[last];
        assertThat(panel.values("ALPHA101", 0)[last])
                .isCloseTo(
                        (bars.close()[last] - bars.open()[last]) / (range + 0.001), within(1e-9));
        assertThat(panel.values("ALPHA041", 0)[last])
                .isCloseTo(Math.sqrt(bars.high()[last] * bars.low()[last]) - vwap, within(1e-9));
    }

    @Test
    void betaAgainstTheMarketAveragesOne() {
        Panel panel = evaluated(library("style"));
        double sum = 0;
        for (int i = 0; i < NAMES; i++) {
            sum += panel.values("BETA", i)[DAYS - 1];
        }
        // Weights vary from day to day, so the plain mean is one only nearly.
        assertThat(sum / NAMES).isCloseTo(1, within(0.1));
    }
}
