package io.slipway.backtest.report;

import io.slipway.backtest.ReturnsReport;
import io.slipway.backtest.RunReport;
import io.slipway.backtest.RunResult;
import io.slipway.model.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
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
        document(page, performance, result).write(out);
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
        document(page, performance, null).write(out);
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

    private Document document(Page page, Performance performance, @Nullable RunResult run) {
        return new Document(page, colours, performance.title(), html -> footer(html, run));
    }

    private void footer(Html html, @Nullable RunResult run) {
        html.element("p", texts.of(run == null ? "report.footer.returns" : "report.footer.run"));
        if (run != null) {
            html.open("p");
            html.say(texts.of("report.repeat") + " ");
            html.element("code", "slipway backtest run.yaml").close();
        }
    }
}
