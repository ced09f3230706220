package io.slipway.backtest.report;

import io.slipway.factor.study.HorizonResult;
import io.slipway.factor.study.Ranking;
import io.slipway.factor.study.Significance;
import io.slipway.factor.study.StudyResult;
import java.util.List;
import java.util.stream.Stream;

/** A library's factors as one table. */
final class RankingPage {

    private final Page page;
    private final Ranking ranking;
    private final boolean links;

    RankingPage(Page page, Ranking ranking, boolean links) {
        this.page = page;
        this.ranking = ranking;
        this.links = links;
    }

    void write() {
        page.banner(page.t("study.kind.ranking"), ranking.library(), subtitle());
        page.notes(ranking.context().notes());
        page.section("ranking", "report.section.ranking");
        page.table(page.t("report.section.ranking"), "plain sortable");
        List<String> titles =
                Stream.of(
                                "rank",
                                "factor",
                                "rank-icir",
                                "rank-ic",
                                "ic",
                                "t",
                                "p",
                                "p-holm",
                                "p-bh",
                                "p-bonferroni",
                                "spread",
                                "monotonicity",
                                "turnover",
                                "coverage",
                                "expression")
                        .map(name -> page.t("study.column." + name))
                        .toList();
        page.head("ntnnnnnnnnnnnnt", titles);
        page.html.open("tbody");
        int place = 1;
        for (Ranking.Row row : ranking.rows()) {
            row(place++, row);
        }
        page.html.close();
        page.endTable();
        page.note(page.t("study.note.ranking"));
        page.html.close();
    }

    private String subtitle() {
        String text =
                ranking.context().universe()
                        + " · "
                        + page.t(
                                "study.instruments",
                                "count",
                                Figures.count(ranking.context().instruments()));
        if (ranking.rows().isEmpty()) {
            return text;
        }
        StudyResult first = ranking.rows().getFirst().result();
        return text
                + (first.days() == 0 ? "" : " · " + StudyMasthead.period(page, first))
                + " · "
                + page.t("study.horizon-of", "days", first.headline().horizon())
                + " · "
                + page.t("study.trials", "count", ranking.context().correction().trials());
    }

    private void row(int place, Ranking.Row row) {
        HorizonResult headline = row.result().headline();
        Significance rankIc = headline.rankIcSignificance();
        Significance spread = headline.spreadSignificance();
        double[] turnover = row.result().stability().meanTurnover(headline.horizon());
        double both = (turnover[0] + turnover[turnover.length - 1]) / 2;
        page.html.open("tr");
        page.number(Integer.toString(place), (long) place);
        name(row.result().specification().name());
        number(rankIc.ratio(), 3);
        number(rankIc.mean(), 4);
        number(headline.icSignificance().mean(), 4);
        number(rankIc.tValue(), 2);
        probability(rankIc.pValue());
        probability(row.correction().holm());
        probability(row.correction().benjaminiHochberg());
        probability(row.correction().bonferroni());
        page.gain(Figures.signedPercent(spread.mean()), spread.mean());
        number(headline.monotonicity(), 2);
        page.number(Figures.percent(both), both);
        double coverage = row.result().sample().meanCoverage();
        page.number(Figures.percent(coverage), coverage);
        page.html.open("td");
        page.html.element("code", row.result().specification().expression()).close();
        page.html.close();
    }

    private void name(String name) {
        page.html.open("td");
        if (links) {
            page.html.element("a", name, "href", "factors/" + name + ".html");
        } else {
            page.html.say(name);
        }
        page.html.close();
    }

    private void number(double value, int digits) {
        page.number(Figures.number(value, digits), value);
    }

    private void probability(double p) {
        page.number(StudyFigures.probability(p), p);
    }
}
