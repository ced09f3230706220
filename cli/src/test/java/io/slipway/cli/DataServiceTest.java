package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.Desk.Outcome;
import io.slipway.testbed.Fault;
import io.slipway.testbed.VendorServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands of the data service against a local server that speaks Tushare's protocol. */
class DataServiceTest {

    /** Eleven in the evening in Shanghai, on a Friday. */
    private static final Instant EVENING = Instant.parse("2024-06-28T15:00:00Z");

    @TempDir private Path folder;
    private Desk desk;
    private VendorServer server;

    @BeforeEach
    void open() {
        server = VendorServer.small(Clock.fixed(EVENING, ZoneOffset.UTC));
        desk = new Desk(folder).at(EVENING);
        desk.with("TUSHARE_TOKEN", VendorServer.TOKEN)
                .with("TUSHARE_URL", server.url().toString())
                .with("TUSHARE_CALLS_PER_MINUTE", "10000");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode sync(String... more) {
        List<String> arguments = new ArrayList<>(List.of("data", "sync", "tushare"));
        arguments.addAll(List.of(more));
        arguments.add("--json");
        return desk.run(arguments.toArray(String[]::new)).json();
    }

    @Test
    void everyCommandOfThePageRuns() {
        Path page = Documents.root().resolve("docs/DATA-SERVICE.md");
        List<List<String>> commands = Documents.commands(page);
        assertThat(commands).hasSizeGreaterThan(10);
        for (List<String> command : commands) {
            Outcome outcome = desk.run(command.toArray(String[]::new));
            assertThat(outcome.code()).as("%s%n%s", command, outcome.err()).isZero();
            assertThat(outcome.out()).as("%s", command).isNotBlank();
        }
    }

    @Test
    void aSyncSaysWhatItDidAndASecondDoesNothing() {
        JsonNode first = sync("--from", "2024-06-24", "--datasets", "trade_cal,stock_basic,daily");
        assertThat(first.get("complete").booleanValue()).isTrue();
        JsonNode daily = first.get("datasets").get(2);
        assertThat(daily.get("dataset").asString()).isEqualTo("daily");
        assertThat(daily.get("slices").intValue()).isEqualTo(5);
        assertThat(daily.get("rows").intValue()).isGreaterThan(100);
        long requests = server.requests();

        JsonNode second = sync("--datasets", "trade_cal,stock_basic,daily");
        assertThat(server.requests()).isEqualTo(requests);
        assertThat(second.get("slices").intValue()).isZero();
        assertThat(second.get("snapshot")).isEqualTo(first.get("snapshot"));
    }

    @Test
    void statusMeasuresLagInPublishedTradingDays() {
        sync("--from", "2024-06-24", "--datasets", "trade_cal,daily");
        JsonNode status = desk.run("data", "status", "tushare", "--json").json();
        for (JsonNode each : status.get("datasets")) {
            if (each.get("dataset").asString().equals("daily")) {
                assertThat(each.get("newest").asString()).isEqualTo("2024-06-28");
                assertThat(each.get("lagDays").intValue()).isZero();
                assertThat(each.get("score").doubleValue()).isEqualTo(1);
            }
        }
        // A weekend later nothing is late; on Monday evening one day is.
        assertThat(lag("2024-06-30T20:00:00Z")).isZero();
        assertThat(lag("2024-07-01T08:59:00Z")).isZero();
        assertThat(lag("2024-07-01T09:00:00Z")).isEqualTo(1);
    }

    private int lag(String moment) {
        desk.at(Instant.parse(moment));
        JsonNode status = desk.run("data", "status", "tushare", "--json").json();
        for (JsonNode each : status.get("datasets")) {
            if (each.get("dataset").asString().equals("daily")) {
                return each.get("lagDays").intValue();
            }
        }
        return -1;
    }

    @Test
    void aWrongTokenIsToldInOneSentenceWithoutTheToken() {
        desk.with("TUSHARE_TOKEN", "0000000000000000000000000000beef");
        Outcome outcome = desk.run("data", "sync", "tushare", "--from", "2024-06-24");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out() + outcome.err())
                .contains("token is not accepted")
                .doesNotContain("beef")
                .doesNotContain("Exception");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aSourceThatIsNotThereIsWrongUsage() {
        Outcome outcome = desk.run("data", "sync", "tuhsare");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("tuhsare", "tushare");
        assertThat(desk.run("data", "sync", "tushare", "--datasets", "dialy").code()).isNotZero();
    }

    @Test
    void faultsOnTheWayEndInTheSameLake() {
        String[] wanted = {
            "--from", "2024-06-17", "--datasets", "trade_cal,stock_basic,daily,adj_factor"
        };
        JsonNode quiet = sync(wanted);
        server.faults().every(5, Fault.CUT).every(7, Fault.SERVER_ERROR);
        Desk other = new Desk(folder.resolve("other")).at(EVENING);
        other.with("TUSHARE_TOKEN", VendorServer.TOKEN)
                .with("TUSHARE_URL", server.url().toString())
                .with("TUSHARE_CALLS_PER_MINUTE", "10000");
        String[] arguments = {
            "data", "sync", "tushare", wanted[0], wanted[1], wanted[2], wanted[3], "--json"
        };
        JsonNode last = other.run(arguments).json();
        for (int again = 0; again < 5 && !last.get("complete").booleanValue(); again++) {
            last = other.run(arguments).json();
        }
        assertThat(last.get("complete").booleanValue()).isTrue();
        assertThat(last.get("snapshot")).isEqualTo(quiet.get("snapshot"));
    }

    @Test
    void restatedValuesAreKeptByRepair() {
        sync("--from", "2024-06-24", "--datasets", "trade_cal,stock_basic,daily");
        server.restate("daily", "000001.SZ");
        JsonNode repaired =
                desk.run(
                                "data",
                                "repair",
                                "tushare",
                                "--datasets",
                                "daily",
                                "--from",
                                "2024-06-25",
                                "--to",
                                "2024-06-25",
                                "--json")
                        .json();
        assertThat(repaired.get("sync").get("restated").longValue()).isPositive();
        JsonNode rows =
                desk.run("data", "sql", "SELECT DISTINCT row_key FROM restatements", "--json")
                        .json()
                        .get("rows");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(0).asString()).startsWith("000001.XSHE 1d 2024-06-25");
    }

    @Test
    void aRunMayDemandQuality() {
        sync("--from", "2024-01-02", "--datasets", "trade_cal,stock_basic,daily,adj_factor");
        String[] run = {
            "backtest", "sma-cross", "-i", "000001.SZ", "--set", "fast=3", "--set", "slow=9"
        };
        assertThat(desk.run(with(run, "--min-quality", "0.5")).code()).isZero();
        Outcome outcome = desk.run(with(run, "--min-quality", "1", "--from", "2024-01-02"));
        // Without suspensions in the lake the days it was suspended count as missing.
        boolean isPerfect =
                desk.run("data", "check", "--explain", "000001.SZ", "--json")
                                .json()
                                .get("explained")
                                .get(0)
                                .get("score")
                                .doubleValue()
                        == 1;
        assertThat(outcome.code()).isEqualTo(isPerfect ? 0 : 1);
        assertThat(desk.run(with(run, "--min-quality", "2")).code()).isEqualTo(2);
    }

    private static String[] with(String[] first, String... more) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
