package io.slipway.data.csv;

import io.slipway.model.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the form of a file's dates, and says so where day and month could be the other way round.
 */
final class DateGuess {

    private static final Pattern COUNT = Pattern.compile("-?[0-9]{9,19}(\\.0+)?");
    private static final int MONDAY_TO_FRIDAY = 5;

    private DateGuess() {}

    static boolean isDate(String value) {
        return parses(value, DateForm.YEAR_FIRST)
                || parses(value, DateForm.DAY_FIRST)
                || parses(value, DateForm.MONTH_FIRST)
                || epochForm(value) != null;
    }

    /** Whether most values carry a time of day. */
    static boolean hasClock(List<String> values) {
        int clocks = 0;
        for (String value : values) {
            DateForm form = epochForm(value);
            if (form == null) {
                form = firstThatParses(value);
            }
            DateTimeText text = new DateTimeText('\n', form);
            if (text.parse(value) && text.nanoOfDay() != DateTimeText.NO_TIME) {
                clocks++;
            }
        }
        return clocks * 2 > values.size();
    }

    private static DateForm firstThatParses(String value) {
        for (DateForm form : List.of(DateForm.YEAR_FIRST, DateForm.DAY_FIRST)) {
            if (parses(value, form)) {
                return form;
            }
        }
        return DateForm.MONTH_FIRST;
    }

    /** The count since 1970 a plain number of that many digits must be; null if it is none. */
    private static @Nullable DateForm epochForm(String value) {
        if (!COUNT.matcher(value).matches() || parses(value, DateForm.YEAR_FIRST)) {
            return null;
        }
        int digits = value.replaceAll("\\..*|-", "").length();
        if (digits <= 11) {
            return DateForm.EPOCH_SECONDS;
        }
        if (digits <= 13) {
            return DateForm.EPOCH_MILLIS;
        }
        return digits <= 16 ? DateForm.EPOCH_MICROS : DateForm.EPOCH_NANOS;
    }

    private static boolean parses(String value, DateForm form) {
        return new DateTimeText('\n', form).parse(value);
    }

    /**
     * @param values in the order of the file
     * @param monthFirst what to take where nothing tells day and month apart
     */
    static DateForm of(List<String> values, boolean monthFirst, List<Problem> notes) {
        DateForm best = DateForm.YEAR_FIRST;
        long most = -1;
        for (DateForm form : DateForm.values()) {
            long count = count(values, form);
            if (count > most) {
                best = form;
                most = count;
            }
        }
        if (best != DateForm.DAY_FIRST && best != DateForm.MONTH_FIRST) {
            return best;
        }
        boolean ambiguous =
                count(values, DateForm.DAY_FIRST) == count(values, DateForm.MONTH_FIRST);
        return ambiguous ? byOrder(values, monthFirst, notes) : best;
    }

    private static long count(List<String> values, DateForm form) {
        if (form.isEpoch()) {
            return values.stream().filter(value -> epochForm(value) == form).count();
        }
        return values.stream().filter(value -> parses(value, form)).count();
    }

    /** Rows come in order, and markets rest at weekends: whichever reading breaks that less. */
    private static DateForm byOrder(List<String> values, boolean monthFirst, List<Problem> notes) {
        long dayFirstFaults = faults(values, DateForm.DAY_FIRST);
        long monthFirstFaults = faults(values, DateForm.MONTH_FIRST);
        boolean chosenMonthFirst =
                dayFirstFaults == monthFirstFaults ? monthFirst : monthFirstFaults < dayFirstFaults;
        DateForm chosen = chosenMonthFirst ? DateForm.MONTH_FIRST : DateForm.DAY_FIRST;
        String example = values.isEmpty() ? "" : values.getFirst();
        notes.add(
                Problem.of("data.import.note.ambiguous-date", "example", example, "form", chosen));
        return chosen;
    }

    private static long faults(List<String> values, DateForm form) {
        DateTimeText text = new DateTimeText('\n', form);
        long back = 0;
        long forth = 0;
        long weekends = 0;
        long last = Long.MIN_VALUE;
        for (String value : values) {
            if (!text.parse(value)) {
                continue;
            }
            long day = text.epochDay();
            back += last != Long.MIN_VALUE && day < last ? 1 : 0;
            forth += last != Long.MIN_VALUE && day > last ? 1 : 0;
            DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
            weekends += weekday.getValue() > MONDAY_TO_FRIDAY ? 1 : 0;
            last = day;
        }
        return Math.min(back, forth) + weekends;
    }
}
