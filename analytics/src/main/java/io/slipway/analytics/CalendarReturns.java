package io.slipway.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compounded returns by month and year of the calendar.
 *
 * @param years the years that hold at least one return, in order
 */
public record CalendarReturns(List<Year> years) {

    private static final int MONTHS = 12;

    /** Copies the list. */
    public CalendarReturns {
        years = List.copyOf(years);
    }

    /**
     * One span of the calendar.
     *
     * @param periods number of returns in it
     * @param portfolio compounded return, {@code NaN} without returns
     * @param benchmark compounded return of the benchmark, {@code NaN} without one
     * @param excess arithmetic difference {@code portfolio - benchmark}, {@code NaN} without a
     *     benchmark
     */
    public record Cell(int periods, double portfolio, double benchmark, double excess) {

        /** A span without returns. */
        public static final Cell EMPTY = new Cell(0, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * One year.
     *
     * @param year the calendar year
     * @param months twelve cells, January first; {@link Cell#EMPTY} for months without returns
     * @param total the whole year
     */
    public record Year(int year, List<Cell> months, Cell total) {

        /** Copies the list and checks that there are twelve months. */
        public Year {
            months = List.copyOf(months);
            if (months.size() != MONTHS) {
                throw new IllegalArgumentException("a year has 12 months, not " + months.size());
            }
        }
    }

    /**
     * Compounds returns into months and years.
     *
     * @param epochDays the day of each return as days since 1970-01-01, not decreasing
     * @param returns simple returns of at least -1, one per day of {@code epochDays}
     * @param benchmark returns of the benchmark, or null
     * @throws IllegalArgumentException if lengths differ, a day is before its predecessor, or a
     *     return is not finite or below -1
     */
    public static CalendarReturns of(
            int[] epochDays, double[] returns, double @Nullable [] benchmark) {
        Inputs.requireSameLength("epochDays", epochDays.length, "returns", returns.length);
        Inputs.requireReturns("returns", returns);
        Inputs.requirePaired("benchmark", benchmark, returns.length);
        Compounding compounding = new Compounding(benchmark != null);
        for (int i = 0; i < epochDays.length; i++) {
            if (i > 0 && epochDays[i] < epochDays[i - 1]) {
                throw new IllegalArgumentException(
                        "epochDays[%d] = %d comes before its predecessor %d"
                                .formatted(i, epochDays[i], epochDays[i - 1]));
            }
            compounding.add(epochDays[i], returns[i], benchmark == null ? 0 : benchmark[i]);
        }
        return new CalendarReturns(compounding.finish());
    }

    /** Two running products, one for the month and one for the year. */
    private static final class Compounding {

        private final boolean compared;
        private final List<Year> years = new ArrayList<>();
        private List<Cell> months = emptyMonths();
        private int year;
        private int month;
        private int monthEnd = Integer.MIN_VALUE;
        private final Span monthSpan = new Span();
        private final Span yearSpan = new Span();

        Compounding(boolean compared) {
            this.compared = compared;
        }

        private static List<Cell> emptyMonths() {
            return new ArrayList<>(Collections.nCopies(MONTHS, Cell.EMPTY));
        }

        void add(int epochDay, double portfolio, double benchmark) {
            if (yearSpan.periods == 0 || epochDay > monthEnd) {
                turnTo(LocalDate.ofEpochDay(epochDay));
            }
            monthSpan.add(portfolio, benchmark);
            yearSpan.add(portfolio, benchmark);
        }

        private void turnTo(LocalDate date) {
            closeMonth();
            if (date.getYear() != year) {
                closeYear();
            }
            year = date.getYear();
            month = date.getMonthValue();
            monthEnd =
                    Math.toIntExact(date.toEpochDay())
                            + date.lengthOfMonth()
                            - date.getDayOfMonth();
        }

        private void closeMonth() {
            if (monthSpan.periods > 0) {
                months.set(month - 1, monthSpan.close(compared));
            }
        }

        private void closeYear() {
            if (yearSpan.periods > 0) {
                years.add(new Year(year, months, yearSpan.close(compared)));
                months = emptyMonths();
            }
        }

        List<Year> finish() {
            closeMonth();
            closeYear();
            return years;
        }
    }

    private static final class Span {

        private int periods;
        private double portfolio = 1;
        private double benchmark = 1;

        void add(double portfolioReturn, double benchmarkReturn) {
            periods++;
            portfolio *= 1 + portfolioReturn;
            benchmark *= 1 + benchmarkReturn;
        }

        Cell close(boolean compared) {
            double theirs = compared ? benchmark - 1 : Double.NaN;
            Cell cell = new Cell(periods, portfolio - 1, theirs, portfolio - 1 - theirs);
            periods = 0;
            portfolio = 1;
            benchmark = 1;
            return cell;
        }
    }
}
