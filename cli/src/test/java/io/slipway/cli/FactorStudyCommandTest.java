package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.Desk.Outcome;
import io.slipway.data.BarColumns;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.InstrumentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Studies from bars in a lake to pages, tables and the ledger. */
class FactorStudyCommandTest {

    private static final long DAY = 86_400_000_000_000L;
    private static final int DAYS = 400;
    private static final int NAMES = 40;
    private static final double SLOPE = 0.3;

    @TempDir private Path folder;
    private Desk desk;

    /**
     * Bars whose volume is a factor: the return from the open of T+1 to the open of T+2 is 1 % × (
     * {@value #SLOPE} × the factor of T + noise).
     */
    @BeforeEach
    void market() {
        desk = new Desk(folder);
        Random random = new Random(17);
        List<BarColumns> bars = new ArrayList<>();
        List<Instrument> instruments = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            InstrumentId id = InstrumentId.parse("%06d.XSHE".formatted(i + 1));
            bars.add(bars(id, random));
            instruments.add(
                    new Instrument(
                            id,
                            "S" + i,
                            InstrumentType.STOCK,
                            Currency.of("CNY"),
                            Decimal.parse("0.01"),
                            Decimal.parse("100"),
                            Decimal.parse("1"),
                            null,
                            null));
        }
        try (Lake lake = Lake.open(desk.home());
                LakeWriter writer = lake.write()) {
            writer.putInstruments(instruments).putBars(bars).commit();
        }
    }

    private static BarColumns bars(InstrumentId id, Random random) {
        long[] time = new long[DAYS];
        double[][] c = new double[7][DAYS];
        double[] factor = new double[DAYS];
        double open = 20;
        for (int i = 0; i < DAYS; i++) {
            time[i] = (18_262L + i) * DAY + 7 * 3_600_000_000_000L;
            factor[i] = random.nextGaussian();
            double signal = i < 2 ? 0 : factor[i - 2];
            open *= 1 + 0.01 * (SLOPE * signal + random.nextGaussian());
            c[0][i] = open;
            c[3][i] = open * (1 + 0.002 * random.nextGaussian());
            c[1][i] = Math.max(c[0][i], c[3][i]) * 1.001;
            c[2][i] = Math.min(c[0][i], c[3][i]) * 0.999;
            c[4][i] = 1e6 * Math.exp(factor[i]);
            c[5][i] = c[4][i] * open;
            c[6][i] = 1;
        }
        return BarColumns.of(id, Frequency.DAY, time, c);
    }

    private Outcome study(String... more) {
        List<String> all = new ArrayList<>(List.of("factor", "study"));
        all.addAll(List.of(more));
        all.addAll(List.of("--universe", "all", "--out", folder.resolve("out").toString()));
        return desk.run(all.toArray(String[]::new));
    }

    @Test
    void findsWhatWasPlanted() throws IOException {
        Outcome outcome =
                study(
                        "Log($volume)",
                        "--horizons",
                        "1,5",
                        "--prepare",
                        "winsorise(mad,3) | standardise",
                        "--known",
                        "$close",
                        "--cost",
                        "10",
                        "--json");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        JsonNode study = outcome.json().get("study");
        double planted = SLOPE / Math.sqrt(1 + SLOPE * SLOPE);
        JsonNode ic = study.get("horizons").get(0).get("ic");
        assertThat(ic.get("mean").asDouble() / planted).isBetween(0.93, 1.07);
        assertThat(ic.get("pValue").asDouble()).isLessThan(1e-6);
        assertThat(study.get("correction").get("trials").asInt()).isEqualTo(1);
        assertThat(study.get("entry").asString()).isEqualTo("open");
        assertThat(study.get("known").get("$close").asDouble()).isBetween(-0.1, 0.1);
        assertThat(folder.resolve("out/report.html")).content().contains("data-chart=\"decay\"");
        assertThat(folder.resolve("out/study.json")).content().contains("studySchemaVersion");
        assertThat(Files.readAllLines(folder.resolve("out/daily.csv"))).hasSize(DAYS);
        assertThat(desk.home().resolve("studies/trials.jsonl")).isRegularFile();
    }

    @Test
    void ranksALibraryAndCountsEveryTrial() throws IOException {
        desk.file("mine.factors", "# Mine.\nNOISE = $close/$open\nGOOD = Log($volume)\n");
        Outcome first = study("mine.factors", "--horizons", "1", "--json");
        assertThat(first.err()).isEmpty();
        assertThat(first.json().get("trials").asInt()).isEqualTo(2);
        assertThat(first.json().get("factors").get(0).get("name").asString()).isEqualTo("GOOD");
        assertThat(Files.readAllLines(folder.resolve("out/ranking.csv")).getFirst())
                .startsWith("name,expression,days,icMean");
        assertThat(folder.resolve("out/ranking.html")).content().contains("factors/GOOD.html");
        assertThat(folder.resolve("out/factors/NOISE.html")).isRegularFile();
        assertThat(folder.resolve("out/ranking.json")).content().contains("rankingSchemaVersion");
        // The same again is no new trial, another expression is one.
        assertThat(study("mine.factors", "--horizons", "1", "--json").json().get("trials").asInt())
                .isEqualTo(2);
        assertThat(study("$close", "--horizons", "1", "--json").json().get("trials").asInt())
                .isEqualTo(3);
    }

    @Test
    void speaksToPeople() {
        Outcome outcome = study("Log($volume)", "--lang", "zh", "--horizons", "1");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("秩 ICIR", "报告与数据表", "没有每日涨跌停价");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(study("Log($volum)").code()).isEqualTo(Action.USAGE);
        assertThat(study("$close", "--prepare", "winsorise(mat)").err()).contains("^", "mad");
        assertThat(study("$close", "--horizons", "0").code()).isEqualTo(Action.USAGE);
        assertThat(study("$close", "--quantiles", "1").code()).isEqualTo(Action.USAGE);
        assertThat(study("$close", "--prepare", "neutralise(industry)").err())
                .contains("Industries are not known");
        assertThat(study("$close", "--prepare", "neutralise(size)").err())
                .contains("Market values are not known");
        assertThat(study("nothing.factors").code()).isNotZero();
    }

    @Test
    void refusesVenuesThatCloseAtDifferentTimes() {
        desk.file("spy.csv", Prices.csv(300));
        desk.run("data", "import", "spy.csv", "-f", "1d", "-i", "SPY.ARCX");
        Outcome outcome =
                desk.run("factor", "study", "$close", "-i", "SPY.ARCX", "-i", "000001.XSHE");
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).contains("close at different times", "ARCX, XSHE");
    }
}
