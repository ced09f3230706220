package io.slipway.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * {@link VendorServer} as a process of its own, for tests that kill the client and for people who
 * want to try a sync without a network.
 */
public final class VendorServerProcess {

    private VendorServerProcess() {}

    /**
     * Arguments: a file that the address is written to once the server listens, the seed, how many
     * shares, the first and the last day. The vendors' clock stands still on the evening of the
     * last day. The process ends when its standard input does.
     */
    public static void main(String[] arguments) throws IOException {
        Path address = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        int shares = Integer.parseInt(arguments[2]);
        LocalDate first = LocalDate.parse(arguments[3]);
        LocalDate last = LocalDate.parse(arguments[4]);
        Instant evening = last.atTime(22, 0).toInstant(ZoneOffset.ofHours(8));
        CoinMarket coins = new CoinMarket(seed, List.of("BTCUSDT", "ETHUSDT", "SOLUSDT"), first);
        try (VendorServer server =
                VendorServer.start(
                        ShareMarket.of(seed, shares, first, last),
                        coins,
                        Clock.fixed(evening, ZoneOffset.UTC))) {
            Path draft = address.resolveSibling(address.getFileName() + ".draft");
            Files.writeString(draft, server.url().toString());
            Files.move(draft, address, StandardCopyOption.ATOMIC_MOVE);
            while (System.in.read() >= 0) {
                // Lives as long as whoever started it.
            }
        }
    }
}
