package io.slipway.factor.prepare;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the text of a {@link Preparation}. */
final class StepParser {

    private static final List<String> STEPS =
            List.of("winsorise", "standardise", "neutralise", "fill");
    private static final int MOST_ROWS = 1000;

    /** A word or number of the text and where it stands. */
    private record Word(String text, int at) {}

    private final String text;
    private int at;

    StepParser(String text) {
        this.text = text;
    }

    Preparation preparation() {
        List<Step> steps = new ArrayList<>();
        blanks();
        while (at < text.length()) {
            steps.add(step());
            blanks();
            if (at < text.length()) {
                expect('|');
                blanks();
                if (at == text.length()) {
                    throw unexpected("factor.prepare.expected-step", "steps", choices(STEPS));
                }
            }
        }
        return new Preparation(steps);
    }

    private Step step() {
        Word name = word("factor.prepare.expected-step", "steps", choices(STEPS));
        List<Word> arguments = arguments();
        // Both spellings of English are understood.
        return switch (name.text().replace("ize", "ise")) {
            case "winsorise" -> winsorise(name, arguments);
            case "standardise" -> standardise(arguments);
            case "neutralise" -> neutralise(name, arguments);
            case "fill" -> fill(name, arguments);
            default -> throw unknown(name, STEPS);
        };
    }

    private Step winsorise(Word name, List<Word> arguments) {
        atMost(2, arguments);
        requireSome(name, arguments, names(Step.Bound.values()));
        Step.Bound bound = choice(Step.Bound.values(), arguments.get(0));
        double width = arguments.size() < 2 ? bound.usual() : number(arguments.get(1));
        if (!bound.allows(width)) {
            String range = bound == Step.Bound.QUANTILE ? "0 < x < 0.5" : "0 < x <= 1000";
            throw mistake(arguments.get(1).at(), "factor.prepare.range", "range", range);
        }
        return new Step.Winsorise(bound, width);
    }

    private Step standardise(List<Word> arguments) {
        atMost(1, arguments);
        return new Step.Standardise(
                arguments.isEmpty()
                        ? Step.Scale.ZSCORE
                        : choice(Step.Scale.values(), arguments.get(0)));
    }

    private Step neutralise(Word name, List<Word> arguments) {
        List<String> known =
                Stream.concat(Preparation.GROUPS.stream(), Preparation.NUMBERS.stream()).toList();
        requireSome(name, arguments, known);
        List<String> against = new ArrayList<>();
        for (Word argument : arguments) {
            if (!known.contains(argument.text())) {
                throw unknown(argument, known);
            }
            if (against.contains(argument.text())) {
                throw mistake(argument.at(), "factor.prepare.twice", "word", argument.text());
            }
            against.add(argument.text());
        }
        return new Step.Neutralise(against);
    }

    private Step fill(Word name, List<Word> arguments) {
        requireSome(name, arguments, names(Step.Filler.values()));
        Step.Filler filler = choice(Step.Filler.values(), arguments.get(0));
        if (filler != Step.Filler.FORWARD) {
            atMost(1, arguments);
            return new Step.Fill(filler, 0);
        }
        atMost(2, arguments);
        if (arguments.size() < 2) {
            throw mistake(arguments.get(0).at(), "factor.prepare.no-bound");
        }
        double rows = number(arguments.get(1));
        if (!(rows >= 1 && rows <= MOST_ROWS && rows == Math.rint(rows))) {
            throw mistake(
                    arguments.get(1).at(), "factor.prepare.range", "range", "1 … " + MOST_ROWS);
        }
        return new Step.Fill(filler, (int) rows);
    }

    private void requireSome(Word name, List<Word> arguments, List<String> choices) {
        if (arguments.isEmpty()) {
            throw mistake(
                    name.at(),
                    "factor.prepare.no-argument",
                    "step",
                    name.text(),
                    "choices",
                    choices(choices));
        }
    }

    private void atMost(int most, List<Word> arguments) {
        if (arguments.size() > most) {
            throw mistake(arguments.get(most).at(), "factor.prepare.too-many", "most", most);
        }
    }

    private <E extends Enum<E>> E choice(E[] values, Word word) {
        for (E value : values) {
            if (lower(value).equals(word.text())) {
                return value;
            }
        }
        throw unknown(word, names(values));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(StepParser::lower).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String choices(List<String> words) {
        return String.join(", ", words);
    }

    private double number(Word word) {
        try {
            return Double.parseDouble(word.text());
        } catch (NumberFormatException _) {
            throw mistake(word.at(), "factor.prepare.no-number", "word", word.text());
        }
    }

    private List<Word> arguments() {
        blanks();
        if (at == text.length() || text.charAt(at) != '(') {
            return List.of();
        }
        at++;
        List<Word> arguments = new ArrayList<>();
        do {
            blanks();
            arguments.add(word("factor.prepare.expected-argument"));
            blanks();
        } while (accept(','));
        expect(')');
        return arguments;
    }

    private Word word(String code, Object... namesAndValues) {
        int from = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        if (from == at) {
            throw unexpected(code, namesAndValues);
        }
        return new Word(text.substring(from, at).toLowerCase(Locale.ROOT), from);
    }

    private static boolean isWord(char c) {
        return c == '_' || c == '.' || c == '-' || Character.isLetterOrDigit(c);
    }

    private boolean accept(char c) {
        boolean isThere = at < text.length() && text.charAt(at) == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw unexpected("factor.prepare.expected", "sign", c);
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private ProblemException unknown(Word word, List<String> choices) {
        return mistake(
                word.at(),
                "factor.prepare.unknown",
                "word",
                word.text(),
                "choices",
                choices(choices));
    }

    private ProblemException unexpected(String code, Object... namesAndValues) {
        return mistake(at, code, namesAndValues);
    }

    /** Points at a character: the text on a line of its own and a caret below. */
    private ProblemException mistake(int where, String code, Object... namesAndValues) {
        List<Object> arguments = new ArrayList<>(List.of(namesAndValues));
        String line = text.replaceAll("\\p{Cntrl}", " ");
        String pointed = "  " + line + "\n  " + " ".repeat(where) + "^";
        Collections.addAll(arguments, "position", where + 1, "where", pointed);
        return new ProblemException(Problem.of(code, arguments.toArray()));
    }
}
