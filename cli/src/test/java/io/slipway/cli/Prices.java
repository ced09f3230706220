package io.slipway.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Daily prices as a user has them in a file; a wave, so that averages cross. */
final class Prices {

    private Prices() {}

    /** A CSV with header, {@code rows} weekdays from 2020-01-01 on. */
    static String csv(int rows) {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        LocalDate day = LocalDate.of(2020, 1, 1);
        double last = 100;
        for (int i = 0; i < rows; day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                double close = 100 + 20 * Math.sin(i / 15.0) + i * 0.01;
                text.append(line(day, last, close));
                last = close;
                i++;
            }
        }
        return text.toString();
    }

    private static String line(LocalDate day, double open, double close) {
        return "%s,%.2f,%.2f,%.2f,%.2f,%d%n"
                .formatted(
                        day,
                        open,
                        Math.max(open, close) + 0.5,
                        Math.min(open, close) - 0.5,
                        close,
                        10_000);
    }
}
