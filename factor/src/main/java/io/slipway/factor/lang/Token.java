package io.slipway.factor.lang;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text as written; of a field without {@code $}, of a text without its quotes
 * @param at index of its first character
 */
record Token(Kind kind, String text, int at) {

    /** What a word can be. */
    enum Kind {
        NUMBER,
        NAME,
        FIELD,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** As shown to people. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case FIELD -> "$" + text;
            case TEXT -> "\"" + text + "\"";
            default -> text;
        };
    }
}
