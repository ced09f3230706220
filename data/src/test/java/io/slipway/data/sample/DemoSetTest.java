package io.slipway.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.SnapshotId;
import io.slipway.data.store.Lake;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Messages;
import io.slipway.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSetTest {

    @TempDir Path home;

    private DemoSet.Loaded load(Lake lake, List<Problem> said) {
        PackageFetch offline =
                new PackageFetch(home.resolve("samples"), "no-such-program", Duration.ofSeconds(5));
        return DemoSet.load(lake, offline, said::add);
    }

    @Test
    void withoutNpmItGoesOnWithWhatIsGeneratedAndSaysSo() {
        try (Lake lake = Lake.open(home)) {
            List<Problem> said = new ArrayList<>();
            DemoSet.Loaded loaded = load(lake, said);
            assertThat(loaded.problems())
                    .extracting(Problem::code)
                    .containsOnly("data.sample.npm-missing");
            assertThat(loaded.parts()).allMatch(DemoSet.Part::synthetic);
            assertThat(loaded.has(DemoSet.STAND_IN)).isTrue();
            assertThat(loaded.has(DemoSet.SP500)).isFalse();
            assertThat(loaded.aShares()).hasSize(30);
            for (Messages.Language language : Messages.Language.values()) {
                Messages messages = Messages.in(language);
                said.forEach(problem -> assertThat(messages.text(problem)).doesNotContain("{"));
                loaded.parts()
                        .forEach(part ->
                                assertThat(messages.text(part.description())).doesNotContain("{"));
            }
            SnapshotId before = lake.snapshot();
            load(lake, said);
            assertThat(lake.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void whatComesThroughTheImportIsWhatWasGenerated() {
        try (Lake lake = Lake.open(home)) {
            DemoSet.Loaded loaded = load(lake, new ArrayList<>());
            for (SyntheticStock stock : SyntheticMarket.aShares(20_240_101)) {
                InstrumentId id = stock.instrument().id();
                BarColumns bars = lake.bars(BarQuery.all(List.of(id), Frequency.DAY)).getFirst();
                assertThat(bars.time()).isEqualTo(stock.bars().time());
                assertThat(bars.close()).isEqualTo(stock.bars().close());
                assertThat(bars.volume()).isEqualTo(stock.bars().volume());
                assertThat(bars.amount()).containsExactly(stock.bars().amount(), within(0.01));
                assertThat(lake.actions(id)).containsExactlyInAnyOrderElementsOf(stock.actions());
            }
            assertThat(loaded.industries().values()).contains("白酒", "半导体");
        }
    }

    @Test
    void theTreatedStockChangesItsNameOnItsDay() {
        try (Lake lake = Lake.open(home)) {
            load(lake, new ArrayList<>());
            InstrumentId treated = InstrumentId.of("009012.XSHE");
            assertThat(name(lake, treated, LocalDate.of(2021, 6, 1))).startsWith("合成");
            assertThat(name(lake, treated, LocalDate.of(2024, 6, 1))).startsWith("ST合成");
        }
    }

    private static String name(Lake lake, InstrumentId id, LocalDate day) {
        return lake.instruments(day).stream()
                .filter(each -> each.id().equals(id))
                .map(Instrument::name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void applesDividendsAreToldFromItsAdjustedCloses() throws IOException {
        // Made-up prices around ex-days: 3.29 an old share in 2014 (0.47 a new one), 0.63 in 2017.
        double last = 1;
        double middle = last * (1 - 0.63 / 150);
        double first = middle * (1 - 3.29 / 84);
        String row = "%s,0,0,0,%.6f,%.6f,1%n";
        String text =
                "Date,Open,High,Low,Close,Adj Close,Volume\n"
                        + row.formatted("2014-05-07", 84.0, 84 * first)
                        + row.formatted("2014-05-08", 83.5, 83.5 * middle)
                        + row.formatted("2017-05-10", 150.0, 150 * middle)
                        + row.formatted("2017-05-11", 151.0, 151 * last);
        Path file = Files.writeString(home.resolve("aapl.csv"), text);
        assertThat(Files.readAllLines(AppleDividends.write(file)))
                .containsExactly(
                        "date,kind,value",
                        "2014-05-08,dividend,0.470000",
                        "2017-05-11,dividend,0.63");
    }
}
