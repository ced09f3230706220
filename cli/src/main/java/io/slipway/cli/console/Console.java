package io.slipway.cli.console;

import io.slipway.model.Messages;
import io.slipway.model.Problem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks for the commands. A command says its result once: as sentences and tables, or, where JSON
 * is wanted, as one document, which then is all that standard output gets.
 */
public final class Console {

    /** Version of every JSON document the command line writes. */
    public static final int SCHEMA_VERSION = 1;

    private final Environment environment;
    private final Switches switches;
    private final Messages messages;
    private final long begun;

    public Console(Environment environment, Switches switches) {
        this.environment = environment;
        this.switches = switches;
        this.messages = Messages.in(switches.language());
        this.begun = System.nanoTime();
    }

    public Messages messages() {
        return messages;
    }

    public boolean isJson() {
        return switches.json();
    }

    public boolean isDebug() {
        return switches.debug();
    }

    /** Standard output, for results that are neither sentence nor table, such as CSV. */
    public PrintStream out() {
        return environment.out();
    }

    public PrintStream err() {
        return environment.err();
    }

    /** A sentence of the catalogue on standard output; nothing where JSON is wanted. */
    public void say(String code, Object... namesAndValues) {
        print(messages.text(code, namesAndValues));
    }

    public void say(Problem sentence) {
        print(messages.text(sentence));
    }

    public void print(String line) {
        if (!isJson()) {
            environment.out().println(line);
        }
    }

    public void print(TextTable table) {
        table.lines().forEach(this::print);
    }

    /** A sentence aside, on standard error; nothing where quiet is wanted. */
    public void note(Problem sentence) {
        if (!switches.quiet()) {
            environment.err().println(messages.text(sentence));
            environment.err().flush();
        }
    }

    public void note(String code, Object... namesAndValues) {
        note(Problem.of(code, namesAndValues));
    }

    /** The JSON document of this command, with the schema version first. Called once at most. */
    public void document(Map<String, ?> content) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schemaVersion", SCHEMA_VERSION);
        document.putAll(content);
        environment.out().println(JsonText.of(document));
    }

    /** Problems: sentences on standard error, or the document where JSON is wanted. */
    public void problems(List<Problem> problems) {
        if (!isJson()) {
            environment.out().flush();
            problems.forEach(each -> environment.err().println(messages.text(each)));
            return;
        }
        document(Map.of("error", problems.stream().map(this::document).toList()));
    }

    /** A problem as code, sentence and arguments. */
    public Map<String, Object> document(Problem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", problem.code());
        document.put("message", messages.text(problem));
        document.put("arguments", problem.arguments());
        return document;
    }

    /** A table whose columns have the titles of these codes. */
    public TextTable table(String... codes) {
        List<String> titles = new ArrayList<>();
        for (String code : codes) {
            titles.add(messages.text(code));
        }
        return new TextTable(titles);
    }

    /** Begins long work; the caller closes it. */
    public ProgressLine progress(String code, Object... namesAndValues) {
        boolean shows = switches.showsProgress() && !isJson();
        return new ProgressLine(
                shows ? environment.err() : null,
                environment.isTerminal(),
                messages.text(code, namesAndValues));
    }

    /** With {@code --debug}: how long the process has been at work, and with what. */
    public void timing(String step, @Nullable Duration took) {
        if (isDebug()) {
            double sinceStart = (System.nanoTime() - begun) / 1e6;
            String own = took == null ? "" : " (%.1f ms)".formatted(took.toNanos() / 1e6);
            environment.err().println("%8.1f ms  %s%s".formatted(sinceStart, step, own));
        }
    }

    /** Hands everything said to the system. */
    public void flush() {
        environment.out().flush();
        environment.err().flush();
    }
}
