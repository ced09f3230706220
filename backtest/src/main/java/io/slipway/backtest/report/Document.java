package io.slipway.backtest.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * One HTML file around a page: style, script and numbers are in it, and its own policy forbids it
 * to fetch anything.
 */
final class Document {

    private final Page page;
    private final Texts texts;
    private final ReportColours colours;
    private final String title;
    private final Consumer<Html> footer;

    /**
     * @param title of the window
     * @param footer writes what stands below
     */
    Document(Page page, ReportColours colours, String title, Consumer<Html> footer) {
        this.page = page;
        this.texts = page.texts;
        this.colours = colours;
        this.title = title;
        this.footer = footer;
    }

    void write(Writer out) throws IOException {
        String script = resource("report.js");
        Html top = new Html();
        top.trusted("<!DOCTYPE html>\n");
        top.open("html", "lang", texts.tag(), "data-colours", colours.toString());
        head(top, script);
        top.open("body").open("main");
        top.trusted(page.html.finish().toString());
        top.open("footer");
        footer.accept(top);
        top.open("noscript").say(texts.of("report.no-script")).close();
        top.close();
        top.close();
        top.open("script", "type", "application/json", "id", "report-data");
        top.trusted(data()).close();
        top.open("script").trusted(script).close();
        top.close().close();
        out.append(top.finish()).append('\n');
    }

    private void head(Html html, String script) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(script));
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title + " – Slipway");
        html.open("style").trusted(resource("report.css")).close().close();
    }

    /** Nothing may be fetched, and no script may run but ours, whatever got into the page. */
    private static String policy(String script) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(script.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action"
                    + " 'none'; script-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash)
                    + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String data() {
        Json json = new Json().object();
        json.name("language").text(texts.tag()).name("labels").object();
        for (String label : List.of("buy", "sell", "open", "high", "low", "close", "count")) {
            json.name(label).text(texts.of("report.label." + label));
        }
        return json.endObject() + ",\"charts\":" + page.charts.endObject() + "}";
    }

    private static String resource(String name) {
        try (InputStream in = Document.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
