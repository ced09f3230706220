package io.slipway.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LimiterTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:17.5Z");

    /** Whenever the vendor's minute begins, no sixty seconds hold more than the quota. */
    @Property(tries = 200)
    void noMinuteHoldsMoreThanTheQuota(
            @ForAll @IntRange(min = 1, max = 600) int perMinute, @ForAll long seed) {
        Random chance = new Random(seed);
        TokenBucket bucket = new TokenBucket(perMinute, START);
        Instant now = START;
        Deque<Instant> lastMinute = new ArrayDeque<>();
        for (int i = 0; i < 3 * perMinute + 5; i++) {
            if (chance.nextInt(20) == 0) {
                now = now.plusMillis(chance.nextInt(90_000));
            }
            now = now.plus(bucket.take(1, now));
            lastMinute.add(now);
            while (Duration.between(lastMinute.getFirst(), now).compareTo(Duration.ofMinutes(1))
                    >= 0) {
                lastMinute.removeFirst();
            }
            assertThat(lastMinute).hasSizeLessThanOrEqualTo(perMinute);
        }
    }

    @Property(tries = 50)
    void aBusyBucketUsesMostOfTheQuota(@ForAll @IntRange(min = 10, max = 600) int perMinute) {
        TokenBucket bucket = new TokenBucket(perMinute, START);
        Instant now = START;
        int sent = 0;
        while (now.isBefore(START.plusSeconds(600))) {
            now = now.plus(bucket.take(1, now));
            sent++;
        }
        assertThat(sent).isGreaterThanOrEqualTo((int) (perMinute * 10 * 0.85));
    }

    @Test
    void aClockThatGoesBackHandsOutNothing() {
        TokenBucket bucket = new TokenBucket(60, START);
        bucket.take(6, START);

        assertThat(bucket.take(1, START.minusSeconds(3600))).isPositive();
    }

    @Test
    void lanesDoNotWaitForEachOther() {
        LaneLimiter limiter = new LaneLimiter(10);
        limiter.book("daily", 1, START);

        assertThat(limiter.book("daily", 1, START)).isPositive();
        assertThat(limiter.book("income", 1, START)).isZero();
    }

    @Test
    void aLaneLearnsAnotherQuota() {
        LaneLimiter limiter = new LaneLimiter(600);
        limiter.learn("daily", 1, START);
        limiter.book("daily", 1, START);

        assertThat(limiter.book("daily", 1, START)).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    void weightIsCountedByTheMinuteOfTheClock() {
        WeightLimiter limiter = new WeightLimiter(100, "X-Used");

        for (int i = 0; i < 40; i++) {
            assertThat(limiter.book("", 2, START)).isZero();
        }
        // A part of the hundred is left to others.
        assertThat(limiter.book("", 2, START))
                .isBetween(Duration.ofMillis(42_500), Duration.ofSeconds(43));
        assertThat(limiter.book("", 2, START.plusSeconds(43))).isZero();
    }

    @Test
    void whatTheVendorCountedCounts() {
        WeightLimiter limiter = new WeightLimiter(100, "X-Used");
        limiter.book("", 1, START);
        limiter.observe(reply("X-Used", "79"), START);

        assertThat(limiter.book("", 2, START)).isPositive();
        limiter.observe(reply("X-Used", "nonsense"), START);
    }

    /** Books from several threads are never lost: together they wait as one would. */
    @Test
    void threadsShareAQuota() throws InterruptedException {
        TokenBucket bucket = new TokenBucket(60, START);
        List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(4);
        for (int thread = 0; thread < 4; thread++) {
            Thread.ofVirtual()
                    .start(() -> {
                        for (int i = 0; i < 25; i++) {
                            waits.add(bucket.take(1, START));
                        }
                        done.countDown();
                    });
        }
        done.await();

        TokenBucket alone = new TokenBucket(60, START);
        List<Duration> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            expected.add(alone.take(1, START));
        }
        assertThat(waits).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Reply reply(String header, String value) {
        HttpHeaders headers = HttpHeaders.of(Map.of(header, List.of(value)), (a, b) -> true);
        return new Reply(200, headers, new byte[0]);
    }
}
