package io.slipway.factor.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Graph;
import io.slipway.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorLibraryTest {

    private static final int[] WINDOWS = {5, 10, 20, 30, 60};

    /** The order of {@code Alpha158DL.get_feature_config}: bars, prices, then each statistic. */
    @Test
    void alpha158HasQlibsNamesInQlibsOrder() {
        List<String> names =
                new ArrayList<>(
                        List.of(
                                "KMID", "KLEN", "KMID2", "KUP", "KUP2", "KLOW", "KLOW2", "KSFT",
                                "KSFT2", "OPEN0", "HIGH0", "LOW0", "VWAP0"));
        for (String statistic :
                List.of(
                        "ROC", "MA", "STD", "BETA", "RSQR", "RESI", "MAX", "MIN", "QTLU", "QTLD",
                        "RANK", "RSV", "IMAX", "IMIN", "IMXD", "CORR", "CORD", "CNTP", "CNTN",
                        "CNTD", "SUMP", "SUMN", "SUMD", "VMA", "VSTD", "WVMA", "VSUMP", "VSUMN",
                        "VSUMD")) {
            for (int window : WINDOWS) {
                names.add(statistic + window);
            }
        }
        assertThat(find("alpha158").names()).isEqualTo(names).hasSize(158);
    }

    @Test
    void alpha360HasQlibsNamesInQlibsOrder() {
        List<String> names = new ArrayList<>();
        for (String field : List.of("CLOSE", "OPEN", "HIGH", "LOW", "VWAP", "VOLUME")) {
            for (int back = 59; back >= 0; back--) {
                names.add(field + back);
            }
        }
        assertThat(find("alpha360").names()).isEqualTo(names).hasSize(360);
    }

    @Test
    void everyInstalledLibraryCompilesAndIsDescribed() {
        for (String name : FactorLibrary.INSTALLED) {
            FactorLibrary library = find(name);
            assertThat(library.description()).isNotBlank();
            Graph graph = library.compile(Compiler.ofBars().withFields(library.fields()));
            assertThat(graph.names()).isEqualTo(library.names());
        }
    }

    @Test
    void warmUpIsTheLongestWindow() {
        assertThat(find("alpha158").compile(Compiler.ofBars()).lookback()).isEqualTo(60);
        assertThat(find("alpha360").compile(Compiler.ofBars()).lookback()).isEqualTo(59);
    }

    @Test
    void fileMayDefineNames(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("mine.factors"),
                """
                # Mine.

                let adv = Mean($amount, 20)
                LIQUIDITY = Log(adv)
                JUMP = $amount / adv  >= 2
                """);
        FactorLibrary mine = FactorLibrary.find("mine.factors", folder);
        assertThat(mine.name()).isEqualTo("mine");
        assertThat(mine.description()).isEqualTo("Mine.");
        assertThat(mine.compile(Compiler.ofBars()).names()).containsExactly("LIQUIDITY", "JUMP");
    }

    @Test
    void wrongLinesAreNamed() {
        assertThat(code("A = $close\nnonsense\n")).isEqualTo("factor.library.line");
        assertThat(code("A = $close\nA = $open\n")).isEqualTo("factor.library.twice");
        ProblemException wrong =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                FactorLibrary.parse("x", "x.factors", "A = $close\nB = Maen(A, 2)")
                                        .compile(Compiler.ofBars()));
        assertThat(wrong.problems())
                .extracting(each -> each.code())
                .containsExactly(
                        "factor.library.factor", "factor.expression.unknown-operator-near");
        assertThat(wrong.problems().getFirst().arguments()).containsEntry("factor", "B");
    }

    @Test
    void unknownLibraryIsSuggested() {
        ProblemException wrong =
                catchThrowableOfType(ProblemException.class, () -> find("alpha185"));
        assertThat(wrong.problems().getFirst().arguments()).containsEntry("known", "alpha158");
    }

    private static String code(String text) {
        return catchThrowableOfType(
                        ProblemException.class, () -> FactorLibrary.parse("x", "x.factors", text))
                .problems()
                .getFirst()
                .code();
    }

    private static FactorLibrary find(String name) {
        return FactorLibrary.find(name, Path.of(""));
    }
}
