package io.slipway.data.csv;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Hands a file's bytes to a parser in blocks of whole lines, in UTF-8 and with one plain delimiter.
 *
 * <p>A UTF-8 file without quotes goes through as it is. Everything else (other encodings, quotes,
 * runs of blanks, carriage returns as line ends) is rewritten line by line on the way, with a
 * control character as delimiter, so that there is one parser only.
 */
final class LineSource {

    /** Takes a block: the lines lie in {@code [from, to)}, and the last byte is a line feed. */
    interface Sink {
        void lines(byte[] bytes, int from, int to);

        /** Whether nothing more is wanted. */
        boolean isDone();
    }

    /** ASCII's unit separator: no text file has it. */
    private static final char UNIT_SEPARATOR = '\u001f';

    private static final int BLOCK = 1 << 20;
    private static final int LOOK_AHEAD = 32;

    private LineSource() {}

    /** The delimiter that a format's lines are handed over with. */
    static char delimiterOf(CsvFormat format) {
        return isRewritten(format) ? UNIT_SEPARATOR : format.delimiter();
    }

    private static boolean isRewritten(CsvFormat format) {
        return format.quoted()
                || format.delimiter() == ' '
                || !format.encoding().equals(StandardCharsets.UTF_8);
    }

    static boolean isCompressed(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** The file's bytes, unpacked if its name ends with {@code .gz}. */
    static InputStream open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            return isCompressed(path) ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The problem a failed read is told as. */
    static ProblemException unreadable(Path path, IOException cause) {
        String code =
                switch (cause) {
                    case NoSuchFileException missing -> "data.import.no-such-file";
                    case AccessDeniedException denied -> "data.import.not-readable";
                    default -> "data.import.read-failed";
                };
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new ProblemException(Problem.of(code, "file", path, "reason", reason), cause);
    }

    /**
     * Feeds all lines from {@code format.firstLine()} on.
     *
     * @return whether the file ends with a line feed
     */
    static boolean read(Path path, CsvFormat format, Sink sink) {
        try (InputStream in = open(path)) {
            if (isRewritten(format)) {
                return readRewritten(in, format, sink);
            }
            return readPlain(path, withoutMark(in), format, sink);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] start = pushback.readNBytes(3);
        boolean mark =
                start.length == 3
                        && start[0] == (byte) 0xEF
                        && start[1] == (byte) 0xBB
                        && start[2] == (byte) 0xBF;
        if (!mark) {
            pushback.unread(start);
        }
        return pushback;
    }

    private static boolean readPlain(Path path, InputStream in, CsvFormat format, Sink sink)
            throws IOException {
        byte[] block = new byte[BLOCK + LOOK_AHEAD];
        long skip = format.firstLine() - 1;
        int filled = 0;
        while (!sink.isDone()) {
            int read = in.readNBytes(block, filled, BLOCK - filled);
            int end = filled + read;
            boolean last = end < BLOCK;
            boolean closed = end == 0 || block[end - 1] == '\n';
            if (last && !closed) {
                block[end++] = '\n';
            }
            int to = lastLineEnd(block, end);
            if (to == 0 && !last) {
                throw new ProblemException(Problem.of("data.import.no-lines", "file", path));
            }
            int from = 0;
            while (skip > 0 && from < to) {
                from = next(block, from);
                skip--;
            }
            if (from < to) {
                sink.lines(block, from, to);
            }
            if (last) {
                return closed;
            }
            filled = end - to;
            System.arraycopy(block, to, block, 0, filled);
        }
        return true;
    }

    private static int lastLineEnd(byte[] block, int end) {
        int to = end;
        while (to > 0 && block[to - 1] != '\n') {
            to--;
        }
        return to;
    }

    private static int next(byte[] block, int from) {
        int p = from;
        while (block[p] != '\n') {
            p++;
        }
        return p + 1;
    }

    private static boolean readRewritten(InputStream in, CsvFormat format, Sink sink)
            throws IOException {
        Lines lines = new Lines(in, format.encoding());
        byte[] block = new byte[BLOCK + LOOK_AHEAD];
        int filled = 0;
        long number = 0;
        String line;
        while ((line = lines.next()) != null && !sink.isDone()) {
            if (++number < format.firstLine()) {
                continue;
            }
            byte[] bytes = rewritten(line, format);
            if (filled + bytes.length > BLOCK) {
                sink.lines(block, 0, filled);
                filled = 0;
                if (bytes.length > BLOCK) {
                    block = new byte[bytes.length + LOOK_AHEAD];
                }
            }
            System.arraycopy(bytes, 0, block, filled, bytes.length);
            filled += bytes.length;
        }
        if (filled > 0) {
            sink.lines(block, 0, filled);
        }
        return lines.closed();
    }

    private static byte[] rewritten(String line, CsvFormat format) {
        String bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (bare.isBlank()) {
            return new byte[] {'\n'};
        }
        List<String> fields = CsvLine.split(bare, format.delimiter());
        String joined = String.join(String.valueOf(UNIT_SEPARATOR), fields) + '\n';
        return joined.getBytes(StandardCharsets.UTF_8);
    }

    /** Decoded lines, and whether the last one was ended. */
    private static final class Lines {

        private final BufferedReader reader;
        private boolean closed = true;

        Lines(InputStream in, Charset encoding) {
            reader = new BufferedReader(new InputStreamReader(in, encoding), 1 << 16);
        }

        /** As {@code readLine}, which does not tell whether the last line was ended. */
        @Nullable String next() throws IOException {
            StringBuilder line = new StringBuilder(128);
            int c;
            while ((c = reader.read()) >= 0) {
                if (c == '\n') {
                    return line.toString();
                }
                if (c == '\r') {
                    skipLineFeed();
                    return line.toString();
                }
                line.append((char) c);
            }
            closed = line.isEmpty();
            return line.isEmpty() ? null : line.toString();
        }

        private void skipLineFeed() throws IOException {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }

        boolean closed() {
            return closed;
        }
    }

    /** The given lines of a file as they stand, by number counted from 1. */
    static List<String> rawLines(Path path, CsvFormat format, long[] sortedNumbers) {
        try (InputStream in = open(path)) {
            return isRewritten(format)
                    ? rawDecoded(new Lines(in, format.encoding()), sortedNumbers)
                    : rawPlain(in, sortedNumbers);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static List<String> rawDecoded(Lines lines, long[] wanted) throws IOException {
        List<String> found = new ArrayList<>(wanted.length);
        long number = 0;
        String line;
        while (found.size() < wanted.length && (line = lines.next()) != null) {
            number++;
            while (found.size() < wanted.length && wanted[found.size()] == number) {
                found.add(line);
            }
        }
        return found;
    }

    private static List<String> rawPlain(InputStream in, long[] wanted) throws IOException {
        List<String> found = new ArrayList<>(wanted.length);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        long number = 1;
        int read;
        while (found.size() < wanted.length && (read = in.read(block)) > 0) {
            for (int i = 0; i < read && found.size() < wanted.length; i++) {
                boolean isWanted = wanted[found.size()] == number;
                if (block[i] != '\n') {
                    if (isWanted) {
                        line.write(block[i]);
                    }
                    continue;
                }
                while (found.size() < wanted.length && wanted[found.size()] == number) {
                    found.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
                }
                line.reset();
                number++;
            }
        }
        if (found.size() < wanted.length) {
            found.add(line.toString(StandardCharsets.UTF_8));
        }
        return found;
    }
}
