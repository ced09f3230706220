package io.slipway.backtest.report;

import io.slipway.model.Messages;
import java.util.Locale;

/**
 * What figures, settings and conventions are called, in a reader's language: the same on the page
 * and in the terminal. A key without a name of its own is its own name.
 */
public final class Wording {

    private final Messages messages;

    public Wording(Messages messages) {
        this.messages = messages;
    }

    /** The name of a statistic by its key, such as {@code profitFactor}. */
    public String statistic(String key) {
        return named("report.stat.", key);
    }

    /** The name of a group of statistics, such as {@code drawdowns}. */
    public String group(String name) {
        return named("report.group.", name);
    }

    /** The name of a key of the specification, such as {@code cash}. */
    public String setting(String key) {
        return named("report.setting.", key);
    }

    /** The name of a convention by its key, such as {@code periodsPerYear}. */
    public String convention(String key) {
        return named("report.convention.", key);
    }

    /** Fixed wordings are in the catalogue under their key; what varies is a number or a word. */
    public String conventionValue(String key, Object value) {
        if (value instanceof Number number) {
            return number(key, number.doubleValue());
        }
        String fixed = "report.convention-value." + key;
        if (messages.has(fixed)) {
            return messages.text(fixed);
        }
        return key.equals("fills") ? fills(value.toString()) : word(value);
    }

    /** When orders are decided on and filled: the setting and what it means. */
    public String fills(String setting) {
        return described("report.fills.", setting);
    }

    /** A setting, followed by what it means where the catalogue says it. */
    String described(String prefix, String value) {
        String code = prefix + value;
        return messages.has(code) ? value + " – " + messages.text(code) : value;
    }

    private static String number(String key, double value) {
        return key.equals("periodsPerYear") || key.equals("omegaThreshold")
                ? Figures.number(value, value == Math.rint(value) ? 0 : 2)
                : Figures.number(value * 100, 6) + "%";
    }

    /** A word of our own vocabulary, or the value itself where the catalogue has none for it. */
    public String word(Object value) {
        String code = "report.word." + slug(value.toString());
        return messages.has(code) ? messages.text(code) : value.toString();
    }

    private String named(String prefix, String key) {
        return messages.has(prefix + key) ? messages.text(prefix + key) : key;
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
}
