package io.slipway.backtest.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML that is well-formed and in which every text is escaped. Attributes are given as
 * alternating names and values; one whose value is null is left out.
 */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 17);
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts an element. */
    Html open(String tag, @Nullable String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Ends the element that was opened last. */
    Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (isBlock(tag)) {
            out.append('\n');
        }
        return this;
    }

    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "tr",
                    "p",
                    "section",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "table",
                    "figure",
                    "details",
                    "li" ->
                    true;
            default -> false;
        };
    }

    /** An element that holds a text and nothing else. */
    Html element(String tag, String text, @Nullable String... attributes) {
        start(tag, attributes);
        escape(text);
        open.push(tag);
        return close();
    }

    /** An element that never holds anything, such as {@code meta}. */
    Html empty(String tag, @Nullable String... attributes) {
        start(tag, attributes);
        return this;
    }

    /** A text, escaped. */
    Html say(String text) {
        escape(text);
        return this;
    }

    /** Our own markup, style or script; never anything that came from outside. */
    Html trusted(String markup) {
        out.append(markup);
        return this;
    }

    private void start(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value);
                out.append('"');
            }
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isAllowed(c) ? c : '\uFFFD');
            }
        }
    }

    /** Control characters have no place in HTML, escaped or not. */
    private static boolean isAllowed(char c) {
        return c >= ' ' ? c < 0x7F || c > 0x9F : c == '\n' || c == '\t';
    }

    /**
     * The whole document.
     *
     * @throws IllegalStateException if an element is still open
     */
    CharSequence finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements are still open: " + open);
        }
        return out;
    }
}
