package io.slipway.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {

    @Property
    void everyTextReadsBackTheSame(@ForAll String text) {
        String json = JsonText.of(List.of(text));
        assertThat(JsonMapper.shared().readTree(json).get(0).asString()).isEqualTo(text);
        assertThat(json).doesNotContain("\u2028");
    }

    @Property
    void everyFiniteNumberReadsBackTheSame(@ForAll double number) {
        String json = JsonText.of(List.of(number));
        assertThat(JsonMapper.shared().readTree(json).get(0).doubleValue()).isEqualTo(number);
    }

    @Test
    void numbersThatAreNoneAreNull() {
        assertThat(JsonText.of(Arrays.asList(Double.NaN, Double.NEGATIVE_INFINITY, null)))
                .isEqualTo("[\n  null,\n  null,\n  null\n]");
    }

    @Test
    void decimalsArePlain() {
        assertThat(JsonText.of(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void otherThingsAreTheTextTheyShow() {
        assertThat(JsonText.of(Map.of("path", Path.of("a", "b"))))
                .isEqualTo("{\n  \"path\": \"a/b\"\n}");
        assertThat(JsonText.of(List.of(Map.of(), List.of()))).isEqualTo("[\n  {},\n  []\n]");
    }
}
