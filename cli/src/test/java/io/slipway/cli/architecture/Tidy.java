package io.slipway.cli.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What no text file of the project may say, each with its replacement. Some patterns are put
 * together from parts, so that this file does not say them either.
 */
final class Tidy {
    private static final String EVERYWHERE = "";
    private static final String JAVA = "\\.java$";
    private static final String TESTS = "src/test/.*\\.java$";

    private static final List<Rule> RULES =
            List.of(
                    new Rule("\t", EVERYWHERE, "a tab: indent with spaces"),
                    new Rule("[ ]$", EVERYWHERE, "a blank at the end of the line: remove it"),
                    new Rule(
                            "\r",
                            EVERYWHERE,
                            "a carriage return: end lines with a line feed alone"),
                    new Rule(
                            "[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]",
                            EVERYWHERE,
                            "a character that cannot be seen: remove it, or write it as an escape"),
                    new Rule(
                            "[\u2018\u2019\u201c\u201d]",
                            JAVA,
                            "a typographic quotation mark in code: write ' or \""),
                    new Rule(
                            "\\b(" + "TO" + "DO|FIX" + "ME)\\b",
                            EVERYWHERE,
                            "a note to self: do it now, or say in the documents what is planned"),
                    new Rule(
                            "/wo"
                                    + "rk/|/tmp/"
                                    + "wt|/ro"
                                    + "ot/|/ho"
                                    + "me/[a-z]|/Use"
                                    + "rs/[a-z]",
                            EVERYWHERE,
                            "a path of one machine: make it relative, or take it from the home"
                                    + " option"),
                    new Rule(
                            "repo1?\\.ma"
                                    + "ven|registry\\.np"
                                    + "m|\\bmav"
                                    + "en2\\b|ce"
                                    + "ntral\\.sonatype",
                            EVERYWHERE,
                            "a package registry's address: the machine's own settings name it"),
                    new Rule(
                            "Thread\\.sle" + "ep\\(",
                            TESTS,
                            "a test that sleeps: wait on a latch, or move a clock by hand"),
                    new Rule(
                            "@Disab" + "led",
                            TESTS,
                            "a test that does not run: repair it or delete it"),
                    new Rule(
                            "org\\.junit\\.jupiter\\.api\\.Asser" + "tions",
                            TESTS,
                            "JUnit's assertions: AssertJ's assertThat says more when it fails"));

    private Tidy() {}

    /** Every breach in one file, as {@code path:line: what, and what to do}. */
    static List<String> breaches(String path, String text) {
        List<String> breaches = new ArrayList<>();
        for (Rule rule : RULES) {
            if (rule.where.matcher(path).find()) {
                Matcher matcher = rule.pattern.matcher(text);
                while (matcher.find()) {
                    breaches.add(path + ":" + lineOf(text, matcher.start()) + ": " + rule.instead);
                }
            }
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            breaches.add(path + ": no line feed at the end of the file: add one");
        }
        return breaches;
    }

    private static long lineOf(String text, int position) {
        return 1 + text.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private record Rule(Pattern pattern, Pattern where, String instead) {
        Rule(String pattern, String where, String instead) {
            this(Pattern.compile(pattern, Pattern.MULTILINE), Pattern.compile(where), instead);
        }
    }
}
