package io.slipway.data.csv;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, and a few pieces of the rest, as lines of text to judge it by.
 *
 * @param file name of the file, for messages
 * @param encoding its character encoding
 * @param size its bytes
 * @param head its first lines, as they stand
 * @param later lines from further down, in order
 * @param lineFeeds whether lines end with a line feed (else with a carriage return alone)
 */
record CsvSample(
        String file,
        Charset encoding,
        long size,
        List<String> head,
        List<String> later,
        boolean lineFeeds) {

    private static final int HEAD_BYTES = 128 * 1024;
    private static final int MAX_HEAD_LINES = 600;
    private static final int MAX_WHOLE_BYTES = 16 * 1024 * 1024;
    private static final int PIECES = 12;
    private static final int PIECE_BYTES = 4 * 1024;
    private static final int MAX_LINE = 64 * 1024;

    /**
     * @param encoding null to tell it from the bytes
     * @throws ProblemException if the file is empty, not text, or a known other format
     */
    static CsvSample of(Path path, @Nullable Charset encoding) {
        return of(path, encoding, HEAD_BYTES, MAX_HEAD_LINES);
    }

    /** All lines of a small file as its head. */
    static CsvSample whole(Path path, @Nullable Charset encoding) {
        return of(path, encoding, MAX_WHOLE_BYTES, Integer.MAX_VALUE - 1);
    }

    private static CsvSample of(
            Path path, @Nullable Charset encoding, int headBytes, int headLines) {
        try (InputStream in = LineSource.open(path)) {
            byte[] bytes = in.readNBytes(headBytes);
            String file = path.toString();
            requireText(file, bytes);
            Charset charset = encoding == null ? TextEncoding.of(bytes, bytes.length) : encoding;
            String text = new String(bytes, charset);
            requireNoControls(file, text);
            boolean whole = bytes.length < headBytes;
            List<String> head = lines(text, whole, headLines);
            if (head.stream().allMatch(String::isBlank)) {
                throw problem("data.import.empty", file);
            }
            List<String> later =
                    whole || !isSeekable(path, charset) ? List.of() : pieces(path, charset);
            return new CsvSample(
                    file,
                    charset,
                    Files.size(path),
                    head,
                    later,
                    text.indexOf('\n') >= 0 || head.size() < 2);
        } catch (IOException e) {
            throw LineSource.unreadable(path, e);
        }
    }

    private static boolean isSeekable(Path path, Charset charset) {
        return !LineSource.isCompressed(path) && !charset.name().startsWith("UTF-16");
    }

    private static void requireText(String file, byte[] bytes) {
        if (bytes.length == 0) {
            throw problem("data.import.empty", file);
        }
        String start =
                new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.ISO_8859_1);
        String lower = start.stripLeading().toLowerCase(Locale.ROOT);
        String other = null;
        if (start.startsWith("PK\u0003\u0004")) {
            other = "ZIP/XLSX";
        } else if (start.startsWith("PAR1")) {
            other = "Parquet";
        } else if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            other = "XLS";
        } else if (start.startsWith("%PDF")) {
            other = "PDF";
        } else if (lower.startsWith("<!doctype")
                || lower.startsWith("<html")
                || lower.startsWith("<?xml")) {
            other = "HTML/XML";
        } else if (lower.startsWith("{") || lower.startsWith("[{") || lower.startsWith("[[")) {
            other = "JSON";
        }
        if (other != null) {
            throw new ProblemException(
                    Problem.of("data.import.other-format", "file", file, "format", other));
        }
    }

    private static void requireNoControls(String file, String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
                controls++;
            }
        }
        if (controls > 0 && controls * 200L > text.length()) {
            throw problem("data.import.binary", file);
        }
    }

    private static ProblemException problem(String code, String file) {
        return new ProblemException(Problem.of(code, "file", file));
    }

    private static List<String> lines(String text, boolean whole, int most) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = new ArrayList<>(bare.lines().limit(most + 1L).toList());
        if (lines.size() > most || (!whole && lines.size() > 1)) {
            lines.removeLast();
        }
        lines.replaceAll(line -> line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line);
        return lines;
    }

    /** Whole lines out of evenly spread places, the last place at the very end. */
    private static List<String> pieces(Path path, Charset charset) throws IOException {
        List<String> lines = new ArrayList<>();
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            byte[] bytes = new byte[PIECE_BYTES];
            long span = in.length() - PIECE_BYTES - HEAD_BYTES;
            for (int i = 1; i <= PIECES && span > 0; i++) {
                in.seek(HEAD_BYTES + span * i / PIECES);
                int read = Math.max(0, in.read(bytes));
                List<String> piece = new String(bytes, 0, read, charset).lines().toList();
                if (piece.size() > 2) {
                    lines.addAll(piece.subList(1, piece.size() - 1));
                }
            }
        }
        return lines;
    }
}
