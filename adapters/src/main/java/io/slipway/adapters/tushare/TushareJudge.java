package io.slipway.adapters.tushare;

import io.slipway.adapters.http.LaneLimiter;
import io.slipway.adapters.http.Reply;
import io.slipway.adapters.http.Secret;
import io.slipway.adapters.http.Trouble;
import io.slipway.adapters.http.Verdict;
import io.slipway.data.source.SourceException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Tells Tushare's answers apart. Its codes are few and used for several things (40203 is a spent
 * quota as well as a missing permission), so its words count, too.
 */
final class TushareJudge {

    private static final int OK = 0;
    private static final int WRONG_TOKEN = 40101;
    private static final Duration AFTER_THE_TURN = Duration.ofSeconds(1);

    /** "At most N times a minute (an hour, a day)". */
    private static final Pattern QUOTA =
            Pattern.compile("每(分钟|小时|天|日)最多访问\\D*?(\\d+)\\s*次|每(分钟|小时|天|日)最多访问");

    private static final Pattern TOO_FAST = Pattern.compile("频率|频繁|(?i)too many requests");
    private static final Pattern TOKEN = Pattern.compile("(?i)token");
    private static final Pattern PERMISSION = Pattern.compile("权限|积分");
    private static final Pattern PASSING = Pattern.compile("内部错误|服务器|稍后|超时|繁忙");

    private final Secret token;
    private final LaneLimiter limiter;
    private final Clock clock;

    TushareJudge(Secret token, LaneLimiter limiter, Clock clock) {
        this.token = token;
        this.limiter = limiter;
        this.clock = clock;
    }

    /**
     * @param api whose quota it is
     */
    Verdict<TushareReply> judge(String api, Reply reply) {
        int status = reply.status();
        if (status == 429) {
            Instant at = reply.retryAfter(clock.instant()).orElse(nextMinute());
            return later(at, "HTTP 429");
        }
        if (status != 200) {
            String said = "HTTP " + status + " " + reply.beginning();
            boolean passes = status >= 500 || status == 408;
            return passes
                    ? new Verdict.Again<>(trouble(Kind.UNREACHABLE, said))
                    : new Verdict.Never<>(
                            trouble(status < 400 ? Kind.UNREACHABLE : Kind.REFUSED, said));
        }
        if (reply.isHtml()) {
            String said = "a web page came in place of data: " + reply.beginning();
            return new Verdict.Again<>(trouble(Kind.UNREACHABLE, said));
        }
        try {
            TushareReply parsed = TushareReply.parse(reply.body());
            return parsed.code() == OK ? new Verdict.Done<>(parsed) : refused(api, parsed);
        } catch (JacksonException e) {
            String said = reply.body().length + " bytes: " + e.getOriginalMessage();
            return new Verdict.Again<>(trouble(Kind.TRUNCATED, said));
        }
    }

    private Verdict<TushareReply> refused(String api, TushareReply reply) {
        String said = reply.code() + " " + reply.message();
        // Words of quota first: they begin like those of permission.
        Matcher quota = QUOTA.matcher(reply.message());
        if (quota.find()) {
            return quota(api, quota, said);
        }
        if (TOO_FAST.matcher(reply.message()).find()) {
            return later(nextMinute(), said);
        }
        if (reply.code() == WRONG_TOKEN || TOKEN.matcher(reply.message()).find()) {
            return new Verdict.Never<>(trouble(Kind.WRONG_TOKEN, said));
        }
        if (PERMISSION.matcher(reply.message()).find()) {
            return new Verdict.Never<>(trouble(Kind.NOT_ALLOWED, said));
        }
        return PASSING.matcher(reply.message()).find()
                ? new Verdict.Again<>(trouble(Kind.UNREACHABLE, said))
                : new Verdict.Never<>(trouble(Kind.REFUSED, said));
    }

    private Verdict<TushareReply> quota(String api, Matcher quota, String said) {
        String unit = quota.group(1) != null ? quota.group(1) : quota.group(3);
        if (unit.equals("分钟") && quota.group(2) != null) {
            limiter.learn(api, Integer.parseInt(quota.group(2)), clock.instant());
        }
        return later(
                switch (unit) {
                    case "分钟" -> nextMinute();
                    case "小时" ->
                            clock.instant()
                                    .truncatedTo(ChronoUnit.HOURS)
                                    .plus(1, ChronoUnit.HOURS)
                                    .plus(AFTER_THE_TURN);
                    default ->
                            LocalDate.ofInstant(clock.instant(), Offers.SHANGHAI)
                                    .plusDays(1)
                                    .atStartOfDay(Offers.SHANGHAI)
                                    .toInstant()
                                    .plus(AFTER_THE_TURN);
                },
                said);
    }

    private Instant nextMinute() {
        return clock.instant()
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.MINUTES)
                .plus(AFTER_THE_TURN);
    }

    private Verdict<TushareReply> later(Instant at, String said) {
        return new Verdict.Later<>(at, Trouble.until(Kind.QUOTA, at, token.hiddenIn(said)));
    }

    private Trouble trouble(Kind kind, String said) {
        return Trouble.of(kind, token.hiddenIn(said));
    }
}
