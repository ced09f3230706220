package io.slipway.backtest.report;

import io.slipway.model.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page being written: its markup, its words, and the numbers behind its charts. */
final class Page {

    /** A chart's switches. */
    enum Tool {
        /** Whole range, five years, and so on. */
        RANGES,
        /** Linear or logarithmic. */
        SCALE
    }

    private static final List<String> RANGES = List.of("1m", "6m", "1y", "3y", "5y", "all");

    final Html html = new Html();
    final Json charts = new Json().object();
    final Texts texts;

    Page(Texts texts) {
        this.texts = texts;
    }

    String t(String code, Object... namesAndValues) {
        return texts.of(code, namesAndValues);
    }

    /** The top: what kind of page it is, its title, one line about it, and switches. */
    void banner(String kind, String title, String subtitle) {
        html.open("header");
        html.open("div", "class", "bar");
        html.open("span", "class", "brand").say("Slipway").element("span", kind).close();
        html.open("div", "class", "switches");
        switchButton("colours");
        switchButton("theme");
        html.close().close();
        html.element("h1", title);
        html.element("p", subtitle, "class", "subtitle");
        html.close();
    }

    private void switchButton(String name) {
        html.element(
                "button",
                t("report.switch." + name),
                "type",
                "button",
                "data-switch",
                name,
                "title",
                t("report.switch." + name + ".about"));
    }

    /** Links to sections by id. */
    void navigation(List<String> sections) {
        html.open("nav", "aria-label", t("report.navigation"));
        for (String section : sections) {
            html.element("a", t("report.section." + section), "href", "#" + section);
        }
        html.close();
    }

    /** What to beware of; nothing where there is nothing. */
    void notes(List<Problem> notes) {
        if (notes.isEmpty()) {
            return;
        }
        html.open("div", "class", "notes", "role", "note");
        html.element("h2", t("report.notes"));
        html.open("ul");
        for (Problem note : notes) {
            html.element("li", texts.of(note));
        }
        html.close().close();
    }

    /**
     * A figure that matters most.
     *
     * @param tone {@code gain}, {@code loss} or none
     */
    void card(
            String label,
            String key,
            String text,
            @Nullable String tone,
            double value,
            @Nullable String below) {
        html.open("div", "class", "card");
        html.element("span", label, "class", "label");
        html.element(
                "data",
                text,
                "class",
                tone == null ? "value" : "value " + tone,
                "data-key",
                key,
                "value",
                Double.isFinite(value) ? Double.toString(value) : "");
        if (below != null) {
            html.element("span", below, "class", "below");
        }
        html.close();
    }

    /** Starts a section with its heading; the caller closes it. */
    void section(String id, String titleCode) {
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.element("h2", t(titleCode), "id", id + "-title");
    }

    void heading(String titleCode) {
        html.element("h3", t(titleCode));
    }

    void note(String text) {
        html.element("p", text, "class", "note");
    }

    /** A place for a chart, with its title and switches. */
    void chart(String id, String titleCode, @Nullable String note, Tool... tools) {
        html.open("figure", "class", "chart", "data-chart", id);
        html.open("figcaption").element("h3", t(titleCode));
        for (Tool tool : tools) {
            switch (tool) {
                case RANGES -> ranges();
                case SCALE -> scale();
            }
        }
        html.close();
        html.element("div", "", "class", "legend");
        html.element(
                "div",
                "",
                "class",
                "plot",
                "tabindex",
                "0",
                "role",
                "group",
                "aria-label",
                t(titleCode));
        if (note != null) {
            note(note);
        }
        html.close();
    }

    private void ranges() {
        html.open("div", "class", "tools ranges", "role", "group", "aria-label", t("report.range"));
        for (String range : RANGES) {
            boolean isAll = range.equals("all");
            html.element(
                    "button",
                    t("report.range." + range),
                    "type",
                    "button",
                    "data-range",
                    range,
                    "aria-pressed",
                    String.valueOf(isAll));
        }
        html.close();
    }

    private void scale() {
        html.open("div", "class", "tools", "role", "group", "aria-label", t("report.scale"));
        html.element(
                "button",
                t("report.scale.linear"),
                "type",
                "button",
                "data-scale",
                "linear",
                "aria-pressed",
                "true");
        html.element(
                "button",
                t("report.scale.log"),
                "type",
                "button",
                "data-scale",
                "log",
                "aria-pressed",
                "false");
        html.close();
    }

    /** Starts a table that scrolls by itself; end it with {@link #endTable}. */
    void table(String label, String kind) {
        html.element("p", t("report.swipe"), "class", "swipe", "hidden", "");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        html.open("table", "class", kind);
    }

    void endTable() {
        html.close().close();
    }

    /**
     * A head of columns.
     *
     * @param kinds one letter a column: {@code n} for numbers, which stand right, else {@code t}
     */
    void head(String kinds, List<String> titles) {
        html.open("thead").open("tr");
        for (int i = 0; i < titles.size(); i++) {
            String kind = kinds.charAt(i) == 'n' ? "n" : null;
            html.element("th", titles.get(i), "scope", "col", "class", kind);
        }
        html.close().close();
    }

    /** The same with titles from the catalogue. */
    void columns(String kinds, String... names) {
        head(kinds, Stream.of(names).map(name -> t("report.column." + name)).toList());
    }

    /** A number's cell. */
    void number(String text) {
        html.element("td", text, "class", "n");
    }

    /** A number's cell with what it is sorted by. */
    void number(String text, double value) {
        html.element("td", text, "class", "n", "data-v", sortKey(value));
    }

    /** The same for times and counts. */
    void number(String text, long value) {
        html.element("td", text, "class", "n", "data-v", Long.toString(value));
    }

    /** A gain's or loss's cell: sign, colour, and what it is sorted by. */
    void gain(String text, double value) {
        html.element("td", text, "class", "n " + tone(value), "data-v", sortKey(value));
    }

    private static @Nullable String sortKey(double value) {
        return Double.isFinite(value) ? Double.toString(value) : null;
    }

    void cell(String text) {
        html.element("td", text);
    }

    /** A row of a name and a value. */
    void pair(String name, String value) {
        html.open("tr").element("th", name, "scope", "row").element("td", value).close();
    }

    static String tone(double value) {
        return value > 0 ? "gain" : value < 0 ? "loss" : "flat";
    }
}
