package io.slipway.backtest.report;

import io.slipway.factor.study.HorizonResult;
import io.slipway.factor.study.Significance;
import io.slipway.factor.study.StudyResult;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whether the factor's order and the returns that followed go together, and for how long. */
final class InformationSection {

    private static final int WINDOW = 60;
    private static final int BINS = 31;

    private final Page page;
    private final StudyResult result;

    InformationSection(Page page, StudyResult result) {
        this.page = page;
        this.result = result;
    }

    void write() {
        page.section("information", "report.section.information");
        cumulative();
        page.html.open("div", "class", "pair");
        rolling();
        distribution();
        page.html.close();
        decay();
        table();
        page.html.close();
    }

    private void cumulative() {
        HorizonResult headline = result.headline();
        StudyAxis.begin(page, "ic-sum", "number");
        line("study.rank-ic", "own", StudyAxis.sums(headline.rankIc()));
        line("study.ic", "other", StudyAxis.sums(headline.ic()));
        StudyAxis.end(page);
        page.chart("ic-sum", "study.chart.ic-sum", null, Page.Tool.RANGES);
    }

    private void line(String nameCode, String tone, double[] values) {
        StudyAxis.line(page, page.t(nameCode), "line", tone, values);
    }

    private void rolling() {
        StudyAxis.begin(page, "ic-mean", "number");
        line("study.rank-ic", "own", StudyAxis.rolling(result.headline().rankIc(), WINDOW));
        StudyAxis.end(page);
        page.chart("ic-mean", "study.chart.ic-mean", null);
    }

    private void distribution() {
        double[] values =
                Arrays.stream(result.headline().rankIc()).filter(Double::isFinite).toArray();
        if (values.length == 0) {
            return;
        }
        double reach = Math.max(0.01, Arrays.stream(values).map(Math::abs).max().orElse(1));
        int[] counts = new int[BINS];
        for (double value : values) {
            counts[Math.clamp((long) ((value + reach) / (2 * reach) * BINS), 0, BINS - 1)]++;
        }
        Json charts = page.charts.name("ic-distribution").object();
        charts.name("kind").text("bars").name("unit").text("number").name("bins").array();
        for (int i = 0; i < BINS; i++) {
            charts.array().number(-reach + 2 * reach * i / BINS, 5);
            charts.number(-reach + 2 * reach * (i + 1) / BINS, 5).number(counts[i]).endArray();
        }
        charts.endArray().name("marks").array().object();
        charts.name("name").text(page.t("study.mean")).name("at");
        charts.number(result.headline().rankIcSignificance().mean(), 5).endObject();
        charts.endArray().endObject();
        page.chart("ic-distribution", "study.chart.ic-distribution", null);
    }

    private void decay() {
        List<HorizonResult> horizons =
                result.horizons().stream()
                        .sorted(Comparator.comparingInt(HorizonResult::horizon))
                        .toList();
        if (horizons.size() < 2) {
            return;
        }
        String[] names =
                horizons.stream().map(h -> Integer.toString(h.horizon())).toArray(String[]::new);
        double[] means =
                horizons.stream().mapToDouble(h -> h.rankIcSignificance().mean()).toArray();
        StudyAxis.columns(page, "decay", "number", names, means);
        page.chart("decay", "study.chart.decay", page.t("study.note.decay"));
    }

    private void table() {
        page.heading("study.table.horizons");
        page.table(page.t("study.table.horizons"), "plain");
        List<String> titles =
                Stream.of(
                                "horizon",
                                "days",
                                "ic",
                                "icir",
                                "rank-ic",
                                "rank-icir",
                                "t",
                                "p",
                                "positive",
                                "spread",
                                "spread-t",
                                "monotonicity")
                        .map(name -> page.t("study.column." + name))
                        .toList();
        page.head("nnnnnnnnnnnn", titles);
        page.html.open("tbody");
        result.horizons().forEach(this::row);
        page.html.close();
        page.endTable();
        page.note(page.t("study.note.significance"));
    }

    private void row(HorizonResult horizon) {
        Significance ic = horizon.icSignificance();
        Significance rankIc = horizon.rankIcSignificance();
        Significance spread = horizon.spreadSignificance();
        page.html.open("tr");
        page.number(Integer.toString(horizon.horizon()));
        page.number(Figures.count(rankIc.count()));
        page.number(Figures.number(ic.mean(), 4));
        page.number(Figures.number(ic.ratio(), 3));
        page.number(Figures.number(rankIc.mean(), 4));
        page.number(Figures.number(rankIc.ratio(), 3));
        page.number(Figures.number(rankIc.tValue(), 2));
        page.number(StudyFigures.probability(rankIc.pValue()));
        page.number(Figures.percent(rankIc.positive()));
        page.gain(Figures.signedPercent(spread.mean()), spread.mean());
        page.number(Figures.number(spread.tValue(), 2));
        page.number(Figures.number(horizon.monotonicity(), 2));
        page.html.close();
    }
}
