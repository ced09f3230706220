package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.Decimal;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

class AsciiLinesTest {

    private static final long MAX = 999_999_999_999_999_999L;

    @Property
    void decimals_are_written_as_their_own_text(
            @ForAll @LongRange(min = -MAX, max = MAX) long unscaled,
            @ForAll @IntRange(max = 18) int scale) {
        Decimal value = new Decimal(unscaled, scale);

        assertThat(written(lines -> lines.decimal(value))).isEqualTo(value.toString());
    }

    @Property
    void numbers_are_written_as_their_own_text(@ForAll @Positive long value) {
        assertThat(written(lines -> lines.number(value))).isEqualTo(Long.toString(value));
        assertThat(written(lines -> lines.time(-value))).isEqualTo(Long.toString(-value));
    }

    @Property
    void small_numbers_too(@ForAll @LongRange(max = 2_000_000_000) long value) {
        assertThat(written(lines -> lines.number(value))).isEqualTo(Long.toString(value));
    }

    @Test
    void more_than_a_chunk_arrives_whole_and_in_order() {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            expected.append(i).append("|x\n");
        }

        assertThat(
                        written(lines -> {
                            for (int i = 0; i < 20_000; i++) {
                                lines.number(i).bar().text("x").endLine();
                            }
                        }))
                .isEqualTo(expected.toString());
    }

    private static String written(Consumer<AsciiLines> writing) {
        StringBuilder text = new StringBuilder();
        AsciiLines lines =
                new AsciiLines((bytes, length) -> {
                    for (int i = 0; i < length; i++) {
                        text.append((char) bytes[i]);
                    }
                });
        writing.accept(lines);
        lines.flush();
        return text.toString();
    }
}
