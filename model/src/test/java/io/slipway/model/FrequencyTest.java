package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {

    @ParameterizedTest
    @CsvSource({
        "1s,PT1S,true",
        "5m,PT5M,true",
        "4h,PT4H,true",
        "1d,PT24H,false",
        "2w,PT336H,false"
    })
    void hasALength(String text, Duration length, boolean intraday) {
        assertThat(Frequency.of(text).length()).isEqualTo(length);
        assertThat(Frequency.of(text).isIntraday()).isEqualTo(intraday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "d", "0m", "01m", "1000m", "1M", "-1d", "1 d", "1min", "1.5h"})
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> Frequency.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void equalLengthsStayApart() {
        assertThat(Frequency.of("60s")).isNotEqualTo(Frequency.MINUTE).isLessThan(Frequency.MINUTE);
        assertThat(Frequency.of("24h")).isLessThan(Frequency.DAY);
        assertThat(Frequency.DAY).isGreaterThan(Frequency.of("23h"));
    }
}
