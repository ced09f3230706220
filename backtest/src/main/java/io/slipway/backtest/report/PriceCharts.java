package io.slipway.backtest.report;

import io.slipway.backtest.RunResult;
import io.slipway.data.BarColumns;
import io.slipway.model.Fill;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices of the instruments that were traded most, with entries and exits. Long histories are drawn
 * from fewer, longer bars, and the page says so.
 */
final class PriceCharts {

    static final int MOST_INSTRUMENTS = 12;
    static final int MOST_FILLS = 2_000;

    /** Bars of all charts together. */
    private static final int MOST_BARS = 24_000;

    private static final int MOST_BARS_EACH = 6_000;

    private final Page page;
    private final RunResult run;
    private final RunTimes times;
    private final Map<InstrumentId, List<Fill>> fills = new HashMap<>();

    PriceCharts(Page page, RunResult run, RunTimes times) {
        this.page = page;
        this.run = run;
        this.times = times;
        for (Fill fill : run.fills()) {
            fills.computeIfAbsent(fill.instrument(), _ -> new ArrayList<>()).add(fill);
        }
    }

    void write() {
        List<BarColumns> shown = shown();
        if (shown.isEmpty()) {
            return;
        }
        Html html = page.html;
        choice(shown);
        page.charts.name("price").object().name("kind").text("candles");
        page.charts.name("instruments").array();
        for (BarColumns bars : shown) {
            instrument(bars, shown.size());
        }
        page.charts.endArray().endObject();
        page.chart(
                "price",
                "report.chart.price",
                page.t("report.price-note", "zone", times.zone()),
                Page.Tool.RANGES,
                Page.Tool.SCALE);
        if (shown.size() < run.bars().size()) {
            page.note(
                    page.t(
                            "report.some-instruments",
                            "shown",
                            shown.size(),
                            "count",
                            run.bars().size()));
        }
        html.close();
    }

    /** The most traded first; among equals, in the order of the run. */
    private List<BarColumns> shown() {
        return run.bars().stream()
                .filter(bars -> bars.size() > 0)
                .sorted(Comparator.comparingInt(bars -> -fillsOf(bars).size()))
                .limit(MOST_INSTRUMENTS)
                .toList();
    }

    private List<Fill> fillsOf(BarColumns bars) {
        return fills.getOrDefault(bars.instrument(), List.of());
    }

    private void choice(List<BarColumns> shown) {
        Html html = page.html;
        html.open("div", "class", "prices");
        if (shown.size() == 1) {
            return;
        }
        html.open("label", "class", "choice").say(page.t("report.instrument")).open("select");
        for (int i = 0; i < shown.size(); i++) {
            String name = name(shown.get(i).instrument());
            String label =
                    page.t(
                            "report.instrument-fills",
                            "name",
                            name,
                            "count",
                            fillsOf(shown.get(i)).size());
            html.element("option", label, "value", Integer.toString(i));
        }
        html.close().close();
    }

    private String name(InstrumentId id) {
        for (Instrument instrument : run.instruments()) {
            if (instrument.id().equals(id)) {
                return Masthead.name(instrument);
            }
        }
        return id.toString();
    }

    private void instrument(BarColumns bars, int charts) {
        int most = Math.min(MOST_BARS_EACH, MOST_BARS / charts);
        int width = (bars.size() + most - 1) / most;
        int[] last = lastOfEach(bars.size(), width);
        Json json = page.charts.object();
        json.name("name").text(name(bars.instrument()));
        json.name("unit").text(times.isIntraday() ? "minute" : "day");
        long[] axis = times.axis(bars.instrument(), bars.time());
        json.name("t").steps(Arrays.stream(last).mapToLong(i -> axis[i]).toArray());
        prices(bars, last, width);
        fills(bars, width);
        if (width > 1) {
            json.name("note");
            json.text(page.t("report.bars-joined", "count", bars.size(), "width", width));
        }
        json.endObject();
    }

    private static int[] lastOfEach(int size, int width) {
        int[] last = new int[(size + width - 1) / width];
        Arrays.setAll(last, i -> Math.min((i + 1) * width, size) - 1);
        return last;
    }

    private void prices(BarColumns bars, int[] last, int width) {
        double[] open = new double[last.length];
        double[] high = new double[last.length];
        double[] low = new double[last.length];
        double[] close = new double[last.length];
        for (int i = 0; i < last.length; i++) {
            open[i] = bars.open()[i * width];
            high[i] = Double.NEGATIVE_INFINITY;
            low[i] = Double.POSITIVE_INFINITY;
            for (int bar = i * width; bar <= last[i]; bar++) {
                high[i] = Math.max(high[i], bars.high()[bar]);
                low[i] = Math.min(low[i], bars.low()[bar]);
            }
            close[i] = bars.close()[last[i]];
        }
        int[] all = new int[last.length];
        Arrays.setAll(all, i -> i);
        page.charts.name("o").numbers(open, all).name("h").numbers(high, all);
        page.charts.name("l").numbers(low, all).name("c").numbers(close, all);
    }

    private void fills(BarColumns bars, int width) {
        List<Fill> all = fillsOf(bars);
        List<Fill> shown = all.subList(Math.max(0, all.size() - MOST_FILLS), all.size());
        Json json = page.charts.name("fills").array();
        for (Fill fill : shown) {
            json.array().number(barOf(bars, fill) / width);
            json.number(fill.side() == Side.BUY ? 1 : -1)
                    .text(Figures.exact(fill.quantity().value()));
            json.number(fill.price().toDouble(), 6).text(times.text(fill.time())).endArray();
        }
        json.endArray();
        if (shown.size() < all.size()) {
            json.name("fillsNote");
            json.text(
                    page.t(
                            "report.last-fills",
                            "shown",
                            Figures.count(shown.size()),
                            "count",
                            Figures.count(all.size())));
        }
    }

    /**
     * The bar a fill happened in. Where one bar's close is the next one's opening moment, as in
     * markets that never close, the price tells them apart.
     */
    private static int barOf(BarColumns bars, Fill fill) {
        int found = Arrays.binarySearch(bars.time(), fill.time());
        if (found < 0) {
            return Math.min(-found - 1, bars.size() - 1);
        }
        double price = fill.price().toDouble();
        int next = found + 1;
        if (next == bars.size()) {
            return found;
        }
        boolean isInside = price >= bars.low()[found] && price <= bars.high()[found];
        return price == bars.open()[next] || !isInside ? next : found;
    }
}
