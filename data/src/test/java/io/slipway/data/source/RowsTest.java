package io.slipway.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("instrument"),
                    Column.date("day"),
                    Column.number("close", "CNY"),
                    Column.instant("seen"));

    @Test
    void givesBackWhatItWasGivenAlsoWhereSomethingIsMissing() {
        Rows rows =
                Rows.of(COLUMNS)
                        .text("600519.XSHG")
                        .date(LocalDate.of(2024, 2, 29))
                        .number(1700.5)
                        .instant(Instant.parse("2024-02-29T07:00:00.000001Z"))
                        .end()
                        .text(null)
                        .date(null)
                        .number(Double.NaN)
                        .instant(null)
                        .end()
                        .build();

        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.value(rows.column("instrument"), 0)).isEqualTo("600519.XSHG");
        assertThat(rows.value(rows.column("day"), 0)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(rows.value(2, 0)).isEqualTo(1700.5);
        assertThat(rows.value(3, 0)).isEqualTo(Instant.parse("2024-02-29T07:00:00.000001Z"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            assertThat(rows.value(column, 1)).isNull();
        }
        assertThat(rows.day(1, 1)).isEqualTo(Rows.MISSING);
    }

    @Test
    void growsBeyondItsFirstRoom() {
        Rows.Builder builder = Rows.of(List.of(Column.number("n", "")));
        for (int i = 0; i < 1000; i++) {
            builder.number(i).end();
        }
        Rows rows = builder.build();

        assertThat(rows.size()).isEqualTo(1000);
        assertThat(rows.number(0, 999)).isEqualTo(999);
    }

    @Test
    void refusesValuesOutOfPlace() {
        assertThatThrownBy(() -> Rows.of(COLUMNS).number(1)).hasMessageContaining("instrument");
        assertThatThrownBy(() -> Rows.of(COLUMNS).text("x").end()).hasMessageContaining("1 of 4");
        assertThatThrownBy(() -> Rows.of(COLUMNS).text("x").build())
                .hasMessageContaining("not ended");
    }
}
