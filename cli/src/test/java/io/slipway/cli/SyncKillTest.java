package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.console.Environment;
import io.slipway.testbed.VendorServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The program itself, syncing over the network from a local server and killed at random moments,
 * ends with the lake of one that was not disturbed. {@code -Dslipway.kills=50} for the long form.
 */
@Tag("process")
class SyncKillTest {

    private static final int KILLS = Integer.getInteger("slipway.kills", 3);
    private static final long LONGEST_MS = 5_000;
    private static final Instant EVENING = Instant.parse("2024-06-28T15:00:00Z");
    private static final List<String> SYNC =
            List.of(
                    "data",
                    "sync",
                    "tushare",
                    "--from",
                    "2023-10-09",
                    "--to",
                    "2024-06-28",
                    "--datasets",
                    "stock_basic,trade_cal,namechange,daily,adj_factor,stk_limit,dividend",
                    "--json");

    @TempDir private Path folder;

    @Test
    void killsLeaveTheLakeOfAnUndisturbedSync() throws Exception {
        try (VendorServer server = VendorServer.small(Clock.fixed(EVENING, ZoneOffset.UTC))) {
            JsonNode quiet = desk("quiet", server).run(SYNC.toArray(String[]::new)).json();
            assertThat(quiet.get("complete").booleanValue()).isTrue();
            Random random = new Random(6);
            for (int kill = 0; kill < KILLS; kill++) {
                startAndKill(server, random.nextLong(LONGEST_MS));
                Desk desk = desk("killed", server);
                assertThat(desk.run("data", "check").code()).isZero();
            }
            JsonNode last = desk("killed", server).run(SYNC.toArray(String[]::new)).json();
            assertThat(last.get("complete").booleanValue()).isTrue();
            assertThat(last.get("snapshot")).isEqualTo(quiet.get("snapshot"));
        }
    }

    private Desk desk(String name, VendorServer server) {
        return new Desk(folder.resolve(name))
                .at(EVENING)
                .with("TUSHARE_TOKEN", VendorServer.TOKEN)
                .with("TUSHARE_URL", server.url().toString())
                .with("TUSHARE_CALLS_PER_MINUTE", "10000");
    }

    private void startAndKill(VendorServer server, long afterMs)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(EveningProgram.class.getName());
        command.addAll(SYNC);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SLIPWAY_HOME", folder.resolve("killed/home").toString());
        builder.environment().put("TUSHARE_TOKEN", VendorServer.TOKEN);
        builder.environment().put("TUSHARE_URL", server.url().toString());
        builder.environment().put("TUSHARE_CALLS_PER_MINUTE", "10000");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            process.waitFor(afterMs, TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The program at a fixed time of day, so that every start has the same newest day. */
    static final class EveningProgram {

        private EveningProgram() {}

        public static void main(String[] arguments) {
            Environment system = Environment.system();
            Environment evening =
                    new Environment(
                            system.variables(),
                            system.userHome(),
                            system.folder(),
                            system.out(),
                            system.err(),
                            false,
                            Clock.fixed(EVENING, ZoneOffset.UTC));
            System.exit(new Program(evening).run(arguments));
        }
    }
}
