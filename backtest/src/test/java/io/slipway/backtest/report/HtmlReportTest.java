package io.slipway.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slipway.analytics.ActivityStatistic;
import io.slipway.analytics.BenchmarkStatistic;
import io.slipway.analytics.Conventions;
import io.slipway.analytics.ReturnStatistic;
import io.slipway.analytics.ReturnStatistics;
import io.slipway.analytics.Statistic;
import io.slipway.analytics.TradeStatistic;
import io.slipway.backtest.OrderOutcome;
import io.slipway.backtest.RunResult;
import io.slipway.model.CashMovement;
import io.slipway.model.Messages;
import io.slipway.model.Money;
import io.slipway.model.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:\\s[^<>]*)?)>");
    private static final Set<String> VOID = Set.of("meta");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final RunResult RUN = ReportSamples.daily(2, 700);
    private static final String PAGE = ReportSamples.page(RUN, ReportSamples.ENGLISH);

    @Test
    void the_same_run_gives_the_same_bytes() {
        assertThat(ReportSamples.page(ReportSamples.daily(2, 700), ReportSamples.ENGLISH))
                .isEqualTo(PAGE);
    }

    @ParameterizedTest
    @EnumSource(Messages.Language.class)
    void elements_nest_and_ids_are_unique(Messages.Language language) {
        String page = ReportSamples.page(RUN, Messages.in(language));
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(withoutRawText(page));
        while (tags.find()) {
            if (tags.group(1).isEmpty()) {
                if (!VOID.contains(tags.group(2))) {
                    open.push(tags.group(2));
                }
            } else {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
        List<String> ids = found(page, " id=\"([^\"]+)\"");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).contains("performance", "settings");
    }

    /** Script and style are not markup; what is left must be. */
    private static String withoutRawText(String page) {
        return page.replaceAll("(?s)(<(script|style)[^>]*>).*?(</\\2>)", "$1$3");
    }

    private static List<String> found(String text, String pattern) {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    @Test
    void what_others_wrote_is_shown_and_never_run() {
        assertThat(PAGE)
                .contains("Mutual &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot; Co")
                .contains("&lt;/script&gt;&lt;script&gt;alert(&#39;tag&#39;)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(found(PAGE, "(<script)")).hasSize(2);
        assertThat(data(PAGE).get("charts").get("price").get("instruments").toString())
                .contains("Mutual <script>");
    }

    @Test
    void only_our_script_may_run_and_nothing_may_be_fetched() throws Exception {
        String script = found(PAGE, "(?s)<script>(.*?)</script>").getFirst();
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(script.getBytes(StandardCharsets.UTF_8));

        assertThat(PAGE)
                .contains("default-src &#39;none&#39;")
                .contains("sha256-" + Base64.getEncoder().encodeToString(hash))
                .doesNotContain("http://", "https://", "@import", "url(");
    }

    @Test
    void every_statistic_is_there_as_it_is() {
        Map<String, Double> shown = new TreeMap<>();
        Matcher rows =
                Pattern.compile("<data data-stat=\"(\\w+)\" value=\"([^\"]*)\">").matcher(PAGE);
        while (rows.find()) {
            String value = rows.group(2);
            shown.put(rows.group(1), value.isEmpty() ? Double.NaN : Double.parseDouble(value));
        }
        assertThat(shown).isEqualTo(new TreeMap<>(RUN.statistics().asMap()));
    }

    @Test
    void key_figures_are_those_of_the_run() {
        assertThat(card("sharpe")).isEqualTo(RUN.statistics().get("sharpe"), within(0.005));
        assertThat(card("totalReturn") / 100)
                .isEqualTo(RUN.statistics().get("totalReturn"), within(0.00005));
        assertThat(card("maxDrawdown") / 100)
                .isEqualTo(RUN.statistics().get("maxDrawdown"), within(0.00005));
        assertThat(card("finalEquity")).isEqualTo(RUN.finalEquity(), within(0.005));
        assertThat(card("fees")).isEqualTo(RUN.totalFees().toDouble(), within(0.005));
        assertThat(card("trades")).isEqualTo(RUN.trades().size());
    }

    /** The number as people read it. */
    private static double card(String key) {
        String text = found(PAGE, "data-key=\"" + key + "\" value=\"[^\"]*\">([^<]*)<").getFirst();
        return Double.parseDouble(text.replaceAll("[+,%]", "").replace('\u2212', '-'));
    }

    @Test
    void charts_hold_the_curve_of_the_run() {
        JsonNode charts = data(PAGE).get("charts");
        JsonNode equity = charts.get("equity").get("series").get(0).get("v");
        int size = RUN.daily().size();

        assertThat(equity.size()).isEqualTo(size + 1);
        assertThat(equity.get(0).asDouble()).isEqualTo(RUN.initialCash().toDouble());
        assertThat(equity.get(size).asDouble()).isEqualTo(RUN.finalEquity(), within(1.0));
        JsonNode price = charts.get("price").get("instruments").get(0);
        assertThat(price.get("c").size()).isEqualTo(RUN.bars().getFirst().size());
        int fills = 0;
        for (JsonNode each : charts.get("price").get("instruments")) {
            fills += each.get("fills").size();
            for (JsonNode fill : each.get("fills")) {
                int bar = fill.get(0).asInt();
                assertThat(fill.get(3).asDouble())
                        .isBetween(
                                each.get("l").get(bar).asDouble(),
                                each.get("h").get(bar).asDouble());
            }
        }
        assertThat(fills).isEqualTo(RUN.fills().size());
    }

    private static JsonNode data(String page) {
        String json = found(page, "(?s)id=\"report-data\">(.*?)</script>").getFirst();
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void denied_and_unfilled_orders_give_their_reasons_in_words() {
        assertThat(RUN.denied().count()).isPositive();
        assertThat(RUN.unfilled().count()).isPositive();
        List<Problem> reasons =
                RUN.orders().stream().map(OrderOutcome::reason).filter(Objects::nonNull).toList();
        assertThat(reasons).hasSizeGreaterThan(2);
        for (Problem reason : reasons) {
            String sentence = ReportSamples.ENGLISH.text(reason).replace("'", "&#39;");
            assertThat(PAGE).contains(sentence);
        }
    }

    @Test
    void a_chinese_page_has_no_english_words_of_ours() {
        String page = withoutRawText(ReportSamples.page(RUN, ReportSamples.CHINESE));

        assertThat(page).contains("lang=\"zh-CN\"", "data-colours=\"red-up\"");
        List<String> texts =
                found(page, "<(?:h2|h3|th[^>]*|button[^>]*|option[^>]*|summary|span)>([^<]{4,})<");
        assertThat(texts).isNotEmpty();
        assertThat(texts)
                .filteredOn(text -> !CHINESE.matcher(text).find())
                .allMatch(
                        text -> text.matches("Slipway|S\\d\\.XNAS.*|20\\d\\d|Kappa 3|.*Cornish.*"));
    }

    @Test
    void dividends_and_fractions_are_told_and_counted() {
        RunResult run = ReportSamples.withActions(400);
        Money paid = run.ledger().moved(CashMovement.Kind.DIVIDEND);

        assertThat(paid.amount().isPositive()).isTrue();
        assertThat(run.ledger().moved(CashMovement.Kind.CASH_IN_LIEU).amount().isPositive())
                .isTrue();
        assertThat(ReportSamples.page(run, ReportSamples.ENGLISH))
                .contains(
                        "Dividends and other cash",
                        ">" + Figures.money(paid) + " USD<",
                        "Cash in lieu of a fraction");
        assertThat(ReportSamples.page(run, ReportSamples.CHINESE)).contains("现金分红", "零碎股折现");
    }

    @Test
    void colours_can_be_chosen() {
        assertThat(PAGE).contains("data-colours=\"green-up\"");
        assertThat(
                        ReportSamples.page(
                                RUN,
                                HtmlReport.in(ReportSamples.ENGLISH)
                                        .withColours(ReportColours.RED_UP)))
                .contains("data-colours=\"red-up\"");
    }

    @Test
    void every_statistic_has_a_name_and_an_explanation() {
        Stream.<Statistic[]>of(
                        ReturnStatistic.values(),
                        BenchmarkStatistic.values(),
                        TradeStatistic.values(),
                        ActivityStatistic.values())
                .flatMap(Stream::of)
                .forEach(each -> {
                    assertThat(ReportSamples.CHINESE.has("report.stat." + each.key()))
                            .as(each.key())
                            .isTrue();
                    assertThat(ReportSamples.CHINESE.has("report.about." + each.key()))
                            .as(each.key())
                            .isTrue();
                });
    }

    /** The catalogue's fixed wordings must say what the conventions say. */
    @Test
    void conventions_are_worded_as_they_are() {
        RUN.conventions()
                .forEach((key, value) -> {
                    String code = "report.convention-value." + key;
                    if (ReportSamples.ENGLISH.has(code)) {
                        assertThat(ReportSamples.ENGLISH.text(code)).isEqualTo(value);
                    }
                    assertThat(ReportSamples.ENGLISH.has("report.convention." + key))
                            .as(key)
                            .isTrue();
                });
    }

    @Test
    void long_runs_are_thinned_and_say_so() {
        RunResult run = ReportSamples.intraday(20_000);
        String page = ReportSamples.page(run, ReportSamples.ENGLISH);

        assertThat(page).contains("20000 bars, drawn 4 to one.");
        assertThat(page.length()).isLessThan(1_500_000);
        JsonNode price = data(page).get("charts").get("price").get("instruments").get(0);
        assertThat(price.get("c").size()).isEqualTo(5_000);
    }

    @Test
    void a_run_without_trades_benchmark_or_more_than_a_day_has_a_page() {
        String page = ReportSamples.page(ReportSamples.withoutBenchmark(1), ReportSamples.ENGLISH);

        assertThat(page).contains("No trade was closed.", "No order was denied.");
        assertThat(withoutRawText(page)).doesNotContain("NaN", "Infinity");
        assertThat(data(page).toString()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void a_series_of_returns_has_its_page() throws IOException {
        double[] returns = {0.01, -0.02, 0.005, 0.03, -0.01};
        double[] benchmark = {0.005, -0.01, 0.01, 0.02, 0.01};
        Conventions conventions = Conventions.daily();
        Performance plain =
                Performance.of(
                        "fund.csv",
                        returns,
                        ReturnStatistics.of(returns, benchmark, null, conventions),
                        conventions.describe(false));
        int[] days = {18000, 18001, 18002, 18003, 18006};
        String page = page(plain.withDays(days).withBenchmark("Index", benchmark));

        double total = 1.01 * 0.98 * 1.005 * 1.03 * 0.99 - 1;
        assertThat(page)
                .contains("fund.csv", "id=\"calendar\"", "against Index", "2019-04-14")
                .contains(Figures.signedPercent(total))
                .doesNotContain("id=\"orders\"", "id=\"trades\"");
        assertThat(page(plain)).doesNotContain("id=\"calendar\"").contains("#5");
    }

    private static String page(Performance performance) throws IOException {
        StringWriter out = new StringWriter();
        HtmlReport.in(ReportSamples.ENGLISH).write(performance, out);
        return out.toString();
    }
}
