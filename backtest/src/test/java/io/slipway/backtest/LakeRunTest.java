package io.slipway.backtest;

import static io.slipway.backtest.Samples.AAPL;
import static io.slipway.backtest.Samples.APPLE;
import static io.slipway.backtest.Samples.FIRST_DAY;
import static io.slipway.backtest.Samples.FIVE_BARS;
import static io.slipway.backtest.Samples.daily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The path from a real lake on disk. */
class LakeRunTest {

    @TempDir Path home;

    @Test
    void a_run_from_the_lake_is_the_run_from_memory() {
        try (Lake lake = filled()) {
            RunResult fromLake = Samples.run(RunSource.of(lake), "");
            RunResult fromMemory = Samples.run(Samples.fiveDays(), "");

            assertThat(fromLake.equity().equity()).isEqualTo(fromMemory.equity().equity());
            assertThat(fromLake.identity().orderHash())
                    .isEqualTo(fromMemory.identity().orderHash());
            assertThat(fromLake.identity().snapshot()).isEqualTo(lake.snapshot().toString());
        }
    }

    @Test
    void a_pinned_run_repeats_on_its_snapshot_after_the_lake_has_moved_on() {
        try (Lake lake = filled()) {
            RunResult first = Samples.run(RunSource.of(lake), "");
            lake.pin(lake.snapshot(), "test");
            double[][] more = {{98, 99, 97, 97}};
            try (LakeWriter writer = lake.write()) {
                writer.putBars(daily(AAPL, LocalDate.of(2020, 1, 9), more));
                writer.commit();
            }

            RunRequest pinned = first.request();
            RunResult again =
                    Samples.backtest(RunSource.of(lake, pinned)).run(pinned, Progress.NONE);

            assertThat(again.identity()).isEqualTo(first.identity());
            assertThat(Samples.run(RunSource.of(lake), "").equity().size()).isEqualTo(6);
            assertThat(code(() -> Samples.backtest(RunSource.of(lake)).run(pinned, Progress.NONE)))
                    .isEqualTo("run.other-snapshot");
        }
    }

    /** Two for one before the fourth bar's open: 10 shares bought at 102 become 20. */
    @Test
    void a_split_changes_units_and_not_worth() {
        long exDay = Times.epochNanos(Instant.parse("2020-01-06T05:00:00Z"));
        CorporateAction split =
                new CorporateAction(AAPL, CorporateAction.Type.SPLIT, Decimal.of(2), exDay, exDay);
        double[][] bars = {FIVE_BARS[0], FIVE_BARS[1], {52.5, 53, 52, 52}};
        try (Lake lake = Lake.open(home)) {
            try (LakeWriter writer = lake.write()) {
                writer.putInstruments(List.of(APPLE));
                writer.putBars(daily(AAPL, FIRST_DAY, bars));
                writer.putActions(List.of(split));
                writer.commit();
            }

            RunResult result = Samples.run(RunSource.of(lake), "");

            assertThat(result.fills().getLast().quantity()).hasToString("20");
            assertThat(result.finalEquity()).isEqualTo(100_000 - 1020 + 1050 - 2);
        }
    }

    @Test
    void an_empty_lake_says_what_to_do() {
        try (Lake lake = Lake.open(home)) {
            assertThat(code(() -> Samples.run(RunSource.of(lake), ""))).isEqualTo("run.empty-lake");
        }
    }

    @Test
    void an_instrument_without_bars_is_named() {
        InstrumentId other = InstrumentId.of("MSFT.XNAS");
        try (Lake lake = filled();
                LakeWriter writer = lake.write()) {
            writer.putInstruments(List.of(Instrument.stock(other, Currency.USD)));
            writer.commit();
            RunRequest request =
                    SpecificationReaderTest.read("strategy: turn-taker\ninstruments: MSFT.XNAS\n");

            Problem problem =
                    catchThrowableOfType(
                                    ProblemException.class,
                                    () ->
                                            Samples.backtest(RunSource.of(lake))
                                                    .run(request, Progress.NONE))
                            .problems()
                            .getFirst();

            assertThat(problem).isEqualTo(Problem.of("run.no-bars", "instrument", other));
        }
    }

    private Lake filled() {
        Lake lake = Lake.open(home);
        try (LakeWriter writer = lake.write()) {
            writer.putInstruments(List.of(APPLE));
            writer.putBars(daily(AAPL, FIRST_DAY, FIVE_BARS));
            writer.commit();
        }
        return lake;
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problems().getFirst().code();
    }
}
