package io.slipway.factor.lang;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.indicator.IndicatorCatalog;
import io.slipway.indicator.IndicatorDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code docs/EXPRESSIONS.md} says what the program does. Its tables are written anew with {@code
 * -Dslipway.write.handbook=true}.
 */
class HandbookTest {

    private static final Path PAGE = Path.of("..", "docs", "EXPRESSIONS.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```\n(.*?)^```$", Pattern.DOTALL);

    @Test
    void tablesAreThoseOfTheProgram() throws IOException {
        String page = Files.readString(PAGE);
        String right = with(with(page, "operators", operators()), "indicators", indicators());
        if (Boolean.getBoolean("slipway.write.handbook")) {
            Files.writeString(PAGE, right);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(right);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleCompiles() throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            examples.addAll(blocks.group(1).lines().toList());
        }
        assertThat(examples).hasSizeGreaterThan(10);
        return examples.stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each,
                                () ->
                                        assertThat(
                                                        Compiler.ofBars()
                                                                .compile(Expression.of(each))
                                                                .outputs())
                                                .hasSize(1)));
    }

    @Test
    void everyOperatorSaysWhatItDoes() {
        assertThat(OperatorTable.all())
                .allSatisfy(each -> {
                    assertThat(each.variant()).isNotBlank();
                    assertThat(each.missing()).isNotBlank();
                    assertThat(each.minimum()).matches("–|n|[0-9]");
                });
    }

    @Test
    void noOperatorHidesAnIndicator() {
        assertThat(OperatorTable.all())
                .allSatisfy(each -> assertThat(IndicatorCatalog.find(each.name())).isEmpty());
    }

    private static String with(String page, String mark, String table) {
        String begin = "<!-- " + mark + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- end -->", from);
        return page.substring(0, from) + table + page.substring(to);
    }

    private static String operators() {
        StringBuilder table =
                new StringBuilder(
                        "| Operator | Fewest | Missing values | Ties | What |\n|---|---|---|---|---|\n");
        for (Operator each : OperatorTable.all()) {
            table.append("| `")
                    .append(each.signature())
                    .append("` | ")
                    .append(String.join(" | ", each.minimum(), each.missing(), each.ties()))
                    .append(" | ")
                    .append(each.variant())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String indicators() {
        StringBuilder table = new StringBuilder("| Indicator | Outputs | What |\n|---|---|---|\n");
        for (IndicatorDefinition each : IndicatorCatalog.all()) {
            String words = each.variant().isEmpty() ? "" : ". " + each.variant();
            table.append("| `")
                    .append(Indicators.signature(each))
                    .append("` | ")
                    .append(String.join(", ", each.outputs()))
                    .append(" | ")
                    .append(each.title())
                    .append(words.replaceAll("[.]$", "").replace("|", "\\|"))
                    .append(" |\n");
        }
        return table.toString();
    }
}
