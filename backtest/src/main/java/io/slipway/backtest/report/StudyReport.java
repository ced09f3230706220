package io.slipway.backtest.report;

import io.slipway.factor.study.Ranking;
import io.slipway.factor.study.StudyContext;
import io.slipway.factor.study.StudyResult;
import io.slipway.model.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what was found about a factor, or about a library of them, as one HTML page that needs
 * nothing else, as {@link HtmlReport} does for runs. The same input gives the same bytes.
 * Immutable; any number of threads may use it.
 */
public final class StudyReport {

    private final Texts texts;
    private final ReportColours colours;

    private StudyReport(Texts texts, ReportColours colours) {
        this.texts = texts;
        this.colours = colours;
    }

    /** A report in the language of the messages, with the colours its readers expect. */
    public static StudyReport in(Messages messages) {
        return new StudyReport(new Texts(messages), ReportColours.of(messages.language()));
    }

    /** The same with other colours for gains and losses. */
    public StudyReport withColours(ReportColours other) {
        return new StudyReport(texts, other);
    }

    /** The page of one factor. */
    public void write(StudyResult result, StudyContext context, Writer out) throws IOException {
        Page page = new Page(texts);
        new StudyMasthead(page, result, context).write(sections(result));
        if (result.days() > 0) {
            StudyAxis.write(page, result.epochDay());
            new InformationSection(page, result).write();
            new QuantileSection(page, result).write();
            new StabilitySection(page, result).write();
            new PeriodSection(page, result).write();
        }
        new SampleSection(page, result, context).write();
        write(page, result.specification().name(), out);
    }

    private static List<String> sections(StudyResult result) {
        List<String> sections = new ArrayList<>();
        if (result.days() > 0) {
            sections.addAll(List.of("information", "quantiles", "stability", "parts"));
        }
        sections.addAll(List.of("sample", "method"));
        return sections;
    }

    /**
     * The table of a library.
     *
     * @param links whether there is a page {@code factors/NAME.html} beside it for each factor
     */
    public void write(Ranking ranking, boolean links, Writer out) throws IOException {
        Page page = new Page(texts);
        new RankingPage(page, ranking, links).write();
        write(page, ranking.library(), out);
    }

    private void write(Page page, String title, Writer out) throws IOException {
        new Document(page, colours, title, html -> html.element("p", texts.of("study.footer")))
                .write(out);
    }
}
