package io.slipway.backtest;

import static io.slipway.backtest.Samples.AAPL;
import static io.slipway.backtest.Samples.APPLE;
import static io.slipway.backtest.Samples.FIRST_DAY;
import static io.slipway.backtest.Samples.FIVE_BARS;
import static io.slipway.backtest.Samples.fiveDays;
import static io.slipway.backtest.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.Currency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Messages;
import io.slipway.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run says of itself, so that nobody believes more than there is. */
class RunNotesTest {

    private static List<String> codes(RunResult result) {
        return result.notes().stream().map(Problem::code).toList();
    }

    @Test
    void aShortSeriesSaysSoAndALongOneDoesNot() {
        assertThat(run(fiveDays(), "").notes())
                .containsExactly(Problem.of("returns.note.short-series", "count", 5));
        double[][] longer = new double[31][];
        java.util.Arrays.fill(longer, new double[] {100, 101, 99, 100});
        MemorySource source =
                MemorySource.of(
                        List.of(APPLE), List.of(Samples.daily(AAPL, FIRST_DAY, longer)), List.of());
        assertThat(run(source, "").notes()).isEmpty();
    }

    @Test
    void aRunWhoseOrdersAreAllDeniedSaysSo() {
        RunResult result = run(fiveDays(), "cash: 500USD\n");
        assertThat(result.fills()).isEmpty();
        assertThat(codes(result)).contains("run.note.all-denied");
    }

    @Test
    void aRunThatIsAllWarmUpSaysSo() {
        RunResult result = run(fiveDays(), "parameters: {warmUp: 9}\n");
        assertThat(result.orders()).isEmpty();
        assertThat(result.notes())
                .contains(Problem.of("run.note.all-warm-up", "bars", 5, "wanted", 9));
    }

    @Test
    void aRunWithoutOrdersSaysSo() {
        RunNotes notes =
                new RunNotes(
                        run(fiveDays(), "").specification(),
                        RunDays.of(
                                List.of(),
                                Samples.request("").specification().frequency(),
                                fiveDays()));
        notes.noteNoTrade(List.of(), 300, 50);
        assertThat(notes.all()).containsExactly(Problem.of("run.note.no-order", "bars", 300));
        assertThat(Messages.in(Messages.Language.EN).text(notes.all().getFirst()))
                .contains("over 300 bars");
    }

    @Test
    void aBenchmarkInAnotherCurrencyIsTold() {
        InstrumentId dax = InstrumentId.of("DAX.XETR");
        MemorySource source =
                MemorySource.of(
                        List.of(APPLE, Instrument.stock(dax, Currency.of("EUR"))),
                        List.of(
                                Samples.daily(AAPL, FIRST_DAY, FIVE_BARS),
                                Samples.columns(
                                        dax,
                                        Samples.request("").specification().frequency(),
                                        Samples.daily(AAPL, FIRST_DAY, FIVE_BARS).time(),
                                        FIVE_BARS)),
                        List.of());
        assertThat(run(source, "benchmark: DAX.XETR\n").notes())
                .contains(
                        Problem.of(
                                "run.note.benchmark-currency",
                                "instrument",
                                dax,
                                "theirs",
                                "EUR",
                                "ours",
                                "USD"));
        assertThat(codes(run(fiveDays(), "benchmark: AAPL.XNAS\n")))
                .doesNotContain("run.note.benchmark-currency");
    }
}
