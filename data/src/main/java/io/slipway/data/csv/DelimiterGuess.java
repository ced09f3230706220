package io.slipway.data.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the delimiter: the one that cuts the most lines into the same number of fields which hold
 * no other delimiter.
 */
final class DelimiterGuess {

    /** Nothing cuts these lines into columns. */
    static final char NONE = 0;

    private static final char[] CANDIDATES = {',', '\t', ';', '|', ' '};
    private static final double ENOUGH = 0.5;
    private static final int MAX_LINES = 200;
    private static final Pattern CLEAN = Pattern.compile("[^,;|\t ]*|[-+$€£¥]? ?\\d[\\d.,']*");
    private static final Pattern DATE_AND_TIME = Pattern.compile("[\\w./-]+[ T][\\d:.+Z -]+");

    private DelimiterGuess() {}

    static char of(List<String> lines) {
        char best = NONE;
        double bestScore = ENOUGH / 2;
        for (char candidate : CANDIDATES) {
            double score = score(lines, candidate);
            if (score > bestScore + 1e-9) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(List<String> lines, char delimiter) {
        List<List<String>> split =
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .limit(MAX_LINES)
                        .map(line -> CsvLine.split(line, delimiter))
                        .toList();
        int usual = usualCount(split);
        if (usual < 2) {
            return 0;
        }
        long same = split.stream().filter(fields -> fields.size() == usual).count();
        double consistency = (double) same / split.size();
        return consistency < ENOUGH ? 0 : consistency * cleanShare(split, usual, delimiter);
    }

    /** The number of fields that most lines have; the larger of two equally frequent ones. */
    static int usualCount(List<List<String>> split) {
        Map<Integer, Integer> counts = new HashMap<>();
        split.forEach(fields -> counts.merge(fields.size(), 1, Integer::sum));
        int best = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            int most = counts.getOrDefault(best, 0);
            boolean larger = count.getValue() == most && count.getKey() > best;
            if (count.getValue() > most || larger) {
                best = count.getKey();
            }
        }
        return best;
    }

    private static double cleanShare(List<List<String>> split, int usual, char delimiter) {
        long all = 0;
        long clean = 0;
        for (List<String> fields : split) {
            if (fields.size() != usual) {
                continue;
            }
            for (String field : fields) {
                all++;
                String text = field.strip();
                boolean words = delimiter != ' ' && text.indexOf(' ') > 0 && isWords(text);
                if (CLEAN.matcher(text).matches()
                        || words
                        || DATE_AND_TIME.matcher(text).matches()) {
                    clean++;
                }
            }
        }
        return all == 0 ? 0 : (double) clean / all;
    }

    /** Headers and names have blanks, and "Jan 31, 2024" a comma; but no other delimiter. */
    private static boolean isWords(String text) {
        return text.indexOf(';') < 0
                && text.indexOf('|') < 0
                && text.indexOf('\t') < 0
                && text.chars().anyMatch(Character::isLetter);
    }
}
