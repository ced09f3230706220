package io.slipway.factor.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.panel.Panel;
import io.slipway.data.source.Column;
import io.slipway.data.source.Rows;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.data.store.TableSchema;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeFieldsTest {

    private static final long DAY = 86_400_000_000_000L;
    private static final double NAN = Double.NaN;
    private static final InstrumentId A = InstrumentId.of("600001.XSHG");
    private static final InstrumentId B = InstrumentId.of("600002.XSHG");

    private static final TableSchema VALUES =
            new TableSchema(
                    "daily_basic",
                    List.of(
                            Column.text("instrument"),
                            Column.date("day"),
                            Column.number("close", "CNY"),
                            Column.number("total_mv", "CNY")),
                    List.of("instrument", "day"),
                    "day",
                    null);

    private static final TableSchema STATEMENTS =
            new TableSchema(
                    "fina_indicator",
                    List.of(
                            Column.text("instrument"),
                            Column.date("period"),
                            Column.date("known"),
                            Column.number("roe", "percent")),
                    List.of("instrument", "period", "known"),
                    "period",
                    "known");

    @TempDir private Path home;

    /** Days 1 to 6 since 1970, closes at 15:00 in Shanghai. */
    private static Panel panel() {
        long[] time = new long[6];
        for (int i = 0; i < time.length; i++) {
            time[i] = (i + 1) * DAY + 7 * 3_600_000_000_000L;
        }
        return Panel.of(Frequency.DAY, List.of(A, B), time, new int[] {0, 2}, new int[] {6, 4});
    }

    private static LocalDate day(int number) {
        return LocalDate.ofEpochDay(number);
    }

    private double[] filled(String field) {
        try (Lake lake = Lake.open(home)) {
            Panel panel = panel();
            double[] block = new double[panel.cells()];
            new LakeFields(lake).fill(field, panel, block);
            return block;
        }
    }

    private void put(TableSchema schema, Rows rows) {
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            writer.putFacts(schema, rows, null).commit();
        }
    }

    @Test
    void dailyValuesStandOnTheirDays() {
        put(
                VALUES,
                Rows.of(VALUES.columns())
                        .text(A.toString())
                        .date(day(1))
                        .number(9.0)
                        .number(100.0)
                        .end()
                        .text(A.toString())
                        .date(day(3))
                        .number(9.0)
                        .number(300.0)
                        .end()
                        .text(B.toString())
                        .date(day(2))
                        .number(9.0)
                        .number(7.0)
                        .end()
                        .text(B.toString())
                        .date(day(6))
                        .number(9.0)
                        .number(8.0)
                        .end()
                        .build());
        assertThat(filled("total_mv"))
                .containsExactly(100, NAN, 300, NAN, NAN, NAN, NAN, NAN, NAN, 8);
        try (Lake lake = Lake.open(home)) {
            // Bars have a close of their own.
            assertThat(new LakeFields(lake).fields())
                    .containsExactlyInAnyOrder(
                            "daily_basic_close", "daily_basic_total_mv", "total_mv");
        }
    }

    @Test
    void statementsCountFromTheDayAfterTheyBecameKnown() {
        put(
                STATEMENTS,
                Rows.of(STATEMENTS.columns())
                        .text(A.toString())
                        .date(day(-90))
                        .date(day(1))
                        .number(5.0)
                        .end()
                        .text(A.toString())
                        .date(day(0))
                        .date(day(3))
                        .number(6.0)
                        .end()
                        .text(A.toString())
                        .date(day(-90))
                        .date(day(4))
                        .number(5.5)
                        .end() // an older period, corrected
                        .text(B.toString())
                        .date(day(0))
                        .date(day(9))
                        .number(1.0)
                        .end() // not yet known
                        .build());
        assertThat(filled("roe")).containsExactly(NAN, 5, 5, 6, 6, 6, NAN, NAN, NAN, NAN);
    }
}
