package io.slipway.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.source.SourceException.Kind;
import io.slipway.testbed.Fault;
import io.slipway.testbed.VendorServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {

    private final MovableClock clock = new MovableClock("2024-06-28T14:00:00Z");
    private final VendorServer server = VendorServer.small(clock);
    private final Patience patience = Patience.USUAL.withRequest(Duration.ofMillis(400));
    private Fetcher fetcher = fetcher(patience);

    private Fetcher fetcher(Patience chosen) {
        return new Fetcher(
                chosen, new LaneLimiter(6_000), clock, clock::pause, new SplittableRandom(1));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    private String get() throws FetchException, InterruptedException {
        URI uri = URI.create(server.url() + "/api/v3/exchangeInfo");
        return fetcher.fetch(Call.get(uri, "info", 1), FetcherTest::judge);
    }

    private static Verdict<String> judge(Reply reply) {
        return reply.status() == 200
                ? new Verdict.Done<>(new String(reply.body(), StandardCharsets.UTF_8))
                : new Verdict.Again<>(Trouble.of(Kind.UNREACHABLE, "HTTP " + reply.status()));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR, UNREACHABLE, 500",
        "GATEWAY,      UNREACHABLE, 502",
        "CUT,          TRUNCATED,   content-length",
        "STALLED,      UNREACHABLE, no complete answer",
        "SILENT,       UNREACHABLE, no complete answer",
        "DROPPED,      UNREACHABLE, ''",
    })
    void whatMayPassIsTriedFourTimes(Fault fault, Kind kind, String said) {
        server.faults().always("exchangeInfo", fault);

        assertThatThrownBy(this::get)
                .isInstanceOfSatisfying(
                        FetchException.class,
                        e -> {
                            assertThat(e.trouble().kind()).isEqualTo(kind);
                            assertThat(e.trouble().detail()).contains(said);
                        });
        // The JDK's client itself sends a dropped request once more.
        assertThat(server.requests("exchangeInfo"))
                .isBetween(4L, fault == Fault.DROPPED ? 100L : 4L);
        assertThat(clock.waits()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"SERVER_ERROR", "CUT", "STALLED", "DROPPED"})
    void whatPassesIsForgotten(Fault fault) throws Exception {
        server.faults().next(fault, 3);

        assertThat(get()).contains("BTCUSDT");
        assertThat(server.requests("exchangeInfo")).isEqualTo(4);
    }

    @Test
    void nobodyListens() {
        server.close();

        assertThatThrownBy(this::get)
                .isInstanceOfSatisfying(
                        FetchException.class,
                        e -> assertThat(e.trouble().kind()).isEqualTo(Kind.UNREACHABLE));
    }

    @Test
    void aBodyBeyondItsBoundIsNotRead() {
        fetcher.close();
        fetcher = fetcher(patience.withLargestBody(100));

        assertThatThrownBy(this::get)
                .isInstanceOfSatisfying(
                        FetchException.class,
                        e -> {
                            assertThat(e.trouble().kind()).isEqualTo(Kind.REFUSED);
                            assertThat(e.trouble().detail()).contains("too large");
                        });
        assertThat(server.requests("exchangeInfo")).isEqualTo(1);
    }

    @Test
    void aLockOutIsHeldAgainstOneself() throws Exception {
        Instant until = clock.instant().plusSeconds(120);
        URI uri = URI.create(server.url() + "/api/v3/exchangeInfo");
        Call call = Call.get(uri, "info", 1);
        Trouble ban = Trouble.until(Kind.BANNED, until, "banned");

        assertThatThrownBy(() -> fetcher.fetch(call, _ -> new Verdict.Never<String>(ban)))
                .isInstanceOf(FetchException.class);
        assertThatThrownBy(this::get)
                .isInstanceOfSatisfying(
                        FetchException.class,
                        e -> assertThat(e.trouble().until()).isEqualTo(until));
        assertThat(server.requests("exchangeInfo")).isEqualTo(1);

        clock.pause(Duration.ofMinutes(2));
        assertThat(get()).contains("BTCUSDT");
    }

    @Property(tries = 100)
    void waitsGrowAndStayBounded(
            @ForAll @IntRange(min = 1, max = 60) int failed, @ForAll long seed) {
        Duration wait = Patience.USUAL.backOff(failed, new SplittableRandom(seed));
        double full = Math.min(1_000 * Math.pow(2, failed - 1), 20_000);

        assertThat((double) wait.toMillis()).isBetween(full / 2 - 1, full);
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        Instant now = Instant.parse("2024-01-01T00:00:00Z");

        assertThat(retryAfter("7", now)).contains(now.plusSeconds(7));
        assertThat(retryAfter("Mon, 01 Jan 2024 00:02:00 GMT", now)).contains(now.plusSeconds(120));
        assertThat(retryAfter("soon", now)).isEmpty();
    }

    private static java.util.Optional<Instant> retryAfter(String text, Instant now) {
        var headers =
                java.net.http.HttpHeaders.of(
                        java.util.Map.of("Retry-After", List.of(text)), (a, b) -> true);
        return new Reply(429, headers, new byte[0]).retryAfter(now);
    }

    @Test
    void secretsHide() {
        Secret secret = Secret.of(" abcdef123456 \n");

        assertThat(secret).hasToString("***");
        assertThat(secret.reveal()).isEqualTo("abcdef123456");
        assertThat(secret.hiddenIn("token abcdef123456 is wrong")).isEqualTo("token *** is wrong");
    }
}
