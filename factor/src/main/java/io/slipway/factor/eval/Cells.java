package io.slipway.factor.eval;

import io.slipway.model.FileFailure;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A block of values, in memory or in a temporary file. Threads may use different parts at once. */
sealed interface Cells extends AutoCloseable {

    void write(int at, double[] values, int from, int count);

    void read(int at, double[] values, int from, int count);

    @Override
    void close();

    /** In memory. */
    final class Held implements Cells {
        private final double[] values;

        Held(int count) {
            values = new double[count];
        }

        @Override
        public void write(int at, double[] from, int first, int count) {
            System.arraycopy(from, first, values, at, count);
        }

        @Override
        public void read(int at, double[] to, int first, int count) {
            System.arraycopy(values, at, to, first, count);
        }

        @Override
        public void close() {}
    }

    /** In a file that goes when it is closed. */
    final class Filed implements Cells {
        private final Path file;
        private final FileChannel channel;

        Filed() {
            try {
                file = Files.createTempFile("slipway-factor", ".cells");
                channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException e) {
                throw failed(e);
            }
        }

        @Override
        public void write(int at, double[] values, int from, int count) {
            ByteBuffer buffer = buffer(count);
            buffer.asDoubleBuffer().put(values, from, count);
            try {
                long position = (long) at * Double.BYTES;
                while (buffer.hasRemaining()) {
                    position += channel.write(buffer, position);
                }
            } catch (IOException e) {
                throw failed(e);
            }
        }

        @Override
        public void read(int at, double[] values, int from, int count) {
            ByteBuffer buffer = buffer(count);
            try {
                long position = (long) at * Double.BYTES;
                while (buffer.hasRemaining()) {
                    int bytes = channel.read(buffer, position);
                    if (bytes < 0) {
                        throw new IOException("the file is shorter than what was written");
                    }
                    position += bytes;
                }
            } catch (IOException e) {
                throw failed(e);
            }
            buffer.flip().asDoubleBuffer().get(values, from, count);
        }

        private static ByteBuffer buffer(int count) {
            return ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.nativeOrder());
        }

        private static ProblemException failed(IOException e) {
            return new ProblemException(
                    Problem.of(
                            "factor.temporary-file",
                            "folder",
                            System.getProperty("java.io.tmpdir"),
                            "reason",
                            FileFailure.reason(e)),
                    e);
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }
}
