package io.slipway.data.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one unit of a file's volume and amount is. Mainland vendors count volume in lots of 100 and
 * amount in thousands or ten thousands of yuan; amount over volume must lie between low and high,
 * so the prices themselves tell.
 *
 * @param volume units in one of the file's volume
 * @param amount money in one of the file's amount
 */
record UnitGuess(double volume, double amount) {

    static final UnitGuess ONE = new UnitGuess(1, 1);

    private static final List<UnitGuess> CUSTOMS =
            List.of(
                    ONE,
                    new UnitGuess(100, 1),
                    new UnitGuess(100, 1_000),
                    new UnitGuess(100, 10_000));
    private static final double ENOUGH = 0.8;
    private static final double ROUNDING = 0.01;

    /** The first custom that agrees with the prices; none if no custom does. */
    static Optional<UnitGuess> of(
            SampleRows rows, NumberText number, Map<CsvColumn, Integer> columns) {
        for (UnitGuess custom : CUSTOMS) {
            if (custom.agrees(rows, number, columns)) {
                return Optional.of(custom);
            }
        }
        return Optional.empty();
    }

    private boolean agrees(SampleRows rows, NumberText number, Map<CsvColumn, Integer> columns) {
        int asked = 0;
        int good = 0;
        for (List<String> row : rows.rows()) {
            double sold = value(row, number, columns, CsvColumn.VOLUME) * volume;
            double paid = value(row, number, columns, CsvColumn.AMOUNT) * amount;
            if (!(sold > 0) || !(paid > 0)) {
                continue;
            }
            asked++;
            double average = paid / sold;
            boolean inside =
                    average >= value(row, number, columns, CsvColumn.LOW) * (1 - ROUNDING)
                            && average
                                    <= value(row, number, columns, CsvColumn.HIGH) * (1 + ROUNDING);
            good += inside ? 1 : 0;
        }
        return asked > 0 && good >= asked * ENOUGH;
    }

    private static double value(
            List<String> row,
            NumberText number,
            Map<CsvColumn, Integer> columns,
            CsvColumn column) {
        Integer field = columns.get(column);
        return field == null ? Double.NaN : number.parse(row.get(field));
    }
}
