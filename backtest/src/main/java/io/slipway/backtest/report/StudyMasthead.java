package io.slipway.backtest.report;

import io.slipway.factor.study.HorizonResult;
import io.slipway.factor.study.Significance;
import io.slipway.factor.study.StudyContext;
import io.slipway.factor.study.StudyResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The top of a study's page: what was studied and the figures that matter most. */
final class StudyMasthead {

    private final Page page;
    private final StudyResult result;
    private final StudyContext context;

    StudyMasthead(Page page, StudyResult result, StudyContext context) {
        this.page = page;
        this.result = result;
        this.context = context;
    }

    void write(List<String> sections) {
        page.banner(page.t("study.kind"), result.specification().name(), subtitle());
        String expression = result.specification().expression();
        if (!expression.equals(result.specification().name())) {
            page.html.open("p", "class", "subtitle").element("code", expression).close();
        }
        page.navigation(sections);
        page.notes(context.notes());
        page.html.open("section", "class", "figures", "aria-label", page.t("report.key-figures"));
        information();
        page.html.close();
    }

    private String subtitle() {
        return context.universe()
                + " · "
                + page.t("study.instruments", "count", Figures.count(context.instruments()))
                + (result.days() == 0 ? "" : " · " + period(page, result))
                + " · "
                + page.t("study.horizon-of", "days", result.headline().horizon());
    }

    static String period(Page page, StudyResult result) {
        int[] days = result.epochDay();
        return LocalDate.ofEpochDay(days[0])
                + " – "
                + LocalDate.ofEpochDay(days[days.length - 1])
                + " · "
                + page.t("study.days", "count", Figures.count(days.length));
    }

    private void information() {
        HorizonResult headline = result.headline();
        Significance rankIc = headline.rankIcSignificance();
        Significance ic = headline.icSignificance();
        Significance spread = headline.spreadSignificance();
        card(
                "rankIcMean",
                Figures.number(rankIc.mean(), 4),
                rankIc.mean(),
                page.t("study.below.ic", "value", Figures.number(ic.mean(), 4)));
        card(
                "rankIcIr",
                Figures.number(rankIc.ratio(), 3),
                rankIc.ratio(),
                page.t("study.below.ic", "value", Figures.number(ic.ratio(), 3)));
        card(
                "tValue",
                Figures.number(rankIc.tValue(), 2),
                rankIc.tValue(),
                page.t("study.below.lag", "lag", rankIc.lag()));
        card(
                "pCorrected",
                StudyFigures.probability(context.correction().holm()),
                context.correction().holm(),
                page.t(
                        "study.below.p",
                        "value",
                        StudyFigures.probability(rankIc.pValue()),
                        "trials",
                        context.correction().trials()));
        card(
                "spread",
                Figures.signedPercent(spread.mean()),
                spread.mean(),
                page.t("study.below.t", "value", Figures.number(spread.tValue(), 2)));
        card(
                "monotonicity",
                Figures.number(headline.monotonicity(), 2),
                headline.monotonicity(),
                page.t("study.below.quantiles", "count", result.specification().quantiles()));
        double[] turnover = result.stability().meanTurnover(headline.horizon());
        double both = (turnover[0] + turnover[turnover.length - 1]) / 2;
        card(
                "turnover",
                Figures.percent(both),
                both,
                page.t("study.below.break-even", "value", StudyFigures.points(result)));
        card(
                "coverage",
                Figures.percent(result.sample().meanCoverage()),
                result.sample().meanCoverage(),
                page.t("study.below.names", "count", StudyFigures.namesADay(result)));
    }

    private void card(String key, String text, double value, @Nullable String below) {
        page.card(page.t("study.card." + key), key, text, null, value, below);
    }
}
