package io.slipway.adapters.binance;

import io.slipway.adapters.http.Reply;
import io.slipway.adapters.http.Trouble;
import io.slipway.adapters.http.Verdict;
import io.slipway.data.source.SourceException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Tells Binance's answers apart, by status first; bans name their end in header or words. */
final class BinanceJudge {

    /** Columns are not those that were agreed. */
    static final class ChangedColumns extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ChangedColumns(String message) {
            super(message);
        }
    }

    private static final Pattern BANNED_UNTIL = Pattern.compile("banned until (\\d{13})");
    private static final Duration USUAL_BAN = Duration.ofMinutes(2);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(60);

    private final Clock clock;

    BinanceJudge(Clock clock) {
        this.clock = clock;
    }

    <T> Verdict<T> judge(Reply reply, Function<byte[], T> codec) {
        String said = "HTTP " + reply.status() + " " + reply.beginning();
        return switch (reply.status()) {
            case 200 -> read(reply, codec);
            case 418 -> new Verdict.Never<>(Trouble.until(Kind.BANNED, banEnd(reply), said));
            case 429 -> {
                Instant now = clock.instant();
                Instant at = reply.retryAfter(now).orElse(now.plus(USUAL_WAIT));
                yield new Verdict.Later<>(at, Trouble.until(Kind.QUOTA, at, said));
            }
            case 403, 451 -> new Verdict.Never<>(Trouble.of(Kind.NOT_ALLOWED, said));
            default -> {
                boolean passes = reply.status() >= 500 || reply.status() == 408;
                Kind kind = reply.status() < 400 ? Kind.UNREACHABLE : Kind.REFUSED;
                yield passes
                        ? new Verdict.Again<>(Trouble.of(Kind.UNREACHABLE, said))
                        : new Verdict.Never<>(Trouble.of(kind, said));
            }
        };
    }

    private static <T> Verdict<T> read(Reply reply, Function<byte[], T> codec) {
        if (reply.isHtml()) {
            String said = "a web page came in place of data: " + reply.beginning();
            return new Verdict.Again<>(Trouble.of(Kind.UNREACHABLE, said));
        }
        try {
            return new Verdict.Done<>(codec.apply(reply.body()));
        } catch (ChangedColumns e) {
            return new Verdict.Never<>(
                    Trouble.of(Kind.CHANGED_COLUMNS, String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            String said = reply.body().length + " bytes: " + e.getOriginalMessage();
            return new Verdict.Again<>(Trouble.of(Kind.TRUNCATED, said));
        }
    }

    private Instant banEnd(Reply reply) {
        Matcher words = BANNED_UNTIL.matcher(reply.beginning());
        if (words.find()) {
            return Instant.ofEpochMilli(Long.parseLong(words.group(1)));
        }
        Instant now = clock.instant();
        return reply.retryAfter(now).orElse(now.plus(USUAL_BAN));
    }
}
