package io.slipway.backtest.report;

import io.slipway.factor.study.Sample;
import io.slipway.factor.study.StudyContext;
import io.slipway.factor.study.StudyResult;
import java.util.List;

/** What the study is made of, what was left out and why, and how everything was done. */
final class SampleSection {

    private final Page page;
    private final StudyResult result;
    private final StudyContext context;

    SampleSection(Page page, StudyResult result, StudyContext context) {
        this.page = page;
        this.result = result;
        this.context = context;
    }

    void write() {
        page.section("sample", "report.section.sample");
        sample(result.sample());
        page.html.close();
        page.section("method", "report.section.method");
        method();
        page.html.close();
    }

    private void sample(Sample sample) {
        page.table(page.t("report.section.sample"), "plain");
        page.head(
                "tnn",
                List.of(
                        page.t("study.column.what"),
                        page.t("study.column.count"),
                        page.t("study.column.share")));
        page.html.open("tbody");
        row("study.sample.expected", sample.expected(), sample.expected());
        row("study.sample.values", sample.candidates(), sample.expected());
        sample.excluded()
                .forEach((reason, count) ->
                        row("study.excluded." + reason.word(), count, sample.candidates()));
        row("study.sample.used", sample.used(), sample.candidates());
        row("study.sample.stale", sample.stale(), sample.used());
        page.html.close();
        page.endTable();
        page.note(page.t("study.note.sample"));
    }

    private void row(String code, long count, long whole) {
        page.html.open("tr");
        page.cell(page.t(code));
        page.number(Figures.count(count));
        page.number(whole == 0 ? Figures.NONE : Figures.percent(count / (double) whole));
        page.html.close();
    }

    private void method() {
        page.table(page.t("report.section.method"), "pairs");
        page.html.open("tbody");
        pair("expression", result.specification().expression());
        String steps = result.specification().preparation().toString();
        pair("preparation", steps.isEmpty() ? page.t("study.method.none") : steps);
        pair("universe", context.universe());
        pair("entry", page.t("study.entry." + result.entry()));
        pair("horizons", result.specification().horizons().toString().replaceAll("[\\[\\]]", ""));
        pair("quantiles", page.t("study.method.quantile-rule"));
        pair("significance", page.t("study.method.significance-rule"));
        pair(
                "trials",
                page.t(
                        "study.method.trials-rule",
                        "trials",
                        context.correction().trials(),
                        "bonferroni",
                        StudyFigures.probability(context.correction().bonferroni()),
                        "holm",
                        StudyFigures.probability(context.correction().holm()),
                        "hochberg",
                        StudyFigures.probability(context.correction().benjaminiHochberg())));
        if (!context.snapshot().isEmpty()) {
            pair("snapshot", context.snapshot());
        }
        page.html.close();
        page.endTable();
    }

    private void pair(String name, String value) {
        page.pair(page.t("study.method." + name), value);
    }
}
