package io.slipway.backtest.report;

import io.slipway.model.Messages;
import io.slipway.model.Problem;
import java.util.Locale;

/** The page's words in its language. */
record Texts(Messages messages) {

    String of(String code, Object... namesAndValues) {
        return messages.text(code, namesAndValues);
    }

    String of(Problem problem) {
        return messages.text(problem);
    }

    /** A word of our own vocabulary, or the value itself where the catalogue has none for it. */
    String word(Object value) {
        String code = "report.word." + slug(value.toString());
        return messages.has(code) ? messages.text(code) : value.toString();
    }

    /** Letters and digits, everything between them a dash. */
    private static String slug(String value) {
        StringBuilder slug = new StringBuilder();
        for (char c : value.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int last = slug.length() - 1;
        return last >= 0 && slug.charAt(last) == '-' ? slug.substring(0, last) : slug.toString();
    }

    boolean has(String code) {
        return messages.has(code);
    }

    /** The language as HTML names it. */
    String tag() {
        return messages.language() == Messages.Language.ZH ? "zh-CN" : "en";
    }
}
