package io.slipway.factor.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions. Signs bind as in Python, which is how Qlib reads them: {@code & |} tighter
 * than comparisons, {@code **} tighter than the minus before it. {@code && || ?:} bind loosest, as
 * in C; {@code ^} is a power, as in the WorldQuant formulas.
 */
final class Parser {

    /** Longest text taken. */
    static final int MAX_LENGTH = 100_000;

    /** Deepest nesting: no text can overflow the stack. */
    static final int MAX_DEPTH = 400;

    private static final int TERNARY = 0;
    private static final int COMPARISON = 3;
    private static final int UNARY = 8;
    private static final int POWER = 9;

    private record Sign(String operator, int binding) {}

    private static final Map<String, Sign> BINARY =
            Map.ofEntries(
                    Map.entry("||", new Sign("Or", 1)),
                    Map.entry("&&", new Sign("And", 2)),
                    Map.entry(">", new Sign("Gt", COMPARISON)),
                    Map.entry(">=", new Sign("Ge", COMPARISON)),
                    Map.entry("<", new Sign("Lt", COMPARISON)),
                    Map.entry("<=", new Sign("Le", COMPARISON)),
                    Map.entry("==", new Sign("Eq", COMPARISON)),
                    Map.entry("!=", new Sign("Ne", COMPARISON)),
                    Map.entry("|", new Sign("Or", 4)),
                    Map.entry("&", new Sign("And", 5)),
                    Map.entry("+", new Sign("Add", 6)),
                    Map.entry("-", new Sign("Sub", 6)),
                    Map.entry("*", new Sign("Mul", 7)),
                    Map.entry("/", new Sign("Div", 7)),
                    Map.entry("**", new Sign("Power", POWER)),
                    Map.entry("^", new Sign("Power", POWER)));

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(String text) {
        this.text = text;
        this.tokens = Lexer.cut(text);
    }

    /**
     * @throws io.slipway.model.ProblemException that points at the character where it goes wrong
     */
    static Syntax parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw Mistake.at(text, MAX_LENGTH, "factor.expression.too-long", "limit", MAX_LENGTH);
        }
        Parser parser = new Parser(text);
        if (parser.peek().kind() == Token.Kind.END) {
            throw Mistake.at(text, 0, "factor.expression.empty");
        }
        Syntax whole = parser.expression(TERNARY);
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected("factor.expression.expected-sign");
        }
        return whole;
    }

    private Syntax expression(int binding) {
        if (++depth > MAX_DEPTH) {
            throw tooDeep(peek().at());
        }
        Syntax left = unary();
        while (true) {
            Token sign = peek();
            Sign found = sign.kind() == Token.Kind.SIGN ? BINARY.get(sign.text()) : null;
            if (found == null || found.binding() < binding) {
                break;
            }
            next++;
            left = binary(left, sign, found);
        }
        if (binding == TERNARY && peek().is("?")) {
            left = choice(left);
        }
        depth--;
        return left;
    }

    private Syntax binary(Syntax left, Token sign, Sign found) {
        // A power groups to the right and takes a sign of its own: 2 ** -1.
        int binding = found.binding() == POWER ? POWER : found.binding() + 1;
        Syntax right = expression(binding);
        Token after = peek();
        Sign again = after.kind() == Token.Kind.SIGN ? BINARY.get(after.text()) : null;
        if (found.binding() == COMPARISON && again != null && again.binding() == COMPARISON) {
            throw Mistake.at(text, after.at(), "factor.expression.chained", "sign", after.text());
        }
        return call(found.operator(), List.of(left, right), sign.text(), sign.at());
    }

    private Syntax choice(Syntax condition) {
        Token mark = take("?");
        Syntax left = expression(TERNARY);
        take(":");
        Syntax right = expression(TERNARY);
        return call("If", List.of(condition, left, right), "?", mark.at());
    }

    private Syntax unary() {
        Token token = peek();
        if (token.is("-") || token.is("+") || token.is("!") || token.is("~")) {
            next++;
            if (++depth > MAX_DEPTH) {
                throw tooDeep(token.at());
            }
            Syntax operand = expression(UNARY);
            depth--;
            return switch (token.text()) {
                case "+" -> operand;
                case "-" -> negative(operand, token);
                default -> call("Not", List.of(operand), token.text(), token.at());
            };
        }
        return outputs(primary());
    }

    private Syntax negative(Syntax operand, Token token) {
        if (operand instanceof Syntax.Literal literal) {
            return new Syntax.Literal(-literal.value(), token.at());
        }
        Syntax minusOne = new Syntax.Literal(-1, token.at());
        return call("Mul", List.of(minusOne, operand), "-", token.at());
    }

    /** A dot and a name after an operator: which of its outputs. */
    private Syntax outputs(Syntax primary) {
        if (!peek().is(".")) {
            return primary;
        }
        Token dot = take(".");
        Token name = peek();
        if (name.kind() != Token.Kind.NAME || !(primary instanceof Syntax.Call call)) {
            throw Mistake.at(text, dot.at(), "factor.expression.output-of-what");
        }
        next++;
        return call.output(name.text());
    }

    private Syntax primary() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> {
                next++;
                yield new Syntax.Literal(Double.parseDouble(token.text()), token.at());
            }
            case FIELD -> {
                next++;
                yield new Syntax.Field(token.text(), token.at());
            }
            case TEXT -> {
                next++;
                yield new Syntax.Text(token.text(), token.at());
            }
            case NAME -> {
                next++;
                yield peek().is("(")
                        ? call(token.text(), arguments(), "", token.at())
                        : new Syntax.Word(token.text(), token.at());
            }
            default -> inParentheses(token);
        };
    }

    private Syntax inParentheses(Token token) {
        if (!token.is("(")) {
            throw unexpected("factor.expression.expected-value");
        }
        next++;
        Syntax inside = expression(TERNARY);
        take(")");
        return inside;
    }

    private List<Syntax> arguments() {
        take("(");
        List<Syntax> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(expression(TERNARY));
            while (peek().is(",")) {
                next++;
                arguments.add(expression(TERNARY));
            }
        }
        take(")");
        return arguments;
    }

    private Syntax call(String name, List<Syntax> arguments, String sign, int at) {
        Syntax.Call call = Syntax.Call.of(name, arguments, sign, at);
        if (call.depth() > MAX_DEPTH) {
            throw tooDeep(at);
        }
        return call;
    }

    private Token take(String sign) {
        Token token = peek();
        if (!token.is(sign)) {
            throw unexpected("factor.expression.expected", "expected", sign);
        }
        next++;
        return token;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private RuntimeException tooDeep(int at) {
        return Mistake.at(text, at, "factor.expression.too-deep", "limit", MAX_DEPTH);
    }

    private RuntimeException unexpected(String code, @Nullable Object... more) {
        Token token = peek();
        Object[] arguments = new Object[more.length + 2];
        for (int i = 0; i < more.length; i++) {
            arguments[i] = String.valueOf(more[i]);
        }
        arguments[more.length] = "found";
        arguments[more.length + 1] = token.shown();
        return Mistake.at(text, token.at(), code, arguments);
    }
}
