package io.slipway.backtest.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, spoken to by its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final long SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final WebSocket socket;
    private final Conversation conversation;
    private final AtomicInteger ids = new AtomicInteger();

    private Browser(Process process, WebSocket socket, Conversation conversation) {
        this.process = process;
        this.socket = socket;
        this.conversation = conversation;
    }

    /** The Chromium of this machine, if it has one. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder ->
                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path executable, Path profile) throws Exception {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(
                List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0"));
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        Process process =
                new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            String port = port(process);
            HttpClient client = HttpClient.newHttpClient();
            Conversation conversation = new Conversation();
            WebSocket socket =
                    client.newWebSocketBuilder()
                            .buildAsync(page(client, port), conversation)
                            .get(SECONDS, TimeUnit.SECONDS);
            Browser browser = new Browser(process, socket, conversation);
            for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
                browser.send(domain + ".enable", Map.of());
            }
            return browser;
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Chromium says on its error stream where it listens. */
    private static String port(Process process) throws IOException {
        String mark = "DevTools listening on ws://127.0.0.1:";
        var lines = process.errorReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(mark)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return line.substring(mark.length(), line.indexOf('/', mark.length()));
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    private static URI page(HttpClient client, String port) throws Exception {
        HttpRequest list =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                        .build();
        String body = client.send(list, HttpResponse.BodyHandlers.ofString()).body();
        for (JsonNode target : JSON.readTree(body)) {
            if (target.get("type").asString().equals("page")) {
                return URI.create(target.get("webSocketDebuggerUrl").asString());
            }
        }
        throw new IOException("Chromium has no page: " + body);
    }

    JsonNode send(String method, Map<String, ?> parameters) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = conversation.expect(id);
        socket.sendText(
                        JSON.writeValueAsString(
                                Map.of("id", id, "method", method, "params", parameters)),
                        true)
                .get(SECONDS, TimeUnit.SECONDS);
        JsonNode message = answer.get(SECONDS, TimeUnit.SECONDS);
        if (message.has("error")) {
            throw new IOException(method + ": " + message.get("error"));
        }
        return message.get("result");
    }

    /** Sets the window, opens a file, and waits until it is loaded and drawn. */
    void open(Path file, int width, int height) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 600));
        conversation.events.clear();
        CompletableFuture<JsonNode> loaded = conversation.expectEvent("Page.loadEventFired");
        send("Page.navigate", Map.of("url", file.toUri().toString()));
        loaded.get(SECONDS, TimeUnit.SECONDS);
        evaluate("new Promise(d => requestAnimationFrame(() => requestAnimationFrame(d)))");
    }

    /** The value of an expression; a promise's once it is kept. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode result =
                send(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                expression,
                                "returnByValue",
                                true,
                                "awaitPromise",
                                true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.get("result").path("value");
    }

    /** What went wrong in the page since it was opened. */
    List<String> complaints() {
        return conversation.events.stream()
                .filter(event ->
                        switch (event.get("method").asString()) {
                            case "Runtime.exceptionThrown", "Log.entryAdded" -> true;
                            case "Runtime.consoleAPICalled" -> true;
                            default -> false;
                        })
                .map(JsonNode::toString)
                .toList();
    }

    /** Every address the page asked for. */
    List<String> requests() {
        return conversation.events.stream()
                .filter(event -> event.get("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.get("params").get("request").get("url").asString())
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, SECONDS, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    private static final class Conversation implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();
        private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
        private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
        private final List<JsonNode> events = new CopyOnWriteArrayList<>();

        CompletableFuture<JsonNode> expect(int id) {
            return answers.computeIfAbsent(id, _ -> new CompletableFuture<>());
        }

        CompletableFuture<JsonNode> expectEvent(String method) {
            CompletableFuture<JsonNode> event = new CompletableFuture<>();
            awaited.put(method, event);
            return event;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                receive(JSON.readTree(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void receive(JsonNode message) {
            if (message.has("id")) {
                expect(message.get("id").asInt()).complete(message);
                return;
            }
            events.add(message);
            CompletableFuture<JsonNode> waiting = awaited.remove(message.get("method").asString());
            if (waiting != null) {
                waiting.complete(message);
            }
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            IOException broken = new IOException("the connection to Chromium broke", error);
            answers.values().forEach(answer -> answer.completeExceptionally(broken));
        }
    }

    static Path write(Path file, String page) {
        try {
            return Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
