package io.slipway.backtest.report;

import io.slipway.backtest.ReturnsReport;
import io.slipway.backtest.RunReport;
import io.slipway.backtest.RunResult;
import io.slipway.model.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run, or a series of returns, as one HTML page that needs nothing else: style, script and
 * numbers are in it, and its own policy forbids it to fetch anything. The same input gives the same
 * bytes. Immutable; any number of threads may use it.
 *
 * <p>Whatever comes from outside (names of instruments and files, tags, reasons) is escaped. Long
 * series are thinned and long tables cut, and the page says so where it happens.
 */
public final class HtmlReport implements RunReport {

    private final Texts texts;
    private final ReportColours colours;

    private HtmlReport(Texts texts, ReportColours colours) {
        this.texts = texts;
        this.colours = colours;
    }

    /** A report in the language of the messages, with the colours its readers expect. */
    public static HtmlReport in(Messages messages) {
        return new HtmlReport(new Texts(messages), ReportColours.of(messages.language()));
    }

    /** The same with other colours for gains and losses. */
    public HtmlReport withColours(ReportColours other) {
        return new HtmlReport(texts, other);
    }

    @Override
    public void write(RunResult result, Writer out) throws IOException {
        Page page = new Page(texts);
        Performance performance = Performance.of(result);
        List<String> sections = sections(performance, true);
        new Masthead(page, performance, result).write(sections);
        returns(page, performance, true);
        RunTimes times = new RunTimes(result);
        new TradingSection(page, result, times).write();
        new ExposureSection(page, result, times).write();
        new OrdersSection(page, result, times).write();
        new StatisticsSection(page, performance).write();
        new SettingsSection(page, performance, result).write();
        document(page, performance, result, out);
    }

    /** The report on a file of returns. */
    public void write(ReturnsReport report, Writer out) throws IOException {
        write(Performance.of(report), out);
    }

    /** The report on a series of returns: everything but orders, trades and books. */
    public void write(Performance performance, Writer out) throws IOException {
        Page page = new Page(texts);
        new Masthead(page, performance, null).write(sections(performance, false));
        returns(page, performance, false);
        new StatisticsSection(page, performance).write();
        new SettingsSection(page, performance, null).write();
        document(page, performance, null, out);
    }

    private static List<String> sections(Performance performance, boolean isRun) {
        List<String> sections = new ArrayList<>();
        if (performance.size() > 0) {
            sections.add("performance");
            if (performance.epochDay() != null) {
                sections.add("calendar");
            }
            sections.add("risk");
        }
        if (isRun) {
            sections.addAll(List.of("trades", "exposure", "orders"));
        }
        sections.addAll(List.of("statistics", "settings"));
        return sections;
    }

    private static void returns(Page page, Performance performance, boolean isMoney) {
        if (performance.size() == 0) {
            return;
        }
        new GrowthSection(page, performance, isMoney).write();
        int[] places = GrowthSection.dailyAxis(page, performance);
        int[] days = performance.epochDay();
        if (days != null) {
            new CalendarSection(page, performance).write(days);
        }
        new RiskSection(page, performance, places).write();
    }

    private void document(Page page, Performance performance, @Nullable RunResult run, Writer out)
            throws IOException {
        String script = resource("report.js");
        Html top = new Html();
        top.trusted("<!DOCTYPE html>\n");
        top.open("html", "lang", texts.tag(), "data-colours", colours.toString());
        head(top, performance, script);
        top.open("body").open("main");
        top.trusted(page.html.finish().toString());
        footer(top, run);
        top.close();
        top.open("script", "type", "application/json", "id", "report-data");
        top.trusted(data(page)).close();
        top.open("script").trusted(script).close();
        top.close().close();
        out.append(top.finish()).append('\n');
    }

    private void head(Html html, Performance performance, String script) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(script));
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", performance.title() + " – Slipway");
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

    private void footer(Html html, @Nullable RunResult run) {
        html.open("footer");
        html.element("p", texts.of(run == null ? "report.footer.returns" : "report.footer.run"));
        if (run != null) {
            html.open("p");
            html.say(texts.of("report.repeat") + " ");
            html.element("code", "slipway backtest run.yaml").close();
        }
        html.open("noscript").say(texts.of("report.no-script")).close();
        html.close();
    }

    private String data(Page page) {
        Json json = new Json().object();
        json.name("language").text(texts.tag()).name("labels").object();
        for (String label : List.of("buy", "sell", "open", "high", "low", "close", "count")) {
            json.name(label).text(texts.of("report.label." + label));
        }
        return json.endObject() + ",\"charts\":" + page.charts.endObject() + "}";
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
