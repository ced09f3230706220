package io.slipway.factor.lang;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into words. */
final class Lexer {

    private static final List<String> SIGNS =
            List.of(
                    "**", "&&", "||", ">=", "<=", "==", "!=", "+", "-", "*", "/", "^", "(", ")",
                    ",", ">", "<", "&", "|", "!", "~", "?", ":", ".");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** All words, the last one {@link Token.Kind#END}. */
    static List<Token> cut(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", text.length()));
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            at++;
        } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(peek(1)))) {
            number();
        } else if (isLetter(c)) {
            int end = word(at);
            add(Token.Kind.NAME, text.substring(at, end), end);
        } else if (c == '$') {
            int end = word(at + 1);
            if (end == at + 1) {
                throw Mistake.at(text, at, "factor.expression.no-field-name");
            }
            add(Token.Kind.FIELD, text.substring(at + 1, end), end);
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else {
            sign();
        }
    }

    private void number() {
        int end = digits(at);
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1;
            if (sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+')) {
                sign++;
            }
            int exponent = digits(sign);
            if (exponent > sign) {
                end = exponent;
            }
        }
        add(Token.Kind.NUMBER, text.substring(at, end), end);
    }

    private void quoted(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw Mistake.at(text, at, "factor.expression.open-text");
        }
        String inside = text.substring(at + 1, end);
        tokens.add(new Token(Token.Kind.TEXT, inside, at));
        at = end + 1;
    }

    private void sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                add(Token.Kind.SIGN, sign, at + sign.length());
                return;
            }
        }
        int character = text.codePointAt(at);
        throw Mistake.at(
                text,
                at,
                "factor.expression.character",
                "character",
                Character.isISOControl(character)
                        ? "U+%04X".formatted(character)
                        : Character.toString(character));
    }

    private void add(Token.Kind kind, String word, int end) {
        tokens.add(new Token(kind, word, at));
        at = end;
    }

    private char peek(int ahead) {
        return text.charAt(at + ahead);
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int word(int from) {
        int end = from;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
