package io.slipway.cli.console;

import io.slipway.model.Messages.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about how to speak. Read before anything else is, because even the
 * refusal of a command line must be told in the right language and form.
 *
 * @param language of sentences, tables and help
 * @param languageOrigin the option or variable that chose it, or {@link #DEFAULT}
 * @param json whether to answer with one JSON document
 * @param quiet whether to leave out what is not asked for
 * @param showsProgress whether long work may tell how far it is
 * @param debug whether to show stack traces and timings
 */
public record Switches(
        Language language,
        String languageOrigin,
        boolean json,
        boolean quiet,
        boolean showsProgress,
        boolean debug) {

    /** Where a setting comes from that nobody has chosen. */
    public static final String DEFAULT = "default";

    /** A language and the option or variable that chose it. */
    private record Choice(Language language, String origin) {}

    /** Those of a command line; everything after {@code --} is no option. */
    public static Switches of(List<String> arguments, Environment environment) {
        int end = arguments.indexOf("--");
        List<String> options = end < 0 ? arguments : arguments.subList(0, end);
        boolean quiet = options.contains("--quiet") || options.contains("-q");
        Choice language = language(options, environment);
        return new Switches(
                language.language(),
                language.origin(),
                options.contains("--json"),
                quiet,
                !quiet && !options.contains("--no-progress"),
                options.contains("--debug"));
    }

    private static Choice language(List<String> options, Environment environment) {
        String chosen = option("--lang", options);
        if (chosen != null) {
            return new Choice(of(chosen), "--lang");
        }
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.variable(name);
            // The launcher sets C.UTF-8 where there is no locale at all: that says nothing.
            if (value != null && !value.startsWith("C.") && !value.equals("C")) {
                return new Choice(of(value), name);
            }
        }
        return new Choice(Language.EN, DEFAULT);
    }

    private static Language of(String name) {
        return name.startsWith("zh") ? Language.ZH : Language.EN;
    }

    private static @Nullable String option(String name, List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            String text = options.get(i);
            if (text.startsWith(name + "=")) {
                return text.substring(name.length() + 1);
            }
            if (text.equals(name) && i + 1 < options.size()) {
                return options.get(i + 1);
            }
        }
        return null;
    }
}
