package io.slipway.adapters.binance;

import io.slipway.adapters.http.Call;
import io.slipway.adapters.http.FetchException;
import io.slipway.adapters.http.Fetcher;
import io.slipway.adapters.http.Reply;
import io.slipway.adapters.http.Trouble;
import io.slipway.adapters.http.Verdict;
import io.slipway.data.source.SourceException.Kind;
import io.slipway.model.Frequency;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Binance's public files of candles, a month in each: {@code
 * data/spot/monthly/klines/BTCUSDT/1m/BTCUSDT-1m-2024-01.zip} with its SHA-256 beside it.
 */
final class Archive {

    private static final int LARGEST_CSV = 1 << 30;

    private final URI root;
    private final Fetcher fetcher;

    Archive(URI root, Fetcher fetcher) {
        this.root = root;
        this.fetcher = fetcher;
    }

    /**
     * A month's candles; nothing if there is no such file (yet).
     *
     * @throws FetchException if the file does not have the checksum beside it, or cannot be had
     */
    Optional<List<Candle>> month(String symbol, Frequency frequency, YearMonth month)
            throws FetchException, InterruptedException {
        String name = "%s-%s-%s.zip".formatted(symbol, frequency, month);
        URI zip =
                URI.create(
                        "%s/data/spot/monthly/klines/%s/%s/%s"
                                .formatted(root, symbol, frequency, name));
        Optional<byte[]> bytes = get(zip);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        String sum =
                get(URI.create(zip + ".CHECKSUM"))
                        .map(line -> new String(line, StandardCharsets.UTF_8).strip())
                        .orElse("");
        String found = sha256(bytes.get());
        if (!sum.startsWith(found)) {
            String said = name + " has SHA-256 " + found + ", but it should be " + sum;
            throw new FetchException(Trouble.of(Kind.TRUNCATED, said));
        }
        return Optional.of(candles(name, bytes.get()));
    }

    private Optional<byte[]> get(URI uri) throws FetchException, InterruptedException {
        return fetcher.fetch(Call.get(uri, "files", 1), Archive::judge);
    }

    private static Verdict<Optional<byte[]>> judge(Reply reply) {
        if (reply.status() == 200) {
            return new Verdict.Done<>(Optional.of(reply.body()));
        }
        if (reply.status() == 404) {
            return new Verdict.Done<>(Optional.empty());
        }
        Trouble trouble =
                Trouble.of(Kind.UNREACHABLE, "HTTP " + reply.status() + " " + reply.beginning());
        return reply.status() >= 500 ? new Verdict.Again<>(trouble) : new Verdict.Never<>(trouble);
    }

    private static List<Candle> candles(String name, byte[] zip) throws FetchException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            if (entry == null) {
                throw new FetchException(Trouble.of(Kind.TRUNCATED, name + " is empty"));
            }
            byte[] csv = in.readNBytes(LARGEST_CSV);
            List<Candle> candles = new ArrayList<>();
            for (String line : new String(csv, StandardCharsets.UTF_8).lines().toList()) {
                // Newer files begin with the columns' names.
                if (!line.isBlank() && Character.isDigit(line.charAt(0))) {
                    candles.add(BinanceCodec.candle(List.of(line.split(",", -1))));
                }
            }
            return candles;
        } catch (BinanceJudge.ChangedColumns e) {
            throw new FetchException(
                    Trouble.of(Kind.CHANGED_COLUMNS, name + ": " + e.getMessage()));
        } catch (IOException e) {
            throw new FetchException(Trouble.of(Kind.TRUNCATED, name + ": " + e.getMessage()));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
