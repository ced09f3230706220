package io.slipway.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the word somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known word nearest to {@code word}: by the number of letters to insert, delete, replace
     * or swap with their neighbour, at most a third of the longer word. Case decides among equals,
     * then the first.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String sought = word.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(sought, candidate.toLowerCase(Locale.ROOT));
            int limit = Math.max(1, Math.max(word.length(), candidate.length()) / 3);
            if (distance <= limit && isNearer(word, candidate, distance, best, bestDistance)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isNearer(
            String word, String candidate, int distance, @Nullable String best, int bestDistance) {
        return distance < bestDistance
                || (distance == bestDistance
                        && best != null
                        && distance(word, candidate) < distance(word, best));
    }

    /** The optimal string alignment distance (Damerau 1964, without repeated edits). */
    static int distance(String left, String right) {
        int[] beforePrevious = new int[right.length() + 1];
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                int edit = Math.min(previous[j], current[j - 1]) + 1;
                current[j] = Math.min(edit, previous[j - 1] + (same ? 0 : 1));
                if (isSwap(left, i, right, j)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return previous[right.length()];
    }

    private static boolean isSwap(String left, int i, String right, int j) {
        return i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
