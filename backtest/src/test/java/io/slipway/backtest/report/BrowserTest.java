package io.slipway.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.slipway.backtest.RunResult;
import io.slipway.model.Messages;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page as a real browser shows it; skipped where no Chromium is installed. */
class BrowserTest {

    private static final RunResult RUN = ReportSamples.daily(3, 900);

    @TempDir static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium on the path: the report is not looked at");
        browser = Browser.start(chromium.get(), folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(Messages.Language language, int width, int height) throws Exception {
        String page = ReportSamples.page(RUN, Messages.in(language));
        browser.open(Browser.write(folder.resolve(language + ".html"), page), width, height);
    }

    private static boolean holds(String expression) throws Exception {
        return browser.evaluate(expression).asBoolean();
    }

    private static String text(String expression) throws Exception {
        return browser.evaluate(expression).asString();
    }

    @ParameterizedTest
    @EnumSource(Messages.Language.class)
    void every_chart_is_drawn_without_complaint_or_network(Messages.Language language)
            throws Exception {
        open(language, 1280, 900);

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).singleElement().asString().startsWith("file:");
        assertThat(holds("document.documentElement.dataset.ready === 'true'")).isTrue();
        assertThat(browser.evaluate("document.querySelectorAll('figure').length").asInt())
                .isEqualTo(7);
        assertThat(
                        text(
                                """
                                [...document.querySelectorAll('figure')]
                                  .filter(f => f.querySelectorAll('svg path[d*="L"], svg rect').length === 0)
                                  .map(f => f.dataset.chart).join()\
                                """))
                .isEmpty();
        assertThat(holds("document.querySelector('svg').innerHTML.includes('NaN')")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Messages.Language.class)
    void a_phone_scrolls_down_and_never_sideways(Messages.Language language) throws Exception {
        open(language, 390, 844);

        assertThat(browser.complaints()).isEmpty();
        assertThat(holds("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        assertThat(browser.evaluate("innerWidth").asInt()).isEqualTo(390);
        assertThat(holds("document.querySelector('.heat').parentElement.scrollWidth > 390"))
                .as("a wide table scrolls in itself")
                .isTrue();
        String place = "document.querySelector('.heat').parentElement";
        assertThat(holds("!" + place + ".previousElementSibling.hidden")).isTrue();
        assertThat(text(place + ".dataset.more")).isEqualTo("right");
        browser.evaluate(
                place + ".scrollLeft = 9999; " + place + ".dispatchEvent(new Event('scroll'))");
        assertThat(text(place + ".dataset.more")).isEqualTo("left");
        open(language, 1280, 900);
        assertThat(holds(place + ".previousElementSibling.hidden")).isTrue();
    }

    @Test
    void switches_and_keys_work() throws Exception {
        open(Messages.Language.EN, 1280, 900);
        String path = "document.querySelector('[data-chart=equity] path.own').getAttribute('d')";
        String day = "document.querySelector('[data-chart=equity] .legend span').textContent";
        String whole = text(path);
        String last = text(day);

        browser.evaluate("document.querySelector('[data-chart=equity] [data-scale=log]').click()");
        assertThat(text(path)).isNotEqualTo(whole);
        browser.evaluate(
                "document.querySelector('[data-chart=equity] [data-range=\"1y\"]').click()");
        assertThat(text(path).length()).isLessThan(whole.length());
        browser.evaluate(
                """
                document.querySelector('[data-chart=equity] .plot')
                  .dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft'}))\
                """);
        assertThat(text(day)).isLessThan(last);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tables_sort_by_number() throws Exception {
        open(Messages.Language.EN, 1280, 900);
        String profits =
                """
                [...document.querySelectorAll('#trades table.tall tbody tr')]
                  .map(row => Number(row.cells[8].dataset.v))\
                """;

        browser.evaluate("document.querySelectorAll('#trades table.tall th button')[8].click()");

        assertThat(holds(profits + ".every((v, i, all) => i === 0 || all[i - 1] >= v)")).isTrue();
        assertThat(browser.evaluate(profits + ".length").asInt()).isEqualTo(RUN.trades().size());
    }

    @Test
    void other_instruments_can_be_chosen() throws Exception {
        open(Messages.Language.EN, 1280, 900);
        String close = "document.querySelector('[data-chart=price] .legend').textContent";
        String before = text(close);

        browser.evaluate(
                """
                const choice = document.querySelector('.choice select');
                choice.value = '1';
                choice.dispatchEvent(new Event('change'))\
                """);

        assertThat(text(close)).isNotEqualTo(before);
    }

    /** WCAG 2.2, 1.4.3: text against its ground, in both themes and with either colour of gains. */
    @ParameterizedTest
    @EnumSource(ReportColours.class)
    void words_stand_out_from_their_ground(ReportColours colours) throws Exception {
        open(Messages.Language.EN, 1280, 900);
        for (String theme : new String[] {"light", "dark"}) {
            browser.evaluate(
                    "document.documentElement.dataset.theme = '%s';".formatted(theme)
                            + "document.documentElement.dataset.colours = '%s'".formatted(colours));
            assertThat(browser.evaluate(LEAST_CONTRAST).asDouble())
                    .as(theme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static final String LEAST_CONTRAST =
            """
            (() => {
              const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
              const channels = colour => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
              };
              const light = colour => {
                const [r, g, b] = channels(colour).map(v => v / 255)
                  .map(v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ground = element => {
                for (let e = element; e; e = e.parentElement) {
                  const colour = getComputedStyle(e).backgroundColor;
                  if (colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent') return colour;
                }
                return 'white';
              };
              let least = 21;
              for (const e of document.querySelectorAll('h1,h2,h3,p,td,th,a,button,li,.label,.value,.below,.legend span,code,summary *')) {
                if (!e.textContent.trim()) continue;
                const a = light(getComputedStyle(e).color);
                const b = light(ground(e));
                least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
              }
              return least;
            })()
            """;
}
