package io.slipway.testbed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 on the loopback address, as little of it as clients need, with full power over how an
 * answer goes wrong. A connection has a virtual thread of its own.
 */
final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 256;

    private final ServerSocket listener;
    private final Function<Request, Answer> handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private LoopbackServer(ServerSocket listener, Function<Request, Answer> handler) {
        this.listener = listener;
        this.handler = handler;
    }

    /**
     * @param port 0 for any that is free
     */
    static LoopbackServer start(int port, Function<Request, Answer> handler) {
        try {
            ServerSocket listener =
                    new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            LoopbackServer server = new LoopbackServer(listener, handler);
            Thread.ofPlatform().daemon().name("vendor-server").start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no port to listen at", e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean goesOn = true;
            while (goesOn) {
                Request request = read(in);
                goesOn = request != null && send(handler.apply(request), in, socket);
            }
        } catch (IOException e) {
            return; // the client went away
        } finally {
            open.remove(socket);
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String[] words = start.split(" ", 3);
        int mark = words[1].indexOf('?');
        String path = mark < 0 ? words[1] : words[1].substring(0, mark);
        String query = mark < 0 ? "" : words[1].substring(mark + 1);
        return new Request(words[0], path, parsed(query), headers, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> parsed(String query) {
        Map<String, String> values = new HashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return values;
    }

    /** Whether the connection can be used again. */
    private static boolean send(Answer answer, InputStream in, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        Answer.Delivery delivery = answer.delivery();
        switch (delivery) {
            case WHOLE -> out.write(message(answer, answer.body().length, true));
            case CUT, STALLED -> out.write(message(answer, answer.body().length / 2, true));
            case CUT_UNANNOUNCED -> out.write(message(answer, answer.body().length / 2, false));
            case SILENT, DROPPED -> {}
        }
        out.flush();
        if (delivery == Answer.Delivery.STALLED || delivery == Answer.Delivery.SILENT) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return delivery == Answer.Delivery.WHOLE;
    }

    private static byte[] message(Answer answer, int bytes, boolean announced) {
        StringBuilder head = new StringBuilder(200);
        head.append("HTTP/1.1 ").append(answer.status()).append(" -\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append(
                announced
                        ? "Content-Length: " + answer.body().length + "\r\n"
                        : "Connection: close\r\n");
        ByteArrayOutputStream message = new ByteArrayOutputStream(bytes + head.length() + 2);
        message.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        message.write(answer.body(), 0, bytes);
        return message.toByteArray();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
