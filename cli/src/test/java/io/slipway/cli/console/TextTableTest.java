package io.slipway.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void numbersStandOnTheRight() {
        TextTable table =
                new TextTable(List.of("name", "count"))
                        .right(1)
                        .add("a", "1")
                        .add("bcdef", "20000");
        assertThat(table.lines())
                .containsExactly("name   count", "-----  -----", "a          1", "bcdef  20000");
    }

    @Test
    void chineseIsTwoColumnsWide() {
        TextTable table = new TextTable(List.of("品种", "x")).add("茅台", "1").add("abc", "2");
        assertThat(table.lines()).containsExactly("品种  x", "----  -", "茅台  1", "abc   2");
    }

    @Test
    void marksThatCombineTakeNoColumn() {
        assertThat(TextTable.width("e\u0301")).isEqualTo(1);
        assertThat(TextTable.width("\uff21")).isEqualTo(2);
        assertThat(TextTable.width("\ud83d\ude80")).isEqualTo(2);
    }

    @Test
    void lineFeedsStayInTheirCell() {
        assertThat(new TextTable(List.of("a")).add("1\n2").lines()).contains("1 2").hasSize(3);
    }

    @Test
    void rowOfOtherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextTable(List.of("a")).add("1", "2"));
    }
}
