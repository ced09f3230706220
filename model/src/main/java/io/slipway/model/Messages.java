package io.slipway.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message catalogue in one language. There is one catalogue file for everything people read; it
 * holds each code in English ({@code code.en}) and Chinese ({@code code.zh}) next to each other.
 * Placeholders are named: {@code {file}}. Behind a colon stands how the value is put into words: by
 * what number it is, as in {@code {bars} {bars:bar|bars}}, or by a family of codes, as in {@code
 * {reason:file.reason}}, where the value {@code no-such-file} becomes the text of {@code
 * file.reason.no-such-file}, and one without a text of its own stays as it is.
 *
 * <p>Instances are immutable and may be shared between threads.
 */
public final class Messages {

    /** The languages every message exists in. */
    public enum Language {
        EN,
        ZH;

        /** Chinese for every Chinese locale, else English. */
        public static Language of(Locale locale) {
            return locale.getLanguage().equals("zh") ? ZH : EN;
        }

        String suffix() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String CATALOGUE = "messages.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)(?::([^{}]+))?}");

    private final Language language;
    private final Properties texts;

    private Messages(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Reads the catalogue; call once and keep it. */
    public static Messages in(Language language) {
        return new Messages(language, load());
    }

    private static Properties load() {
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(CATALOGUE)) {
            if (in == null) {
                throw new IllegalStateException(CATALOGUE + " is missing from the class path");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    public Language language() {
        return language;
    }

    /** The sentence for a problem. */
    public String text(Problem problem) {
        return fill(template(problem.code()), problem.arguments());
    }

    /** The sentence for a code with alternating names and values. */
    public String text(String code, Object... namesAndValues) {
        return text(Problem.of(code, namesAndValues));
    }

    public boolean has(String code) {
        return texts.containsKey(code + language.suffix());
    }

    /** Every code of the catalogue, in order. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            codes.add(key.substring(0, key.lastIndexOf('.')));
        }
        return codes;
    }

    /**
     * The text of a code with its placeholders as they stand.
     *
     * @throws IllegalArgumentException if the catalogue does not have the code
     */
    public String template(String code) {
        String text = texts.getProperty(code + language.suffix());
        if (text == null) {
            throw new IllegalArgumentException("no message for " + code + language.suffix());
        }
        return text;
    }

    private String fill(String template, Map<String, String> arguments) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = arguments.get(matcher.group(1));
            String shown = value == null ? matcher.group() : worded(value, matcher.group(2));
            matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
        }
        return matcher.appendTail(text).toString();
    }

    private String worded(String value, @Nullable String how) {
        if (how == null) {
            return value;
        }
        int bar = how.indexOf('|');
        if (bar >= 0) {
            return value.equals("1") ? how.substring(0, bar) : how.substring(bar + 1);
        }
        return texts.getProperty(how + "." + value + language.suffix(), value);
    }
}
