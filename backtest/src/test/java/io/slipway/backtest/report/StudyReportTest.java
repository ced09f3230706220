package io.slipway.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.factor.prepare.Preparation;
import io.slipway.factor.study.Correction;
import io.slipway.factor.study.Eligibility;
import io.slipway.factor.study.Entry;
import io.slipway.factor.study.KnownFactor;
import io.slipway.factor.study.Ranking;
import io.slipway.factor.study.Study;
import io.slipway.factor.study.StudyContext;
import io.slipway.factor.study.StudyMarket;
import io.slipway.factor.study.StudyResult;
import io.slipway.factor.study.StudySpecification;
import io.slipway.model.InstrumentId;
import io.slipway.model.Messages;
import io.slipway.model.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyReportTest {

    private static final int ROWS = 520;
    private static final int NAMES = 60;
    private static final String NASTY = "<script>alert('x')</script>&\"";

    private static StudyResult result(String name) {
        Random random = new Random(5);
        double[][] factor = new double[ROWS][NAMES];
        double[][] price = new double[ROWS][NAMES];
        byte[][] flags = new byte[ROWS][NAMES];
        int[][] group = new int[ROWS][NAMES];
        int[] day = new int[ROWS];
        for (int r = 0; r < ROWS; r++) {
            day[r] = 18_000 + r;
            Arrays.fill(flags[r], (byte) (Eligibility.MEMBER | Eligibility.TRADED));
            for (int i = 0; i < NAMES; i++) {
                double before = r == 0 ? 0 : factor[r - 1][i];
                factor[r][i] = 0.9 * before + random.nextGaussian();
                double signal = r < 2 ? 0 : factor[r - 2][i];
                price[r][i] =
                        r == 0
                                ? 10
                                : price[r - 1][i]
                                        * (1 + 0.01 * (0.03 * signal + random.nextGaussian()));
                group[r][i] = i % 3;
            }
        }
        flags[9][3] |= Eligibility.LOCKED;
        List<InstrumentId> instruments = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            instruments.add(InstrumentId.parse("S%03d.TEST".formatted(i)));
        }
        StudyMarket market =
                StudyMarket.of(instruments, day, Entry.OPEN, price, flags)
                        .withGroups("industry", List.of(NASTY, "B", "C"), group);
        StudySpecification specification =
                new StudySpecification(
                        name,
                        "Mean($close, 5) / $close",
                        Preparation.parse("winsorise(mad,3) | neutralise(industry) | standardise"),
                        List.of(1, 5, 10),
                        5,
                        0.001);
        List<KnownFactor> known = List.of(new KnownFactor("known", factor));
        return Study.of(specification, market, factor, known, 0, ROWS - 1);
    }

    private static StudyContext context() {
        return new StudyContext(
                NASTY,
                NAMES,
                "abc",
                new Correction(158, 0.2, 0.15, 0.04),
                List.of(Problem.of("report.in-percent")));
    }

    @ParameterizedTest
    @EnumSource
    void aStudyIsOnePageThatNeedsNothingElse(Messages.Language language) throws IOException {
        StringWriter out = new StringWriter();
        StudyReport.in(Messages.in(language)).write(result(NASTY), context(), out);
        String html = out.toString();
        assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("<script>alert", "http://");
        assertThat(html).contains("id=\"sample\"", "data-chart=\"quantile-curves\"");
        assertThat(html).contains("data-key=\"rankIcMean\"", "\"kind\":\"columns\"");
        assertThat(html)
                .contains(language == Messages.Language.ZH ? "剔除：买入时涨跌停" : "at a price limit");
        assertThat(html.split("<section", -1)).hasSize(html.split("</section>", -1).length);
        StringWriter again = new StringWriter();
        StudyReport.in(Messages.in(language)).write(result(NASTY), context(), again);
        assertThat(again).hasToString(html);
    }

    @ParameterizedTest
    @EnumSource
    void aLibraryIsOneTable(Messages.Language language) throws IOException {
        Correction weak = new Correction(158, 1, 1, 0.8);
        Ranking ranking =
                new Ranking(
                        "alpha",
                        context(),
                        List.of(
                                new Ranking.Row(result("B"), weak),
                                new Ranking.Row(result("A"), weak)));
        StringWriter out = new StringWriter();
        StudyReport.in(Messages.in(language)).write(ranking, true, out);
        String html = out.toString();
        assertThat(html).contains("href=\"factors/A.html\"", "sortable");
        assertThat(html.indexOf("factors/A.html")).isLessThan(html.indexOf("factors/B.html"));
    }

    @Test
    void aStudyWithoutADayIsAPageToo() throws IOException {
        StudyResult full = result("x");
        StudySpecification asked = full.specification();
        StudyMarket none =
                StudyMarket.of(List.of(), new int[0], Entry.CLOSE, new double[0][], new byte[0][]);
        StudyResult empty =
                Study.of(
                        new StudySpecification(
                                asked.name(),
                                asked.expression(),
                                Preparation.NONE,
                                asked.horizons(),
                                5,
                                0),
                        none,
                        new double[0][],
                        List.of(),
                        0,
                        -1);
        StringWriter out = new StringWriter();
        StudyReport.in(Messages.in(Messages.Language.EN)).write(empty, context(), out);
        assertThat(out.toString()).contains("id=\"method\"").doesNotContain(">NaN<");
    }
}
