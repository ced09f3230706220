package io.slipway.factor.lang;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Problems that point at a character of an expression. */
final class Mistake {

    /** So much of a long expression is shown before and after the character. */
    private static final int AROUND = 60;

    private Mistake() {}

    /** Names and values alternate, as in {@link Problem#of(String, Object...)}. */
    static ProblemException at(String text, int at, String code, Object... namesAndValues) {
        List<Object> arguments = new ArrayList<>(List.of(namesAndValues));
        Collections.addAll(arguments, "position", at + 1, "where", where(text, at));
        return new ProblemException(Problem.of(code, arguments.toArray()));
    }

    /** The line the character is in and a caret below it. */
    static String where(String text, int at) {
        int from = Math.max(text.lastIndexOf('\n', Math.max(at - 1, 0)) + 1, at - AROUND);
        from = Math.min(Math.max(from, 0), at);
        int lineEnd = text.indexOf('\n', at);
        int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, at + AROUND);
        String before = (from > 0 && text.charAt(from - 1) != '\n') ? "…" : "";
        String after = to < text.length() && text.charAt(to) != '\n' ? "…" : "";
        return "  "
                + before
                + text.substring(from, to).replaceAll("\\p{Cntrl}", " ")
                + after
                + "\n  "
                + " ".repeat(before.length() + at - from)
                + "^";
    }
}
