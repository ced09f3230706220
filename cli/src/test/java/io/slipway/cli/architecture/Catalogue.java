package io.slipway.cli.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The message catalogue as lines of text, checked against the sources that use its codes. */
final class Catalogue {
    private static final Pattern ENTRY = Pattern.compile("^([a-zA-Z0-9._-]+)\\.(en|zh)\\s*=(.*)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}:]*)(?::([^{}]*))?}");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]*)+)\"");
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "(?:Problem\\.of|new Problem|\\.text|Denied\\.of|Rejected\\.of)\\(\\s*\"([^\"]+\\.[^\"]*)\"");

    private final Map<String, Map<String, String>> sentences = new TreeMap<>();
    private final List<String> malformed = new ArrayList<>();

    private Catalogue() {}

    /** Reads a catalogue's text; a line that is neither entry, comment nor blank is malformed. */
    static Catalogue parse(String text) {
        Catalogue catalogue = new Catalogue();
        text.replaceAll("\\\\\n\\s*", "").lines().forEach(catalogue::add);
        return catalogue;
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        var matcher = ENTRY.matcher(line);
        if (!matcher.matches()) {
            malformed.add("no entry 'code.en=...' or 'code.zh=...': " + line);
            return;
        }
        var languages = sentences.computeIfAbsent(matcher.group(1), _ -> new TreeMap<>());
        if (languages.put(matcher.group(2), matcher.group(3)) != null) {
            malformed.add(
                    matcher.group(1) + "." + matcher.group(2) + " is there twice: delete one");
        }
    }

    Set<String> codes() {
        return sentences.keySet();
    }

    /** What is wrong with the catalogue by itself. */
    List<String> breaches() {
        List<String> breaches = new ArrayList<>(malformed);
        sentences.forEach((code, languages) -> {
            String english = languages.getOrDefault("en", "");
            String chinese = languages.getOrDefault("zh", "");
            if (english.isBlank() || chinese.isBlank()) {
                breaches.add(code + " needs a sentence in both languages, .en and .zh");
            } else if (!placeholders(english).equals(placeholders(chinese))) {
                breaches.add(
                        code
                                + " names "
                                + placeholders(english)
                                + " in English and "
                                + placeholders(chinese)
                                + " in Chinese: use the same");
            }
        });
        return breaches;
    }

    /** Codes that no source mentions, as a literal or by a literal prefix that ends in a dot. */
    List<String> unused(List<String> javaSources, List<String> otherTexts) {
        Set<String> literals =
                javaSources.stream()
                        .flatMap(source -> LITERAL.matcher(source).results())
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        return sentences.keySet().stream()
                .filter(code -> !literals.contains(code))
                .filter(code -> prefixes(code).stream().noneMatch(literals::contains))
                .filter(code -> prefixes(code).stream().noneMatch(families()::contains))
                .filter(code -> otherTexts.stream().noneMatch(text -> text.contains(code)))
                .toList();
    }

    /** Beginnings of codes that sentences take words from, as in {@code {reason:file.reason}}. */
    private Set<String> families() {
        return sentences.values().stream()
                .flatMap(languages -> languages.values().stream())
                .flatMap(sentence -> PLACEHOLDER.matcher(sentence).results())
                .map(match -> match.group(2))
                .filter(how -> how != null && !how.contains("|"))
                .map(how -> how + ".")
                .collect(Collectors.toSet());
    }

    /** Codes that a source hands to a problem or a message and that the catalogue lacks. */
    List<String> unknown(List<String> javaSources) {
        return javaSources.stream()
                .flatMap(source -> SPOKEN.matcher(source).results())
                .map(match -> match.group(1))
                .filter(code -> !sentences.containsKey(code))
                .filter(code -> !code.endsWith("."))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> prefixes(String code) {
        List<String> prefixes = new ArrayList<>();
        for (int dot = code.indexOf('.'); dot >= 0; dot = code.indexOf('.', dot + 1)) {
            prefixes.add(code.substring(0, dot + 1));
        }
        return prefixes;
    }

    private static SortedSet<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
