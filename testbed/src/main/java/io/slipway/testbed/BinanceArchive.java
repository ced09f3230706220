package io.slipway.testbed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Binance's public files: a zip of one CSV for a month or a day, and its checksum beside it. From
 * 2025 on spot times are in microseconds.
 */
final class BinanceArchive {

    private static final Pattern FILE =
            Pattern.compile(
                    "/data/spot/(monthly|daily)/klines/([A-Z0-9]+)/([0-9]+[smhdw])/"
                            + "\\2-\\3-([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)\\.zip(\\.CHECKSUM)?");
    private static final LocalDate MICROSECONDS_SINCE = LocalDate.of(2025, 1, 1);

    private final CoinMarket market;
    private final Clock clock;

    BinanceArchive(CoinMarket market, Clock clock) {
        this.market = market;
        this.clock = clock;
    }

    Answer answer(Request request, @Nullable Fault fault) {
        Matcher name = FILE.matcher(request.path());
        if (!name.matches() || !market.has(name.group(2))) {
            return missing();
        }
        boolean monthly = name.group(1).equals("monthly");
        YearMonth month = YearMonth.parse(name.group(4).substring(0, 7));
        LocalDate first = monthly ? month.atDay(1) : LocalDate.parse(name.group(4));
        LocalDate last = monthly ? month.atEndOfMonth() : first;
        boolean isThere =
                !last.isBefore(market.first())
                        && last.isBefore(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        if (!isThere) {
            return missing();
        }
        byte[] zip = zip(name.group(2), name.group(3), name.group(4), first, last);
        if (name.group(5) == null) {
            return Answer.of(200, "application/zip", zip);
        }
        String file = request.path().substring(request.path().lastIndexOf('/') + 1);
        byte[] summed = fault == Fault.CHANGED_COLUMNS ? new byte[0] : zip;
        String line = sha256(summed) + "  " + file.replace(".CHECKSUM", "") + "\n";
        return Answer.of(200, "text/plain", line.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer missing() {
        return Answer.html(404, "<Error><Code>NoSuchKey</Code></Error>");
    }

    private byte[] zip(
            String symbol, String interval, String period, LocalDate first, LocalDate last) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(symbol + "-" + interval + "-" + period + ".csv");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(csv(symbol, interval, first, last).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String csv(String symbol, String interval, LocalDate first, LocalDate last) {
        long length = CoinMarket.length(interval).toMillis();
        long units = first.isBefore(MICROSECONDS_SINCE) ? 1 : 1_000;
        long from = Math.max(millis(first), market.start());
        long end = millis(last.plusDays(1));
        StringBuilder csv = new StringBuilder();
        for (long time = Math.ceilDiv(from, length) * length; time < end; time += length) {
            List<Object> values = market.candle(symbol, time, length).values(units);
            csv.append(values.stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private static long millis(LocalDate day) {
        return Duration.ofDays(day.toEpochDay()).toMillis();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
