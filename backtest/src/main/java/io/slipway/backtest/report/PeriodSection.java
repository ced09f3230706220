package io.slipway.backtest.report;

import io.slipway.factor.study.GroupResult;
import io.slipway.factor.study.KnownResult;
import io.slipway.factor.study.StudyResult;
import io.slipway.factor.study.YearResult;
import java.util.List;
import java.util.stream.Stream;

/** The factor year by year, group by group, and beside known factors. */
final class PeriodSection {

    private final Page page;
    private final StudyResult result;

    PeriodSection(Page page, StudyResult result) {
        this.page = page;
        this.result = result;
    }

    void write() {
        page.section("parts", "report.section.parts");
        begin("years", "nnnnnn", "year", "days", "ic", "rank-ic", "rank-icir", "spread");
        result.years().forEach(this::year);
        end();
        if (!result.groups().isEmpty()) {
            begin(
                    "groups",
                    "ttnnnnn",
                    "kind",
                    "group",
                    "names",
                    "days",
                    "rank-ic",
                    "rank-icir",
                    "t");
            result.groups().forEach(this::group);
            end();
            page.note(page.t("study.note.groups"));
        }
        if (!result.known().isEmpty()) {
            begin("known", "tn", "factor", "correlation");
            result.known().forEach(this::known);
            end();
        }
        page.html.close();
    }

    private void begin(String name, String kinds, String... columns) {
        String title = "study.table." + name;
        page.heading(title);
        page.table(page.t(title), "plain");
        List<String> titles =
                Stream.of(columns).map(column -> page.t("study.column." + column)).toList();
        page.head(kinds, titles);
        page.html.open("tbody");
    }

    private void end() {
        page.html.close();
        page.endTable();
    }

    private void year(YearResult year) {
        page.html.open("tr");
        page.number(Integer.toString(year.year()));
        page.number(Figures.count(year.days()));
        page.number(Figures.number(year.ic(), 4));
        page.number(Figures.number(year.rankIc(), 4));
        page.number(Figures.number(year.rankIr(), 3));
        page.gain(Figures.signedPercent(year.spread()), year.spread());
        page.html.close();
    }

    private void group(GroupResult group) {
        page.html.open("tr");
        page.cell(word(group.kind()));
        page.cell(group.kind().equals("size") ? word(group.title()) : group.title());
        page.number(Figures.number(group.names(), 1));
        page.number(Figures.count(group.rankIc().count()));
        page.number(Figures.number(group.rankIc().mean(), 4));
        page.number(Figures.number(group.rankIc().ratio(), 3));
        page.number(Figures.number(group.rankIc().tValue(), 2));
        page.html.close();
    }

    private String word(String name) {
        String code = "study.group." + name;
        return page.texts.has(code) ? page.t(code) : name;
    }

    private void known(KnownResult known) {
        page.html.open("tr");
        page.cell(known.name());
        page.number(Figures.number(known.rankCorrelation(), 3));
        page.html.close();
    }
}
