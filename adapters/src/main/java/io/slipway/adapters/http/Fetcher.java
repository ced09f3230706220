package io.slipway.adapters.http;

import io.slipway.data.source.SourceException.Kind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests until there is an answer or no hope: keeps the vendor's quota, waits where the
 * vendor says so, retries what may pass, and holds a lock-out against itself until it ends.
 * Redirects are not followed, because tokens would go with them. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {

    private static final int MOST_QUOTA_WAITS = 3;

    private final HttpClient client;
    private final Patience patience;
    private final Limiter limiter;
    private final Clock clock;
    private final Pause pause;
    private final RandomGenerator chance;
    private volatile Instant bannedUntil = Instant.MIN;

    /**
     * @param chance for the jitter; thread-safe where several threads fetch
     */
    public Fetcher(
            Patience patience, Limiter limiter, Clock clock, Pause pause, RandomGenerator chance) {
        this.patience = patience;
        this.limiter = limiter;
        this.clock = clock;
        this.pause = pause;
        this.chance = chance;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience.connect())
                        .build();
    }

    /**
     * @param judge the vendor's codec; it sees every reply that came complete
     * @throws FetchException when there is no hope, or not before long
     */
    public <T> T fetch(Call call, Function<Reply, Verdict<T>> judge)
            throws FetchException, InterruptedException {
        int failed = 0;
        int quotaWaits = 0;
        while (true) {
            keepQuota(call);
            switch (attempt(call, judge)) {
                case Verdict.Done<T>(T value) -> {
                    return value;
                }
                case Verdict.Never<T>(Trouble trouble) -> throw given(trouble);
                case Verdict.Later<T>(Instant at, Trouble trouble) -> {
                    Duration wait = Duration.between(clock.instant(), at);
                    boolean tooLong = wait.compareTo(patience.longestQuotaWait()) > 0;
                    if (tooLong || ++quotaWaits > MOST_QUOTA_WAITS) {
                        throw given(trouble);
                    }
                    pause(wait.plusMillis(chance.nextInt(1_000)));
                }
                case Verdict.Again<T>(Trouble trouble) -> {
                    if (++failed >= patience.attempts()) {
                        throw given(trouble);
                    }
                    pause(patience.backOff(failed, chance));
                }
            }
        }
    }

    private void keepQuota(Call call) throws FetchException, InterruptedException {
        Instant now = clock.instant();
        Instant banned = bannedUntil;
        if (now.isBefore(banned)) {
            throw new FetchException(
                    Trouble.until(Kind.BANNED, banned, "not asked again before that"));
        }
        pause(limiter.book(call.lane(), call.weight(), now));
    }

    private void pause(Duration wait) throws InterruptedException {
        if (wait.isPositive()) {
            pause.pause(wait);
        }
    }

    private FetchException given(Trouble trouble) {
        if (trouble.kind() == Kind.BANNED) {
            bannedUntil = Objects.requireNonNull(trouble.until());
        }
        return new FetchException(trouble);
    }

    private <T> Verdict<T> attempt(Call call, Function<Reply, Verdict<T>> judge)
            throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request(call), limited());
        try {
            // The client's own time limit ends with the headers; this one holds for the body, too.
            HttpResponse<byte[]> response =
                    answer.get(patience.request().toMillis(), TimeUnit.MILLISECONDS);
            Reply reply = new Reply(response.statusCode(), response.headers(), response.body());
            limiter.observe(reply, clock.instant());
            return judge.apply(reply);
        } catch (TimeoutException e) {
            answer.cancel(true);
            String seconds = patience.request().toSeconds() + " s";
            return again(Kind.UNREACHABLE, "no complete answer within " + seconds);
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private HttpResponse.BodyHandler<byte[]> limited() {
        return BodyHandlers.limiting(BodyHandlers.ofByteArray(), patience.largestBody());
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(call.uri())
                        .header("Accept", "application/json, */*")
                        .header("User-Agent", "slipway");
        call.headers().forEach(request::header);
        byte[] body = call.body();
        return body == null
                ? request.GET().build()
                : request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    private static <T> Verdict<T> failed(@Nullable Throwable cause) {
        if (!(cause instanceof IOException)) {
            throw new IllegalStateException("the request could not be sent", cause);
        }
        String said = said(cause);
        if (said.contains("exceeds")) {
            return new Verdict.Never<>(
                    Trouble.of(Kind.REFUSED, "the answer is too large: " + said));
        }
        boolean wasCut = said.contains("content-length") || said.contains("chunked");
        return again(wasCut ? Kind.TRUNCATED : Kind.UNREACHABLE, said);
    }

    private static <T> Verdict<T> again(Kind kind, String detail) {
        return new Verdict.Again<>(Trouble.of(kind, detail));
    }

    /** What the exceptions say, each once; some say nothing but their name. */
    private static String said(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            String text = message == null ? each.getClass().getSimpleName() : message;
            if (said.indexOf(text) < 0) {
                said.append(said.isEmpty() ? "" : ": ").append(text);
            }
        }
        return said.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
