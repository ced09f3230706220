package io.slipway.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.analytics.Statistic;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PartsTest {

    @Test
    void numbers_read_well() {
        assertThat(Figures.percent(0.0512)).isEqualTo("5.12%");
        assertThat(Figures.signedPercent(0.0512)).isEqualTo("+5.12%");
        assertThat(Figures.signedPercent(-0.0512)).isEqualTo("\u22125.12%");
        assertThat(Figures.signedPercent(0.00001)).isEqualTo("0.00%");
        assertThat(Figures.percent(Double.NaN)).isEqualTo("–");
        assertThat(Figures.money(-1234567.891, 2)).isEqualTo("\u22121,234,567.89");
        assertThat(Figures.count(999)).isEqualTo("999");
        assertThat(Figures.count(-1000)).isEqualTo("\u22121,000");
        assertThat(Figures.statistic(12, Statistic.Unit.PERIODS)).isEqualTo("12");
        assertThat(Figures.statistic(12.34, Statistic.Unit.PERIODS)).isEqualTo("12.3");
    }

    /** Rounding may leave nothing of a loss; then nothing may look like one. */
    @Test
    void what_rounds_to_zero_has_no_sign() {
        assertThat(Figures.signedPercent(-0.00001)).isEqualTo("0.00%");
        assertThat(Figures.number(-0.0001, 2)).isEqualTo("0.00");
    }

    @Test
    void markup_in_texts_and_attributes_is_escaped() {
        Html html = new Html();
        html.element("p", "<b>&\"'\u0000", "title", "\"><script>", "class", null);

        assertThat(html.finish().toString())
                .isEqualTo(
                        "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;&#39;\uFFFD</p>\n");
    }

    @Test
    void an_element_left_open_is_an_error() {
        Html html = new Html().open("div");

        assertThatThrownBy(html::finish).hasMessageContaining("div");
    }

    @Property
    void any_text_survives_json_and_cannot_end_a_script(@ForAll String text) {
        String json = new Json().array().text(text).endArray().toString();

        assertThat(json).doesNotContain("<").doesNotContain("\u2028");
        assertThat(JsonMapper.shared().readTree(json).get(0).asString()).isEqualTo(text);
    }

    @Property
    void numbers_keep_six_digits(@ForAll double value) {
        String json = new Json().numbers(new double[] {value}, new int[] {0}).toString();
        JsonNode number = JsonMapper.shared().readTree(json).get(0);

        if (!Double.isFinite(value)) {
            assertThat(number.isNull()).isTrue();
        } else {
            double tolerance = Math.max(Math.abs(value) * 1e-5, 1e-8);
            assertThat(Math.abs(number.asDouble() - value)).isLessThanOrEqualTo(tolerance);
        }
    }

    @Test
    void steps_add_up() {
        assertThat(new Json().steps(new long[] {18000, 18001, 18004}).toString())
                .isEqualTo("[18000,1,3]");
    }

    @Property
    void thinning_keeps_ends_and_extremes(
            @ForAll double[] drawn, @ForAll @IntRange(min = 4, max = 50) int most) {
        double[] values = Arrays.stream(drawn).filter(Double::isFinite).toArray();
        int[] places = Sampling.of(values, most);

        assertThat(places.length).isLessThanOrEqualTo(most);
        assertThat(places).isSorted().doesNotHaveDuplicates();
        if (values.length > 0) {
            assertThat(places[0]).isZero();
            assertThat(places[places.length - 1]).isEqualTo(values.length - 1);
            assertThat(Arrays.stream(places).mapToDouble(i -> values[i]).max())
                    .isEqualTo(Arrays.stream(values).max());
            assertThat(Arrays.stream(places).mapToDouble(i -> values[i]).min())
                    .isEqualTo(Arrays.stream(values).min());
        }
    }

    @Test
    void few_points_are_all_kept() {
        assertThat(Sampling.of(new double[5], 5)).containsExactly(0, 1, 2, 3, 4);
        assertThat(Sampling.of(IntStream.range(0, 100).asDoubleStream().toArray(), 10))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void tints_grow_with_size() {
        double[] steps = {0.01, 0.1};
        assertThat(CalendarSection.tint("+0.1", 0.001, steps)).isEqualTo("g1");
        assertThat(CalendarSection.tint("+5.0", 0.05, steps)).isEqualTo("g2");
        assertThat(CalendarSection.tint("−50.0", -0.5, steps)).isEqualTo("l3");
        assertThat(CalendarSection.tint("0.0", 0.0003, steps)).isEqualTo("g0");
        assertThat(CalendarSection.tint("", Double.NaN, steps)).isEqualTo("g0");
    }
}
