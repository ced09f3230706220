package io.slipway.data.csv;

import io.slipway.model.Problem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the decimal sign and the thousands separator. {@code 1,234} alone could be either; what
 * other numbers of the file look like decides.
 *
 * @param point decimal sign
 * @param group thousands separator, or 0
 */
record NumberGuess(char point, char group) {

    private static final Pattern POINT_LAST =
            Pattern.compile("[^.]*,[^.]*\\.\\d*|\\d*\\.\\d{1,2}|\\d*\\.\\d{4,}|0\\.\\d+");
    private static final Pattern COMMA_LAST =
            Pattern.compile("[^,]*\\.[^,]*,\\d*|\\d*,\\d{1,2}|\\d*,\\d{4,}|0,\\d+");
    private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern POINT_GROUPS =
            Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}(,\\d*)?|\\d{1,3}(\\.\\d{3})+,\\d*");

    /**
     * @param values numbers of the sample
     * @param delimiter the file's; a comma as delimiter leaves none for decimals unless it is
     *     quoted
     */
    static NumberGuess of(List<String> values, char delimiter, List<Problem> notes) {
        List<String> bare = values.stream().map(NumberGuess::bare).toList();
        long point = count(bare, POINT_LAST);
        long comma = count(bare, COMMA_LAST);
        boolean apostrophes = bare.stream().anyMatch(value -> value.indexOf('\'') > 0);
        if (comma > point) {
            char group = count(bare, POINT_GROUPS) > 0 ? '.' : apostrophes ? '\'' : '\0';
            return new NumberGuess(',', group);
        }
        if (count(bare, COMMA_GROUPS) == 0) {
            return new NumberGuess('.', apostrophes ? '\'' : '\0');
        }
        if (point == 0 && comma == 0 && delimiter != ',') {
            notes.add(Problem.of("data.import.note.ambiguous-comma"));
        }
        return new NumberGuess('.', ',');
    }

    private static String bare(String value) {
        return value.strip().replaceAll("^[-+$€£¥￥ ]+", "");
    }

    private static long count(List<String> values, Pattern pattern) {
        return values.stream().filter(value -> pattern.matcher(value).matches()).count();
    }
}
