package io.slipway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that the project's pages tell readers to run. */
final class Documents {

    private static final Pattern BLOCK =
            Pattern.compile("(?m)^```[a-z]*\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final String PROGRAM = "./slipway ";

    private Documents() {}

    /** The folder of the checkout: the nearest above that has the launcher. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("slipway"))) {
            folder = folder.resolve("..").normalize();
        }
        return folder;
    }

    /**
     * The arguments of every command that starts with {@code ./slipway} in a page's code blocks.
     */
    static List<List<String>> commands(Path page) {
        List<List<String>> commands = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(read(page));
        while (blocks.find()) {
            blocks.group(1)
                    .replace("\\\n", " ")
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(PROGRAM))
                    .map(line -> words(line.substring(PROGRAM.length())))
                    .forEach(commands::add);
        }
        return commands;
    }

    private static List<String> words(String line) {
        String command = line.replaceAll("\\s+#.*$", "");
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            words.add(quoted != null ? quoted : matcher.group(3));
        }
        return words;
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
