package io.slipway.factor.library;

import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Expression;
import io.slipway.factor.lang.Graph;
import io.slipway.model.FileFailure;
import io.slipway.model.Nearest;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Factors that belong together, each with its expression.
 *
 * <p>A {@code .factors} file has one line each: {@code NAME = EXPRESSION}. A line {@code let NAME =
 * EXPRESSION} defines a name that later lines may use and that is no factor itself. Lines that
 * begin with {@code #} are comments; those before the first factor describe the library.
 *
 * @param name lower case letters, digits and dashes
 * @param description what it is, in a sentence; empty if the file does not say
 * @param definitions names that factors use, in order
 * @param factors in order, each name once
 */
public record FactorLibrary(
        String name, String description, List<Expression> definitions, List<Expression> factors) {

    /** Libraries that come with Slipway. */
    public static final List<String> INSTALLED =
            List.of("alpha158", "alpha360", "alpha101", "style", "fundamental");

    private static final String SUFFIX = ".factors";
    private static final Pattern FIELD = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern LINE =
            Pattern.compile("(let\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(?!=)\\s*(.*)");

    public FactorLibrary {
        definitions = List.copyOf(definitions);
        factors = List.copyOf(factors);
    }

    /**
     * A library that comes with Slipway, or one in a file.
     *
     * @param nameOrFile a name of {@link #INSTALLED}, in any case, or a path that ends in {@code
     *     .factors}
     * @throws ProblemException if there is none, or a line is wrong
     */
    public static FactorLibrary find(String nameOrFile, Path folder) {
        if (nameOrFile.endsWith(SUFFIX)) {
            return read(folder.resolve(nameOrFile));
        }
        String name = nameOrFile.toLowerCase(Locale.ROOT);
        if (INSTALLED.contains(name)) {
            return installed(name);
        }
        Optional<String> near = Nearest.to(name, INSTALLED);
        throw new ProblemException(
                Problem.of(
                        "factor.library.unknown",
                        "library",
                        nameOrFile,
                        "known",
                        String.join(", ", near.map(List::of).orElse(INSTALLED))));
    }

    private static FactorLibrary installed(String name) {
        String file = name + SUFFIX;
        try (InputStream in =
                Objects.requireNonNull(FactorLibrary.class.getResourceAsStream(file), file)) {
            return parse(name, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(file + " of the program cannot be read", e);
        }
    }

    private static FactorLibrary read(Path file) {
        try {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            return parse(name.substring(0, name.length() - SUFFIX.length()), file.toString(), text);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            "factor.library.unreadable",
                            "file",
                            file,
                            "reason",
                            FileFailure.reason(e)),
                    e);
        }
    }

    /**
     * Reads the text of a {@code .factors} file and checks its expressions.
     *
     * @param file how messages call it
     */
    public static FactorLibrary parse(String name, String file, String text) {
        List<String> lines = text.lines().toList();
        List<Expression> definitions = new ArrayList<>();
        List<Expression> factors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        StringBuilder description = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("#")) {
                if (names.isEmpty()) {
                    description.append(description.isEmpty() ? "" : " ");
                    description.append(line.substring(1).strip());
                }
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw wrong("factor.library.line", file, i, line);
            }
            if (!names.add(matcher.group(2))) {
                throw wrong("factor.library.twice", file, i, matcher.group(2));
            }
            (matcher.group(1) == null ? factors : definitions)
                    .add(new Expression(matcher.group(2), matcher.group(3)));
        }
        return new FactorLibrary(name, description.toString(), definitions, factors);
    }

    private static ProblemException wrong(String code, String file, int line, String text) {
        return new ProblemException(Problem.of(code, "file", file, "line", line + 1, "text", text));
    }

    /** Fields that its expressions name, without {@code $}. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        Stream.concat(definitions.stream(), factors.stream())
                .flatMap(each -> FIELD.matcher(each.text()).results())
                .forEach(match -> fields.add(match.group(1)));
        return fields;
    }

    /** Names of the factors, in order. */
    public List<String> names() {
        return factors.stream().map(Expression::name).toList();
    }

    /**
     * The graph of all factors.
     *
     * @throws ProblemException that names the factor and points at the character
     */
    public Graph compile(Compiler compiler) {
        try {
            return compiler.compile(definitions, factors);
        } catch (ProblemException e) {
            // Compiled again one by one to name the line; only those before it may be used.
            throw named(compiler, e);
        }
    }

    private ProblemException named(Compiler compiler, ProblemException failure) {
        List<Expression> known = new ArrayList<>();
        for (Expression definition : definitions) {
            known.add(definition);
            if (fails(compiler, known, definition)) {
                return prefixed(definition, failure);
            }
        }
        for (Expression factor : factors) {
            if (fails(compiler, definitions, factor)) {
                return prefixed(factor, failure);
            }
        }
        return failure;
    }

    private static boolean fails(
            Compiler compiler, List<Expression> definitions, Expression expression) {
        try {
            compiler.compile(definitions, List.of(expression));
            return false;
        } catch (ProblemException _) {
            return true;
        }
    }

    private ProblemException prefixed(Expression expression, ProblemException failure) {
        List<Problem> problems = new ArrayList<>();
        problems.add(
                Problem.of("factor.library.factor", "library", name, "factor", expression.name()));
        problems.addAll(failure.problems());
        return new ProblemException(problems, failure);
    }
}
