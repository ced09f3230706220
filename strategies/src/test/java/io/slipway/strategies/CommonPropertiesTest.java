package io.slipway.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.strategies.buyandhold.BuyAndHold;
import io.slipway.strategies.donchianbreakout.DonchianBreakout;
import io.slipway.strategies.macdtrend.MacdTrend;
import io.slipway.strategies.momentum.CrossSectionalMomentum;
import io.slipway.strategies.rsireversion.RsiReversion;
import io.slipway.strategies.smacross.SmaCross;
import io.slipway.trading.Parameters;
import io.slipway.trading.StrategyFactory;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What every strategy promises. */
class CommonPropertiesTest {

    /** A strategy with parameters short enough to act on a few hundred bars. */
    record Subject(StrategyFactory<?> factory, Map<String, String> parameters) {

        Trial on(BarColumns... bars) {
            return trial(factory, parameters, bars);
        }

        private static <P extends Record> Trial trial(
                StrategyFactory<P> factory, Map<String, String> parameters, BarColumns... bars) {
            return Trial.of(factory, parameters, bars);
        }

        int warmUpBars() {
            return warmUpBars(factory, parameters);
        }

        private static <P extends Record> int warmUpBars(
                StrategyFactory<P> factory, Map<String, String> parameters) {
            P values = Parameters.parse(factory.parameterType(), parameters);
            return factory.needs(values).warmUpBars();
        }

        @Override
        public String toString() {
            return factory.name();
        }
    }

    private static final List<Subject> SUBJECTS =
            List.of(
                    new Subject(new BuyAndHold.Factory(), Map.of()),
                    new Subject(new SmaCross.Factory(), Map.of("fast", "5", "slow", "15")),
                    new Subject(
                            new RsiReversion.Factory(),
                            Map.of("period", "7", "lower", "35", "upper", "55")),
                    new Subject(
                            new DonchianBreakout.Factory(),
                            Map.of("entry", "10", "exit", "5", "atr", "7")),
                    new Subject(
                            new MacdTrend.Factory(),
                            Map.of("fast", "4", "slow", "9", "signal", "3", "trend", "20")),
                    new Subject(
                            new CrossSectionalMomentum.Factory(),
                            Map.of("lookback", "40", "skip", "5", "top", "1")));

    private static final int BARS = 240;

    @Provide
    Arbitrary<Subject> subjects() {
        return Arbitraries.of(SUBJECTS);
    }

    @Test
    void serviceLoaderFindsAllAndOnlyThem() {
        Set<Class<?>> found = new HashSet<>();
        ServiceLoader.load(StrategyFactory.class).forEach(each -> found.add(each.getClass()));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        SUBJECTS.stream().<Class<?>>map(each -> each.factory.getClass()).toList());
    }

    @Test
    void namesAreWordsWithDashes() {
        assertThat(SUBJECTS)
                .allSatisfy(each -> assertThat(each.factory.name()).matches("[a-z]+(-[a-z]+)*"));
    }

    /** A record whose defaults are out of their own range would refuse to start. */
    @Test
    void defaultsAreAllowedAndEveryParameterIsExplained() {
        for (Subject subject : SUBJECTS) {
            Class<? extends Record> type = subject.factory.parameterType();
            assertThat(Parameters.format(Parameters.parse(type, Map.of())))
                    .containsOnlyKeys(Parameters.describe(type).keySet());
            assertThat(Parameters.describe(type).values())
                    .allSatisfy(param -> assertThat(param.about()).isNotBlank())
                    .allSatisfy(param -> assertThat(param.min()).isFinite())
                    .allSatisfy(param -> assertThat(param.max()).isFinite());
        }
    }

    /** What was decided until a day does not depend on the days after it. */
    @Property(tries = 100, seed = "20200101")
    void doesNotLookAhead(
            @ForAll("subjects") Subject subject,
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(min = 1, max = BARS - 1) int known) {
        BarColumns one = Series.walk("AAA.XNYS", seed, BARS);
        BarColumns other = Series.walk("BBB.XNYS", seed + 5000, BARS);
        LocalDate lastDay = Series.FIRST_DAY.plusDays(known - 1);

        Trial all = subject.on(one, other).run();
        Trial part = subject.on(one.slice(0, known), other.slice(0, known)).run();

        assertThat(part.history()).isEqualTo(all.historyUntil(lastDay));
    }

    /** What it declared to need brings it to where it would be had it seen everything. */
    @Property(tries = 100, seed = "20200102")
    void decidesTheSameAfterWarmUpAsIfItHadAlwaysRun(
            @ForAll("subjects") Subject subject,
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(min = 100, max = BARS - 50) int restart) {
        BarColumns one = Series.walk("AAA.XNYS", seed, BARS);
        BarColumns other = Series.walk("BBB.XNYS", seed + 5000, BARS);
        long restartTime = one.time()[restart];
        int from = restart - subject.warmUpBars();
        BarColumns[] seen = {one.slice(from, BARS), other.slice(from, BARS)};

        Trial always = subject.on(one, other).runFrom(restartTime);
        Trial restarted = subject.on(seen).runFrom(restartTime);

        assertThat(restarted.history()).isEqualTo(always.history());
    }

    @Property(tries = 60, seed = "20200103")
    void asksForNothingThatIsRefused(
            @ForAll("subjects") Subject subject, @ForAll @IntRange(max = 1000) int seed) {
        BarColumns one = Series.walk("AAA.XNYS", seed, BARS);
        BarColumns other = Series.walk("BBB.XNYS", seed + 5000, BARS);

        Trial trial = subject.on(one, other).run();

        assertThat(trial.refusals()).filteredOn(line -> !line.contains("Cancelled")).isEmpty();
    }

    /** The properties above would hold for a strategy that never trades. */
    @Test
    void theWalksGiveEveryStrategySomethingToDo() {
        for (Subject subject : SUBJECTS) {
            Trial trial =
                    subject.on(
                                    Series.walk("AAA.XNYS", 3, BARS),
                                    Series.walk("BBB.XNYS", 5003, BARS))
                            .run();
            assertThat(trial.fills()).as("%s", subject).isNotEmpty();
        }
    }
}
